/**
 * `npm test`: installs what is missing, runs every check and every suite, and ends with the sum of all. A test in the browser
 * that fails is tried once more, since on a busy machine a key can come before the page; `npm run e2e` does not forgive it.
 */
import { continueUnderModernNode, installMissing, isModern } from './ground.mjs'
import { conclude, endToEnd, lint, tests, types } from './suites.mjs'

installMissing()
if (isModern()) {
  conclude([lint(), types(), tests(), endToEnd(['--retries=1'])])
} else {
  continueUnderModernNode()
}
