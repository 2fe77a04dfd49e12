#!/usr/bin/env node
/** The command line from a clone, or from an installed package: installs what is missing, and becomes the program. */
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { continueUnderModernNode, installMissing, isClone, isModern, root } from './ground.mjs'

installMissing()
if (isModern()) {
  // Node refuses to strip types inside node_modules: an installed package runs what was built.
  const program = isClone ? 'main/cli/index.ts' : 'out/main/cli.js'
  if (isClone) module.enableCompileCache?.(join(root, 'node_modules/.cache/tarmiz'))
  await import(pathToFileURL(join(root, program)).href)
} else {
  continueUnderModernNode()
}
