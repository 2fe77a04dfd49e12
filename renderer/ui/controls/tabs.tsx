import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import './controls.css'

export interface TabsProps<Name extends string> {
  /** What the tabs are of, for screen readers. */
  readonly label: string
  readonly value: Name
  readonly onChange: (name: Name) => void
  readonly tabs: readonly { readonly name: Name; readonly text: string; readonly content: ReactNode }[]
}

/** Several pages in one place. */
export function Tabs<Name extends string>({ label, value, onChange, tabs }: TabsProps<Name>) {
  return (
    <Radix.Root className="tabs" value={value} onValueChange={name => onChange(name as Name)}>
      {/* the triggers below have no other names */}
      <Radix.List className="tabs-list" aria-label={label}>
        {tabs.map(tab => (
          <Radix.Trigger key={tab.name} value={tab.name} className="tabs-tab">
            {tab.text}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(tab => (
        <Radix.Content key={tab.name} value={tab.name} className="tabs-content">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
