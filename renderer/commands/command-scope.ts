import { createContext } from 'react'

/** Whether the commands of what is inside can be given now: what is out of sight takes no keys. */
export const CommandScope = createContext(true)
