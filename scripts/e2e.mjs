/** `npm run e2e`: the end-to-end tests alone. What stands behind `--` goes to Playwright: `-- library --headed`. */
import { continueUnderModernNode, installMissing, isModern } from './ground.mjs'
import { conclude, endToEnd } from './suites.mjs'

installMissing()
if (isModern()) {
  conclude([endToEnd(process.argv.slice(2))])
} else {
  continueUnderModernNode()
}
