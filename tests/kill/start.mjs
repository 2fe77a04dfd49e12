/** The harness from a clone: installs what is missing, and goes on under a Node that runs TypeScript. */
import { continueUnderModernNode, installMissing, isModern } from '../../scripts/ground.mjs'

installMissing()
if (isModern()) {
  await import('./index.ts')
} else {
  continueUnderModernNode()
}
