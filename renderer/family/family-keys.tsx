import { type FamilyCommandOptions, useFamilyCommand } from './use-family-command.ts'

/** The commands of the family of what is read. It draws nothing. */
export function FamilyKeys(props: FamilyCommandOptions) {
  useFamilyCommand(props)
  return null
}
