/** `npm run check`: what can be known within a minute. Format, lint, types, layers and cycles, unit tests and laws. */
import { continueUnderModernNode, installMissing, isModern } from './ground.mjs'
import { conclude, lint, tests, types } from './suites.mjs'

installMissing()
if (isModern()) {
  conclude([lint(), types(), tests(['tests/architecture', 'tests/unit', 'tests/property'])])
} else {
  continueUnderModernNode()
}
