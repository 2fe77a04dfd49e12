/** `npm test`: installs what is missing, runs every check and every suite, and ends with the sum of all. */
import { continueUnderModernNode, installMissing, isModern } from './ground.mjs'
import { conclude, endToEnd, lint, tests, types } from './suites.mjs'

installMissing()
if (isModern()) {
  conclude([lint(), types(), tests(), endToEnd()])
} else {
  continueUnderModernNode()
}
