import type { Variable } from '../../../core/model/codebook.ts'
import { DateSlot } from '../date/date-slot.tsx'
import { CategorySlot } from './category-slot.tsx'
import { EntitySlot } from './entity-slot.tsx'
import { FlagSlot } from './flag-slot.tsx'
import { NumberSlot } from './number-slot.tsx'
import { ScaleSlot } from './scale-slot.tsx'
import type { SlotProps } from './slot-props.ts'
import { TextSlot } from './text-slot.tsx'

export type AnySlotProps = Omit<SlotProps<Variable['kind']>, 'variable'> & { readonly variable: Variable }

/** The field of a variable, by its kind. */
export function Slot({ variable, ...props }: AnySlotProps) {
  switch (variable.kind) {
    case 'entity':
      return <EntitySlot {...props} variable={variable} />
    case 'scale':
      return <ScaleSlot {...props} variable={variable} />
    case 'category':
      return <CategorySlot {...props} variable={variable} />
    case 'date':
      return <DateSlot {...props} variable={variable} />
    case 'text':
      return <TextSlot {...props} variable={variable} />
    case 'number':
      return <NumberSlot {...props} variable={variable} />
    case 'flag':
      return <FlagSlot {...props} variable={variable} />
  }
}
