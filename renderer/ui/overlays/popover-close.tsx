import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

/** Makes a button in a popover close it as well. */
export function PopoverClose({ children }: { readonly children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>
}
