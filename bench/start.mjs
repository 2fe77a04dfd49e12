/** The bench from a clone: installs what is missing, builds, and goes on under a Node that runs TypeScript. */
import { buildIfStale } from '../scripts/build.mjs'
import { continueUnderModernNode, installMissing, isModern } from '../scripts/ground.mjs'

installMissing()
if (isModern()) {
  buildIfStale()
  await import('./index.ts')
} else {
  continueUnderModernNode()
}
