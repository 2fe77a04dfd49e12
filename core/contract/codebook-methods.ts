import { codebookDocument } from '../model/codebook.ts'
import { type MethodShape, none } from './method-shape.ts'

/** The codebook of the study. */
export const codebookMethods = {
  'codebook.read': { kind: 'query', input: none, output: codebookDocument },
} as const satisfies Record<string, MethodShape>
