#!/usr/bin/env node
/** The command line from a clone, or from an installed package: installs what is missing, and becomes the program. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale } from './build.mjs'
import { continueUnderModernNode, installMissing, isModern, root } from './ground.mjs'

installMissing()
if (isModern()) {
  buildIfStale() // what is built starts in half the time, and is what an installed package runs
  await import(pathToFileURL(join(root, 'out/main/cli.js')).href)
} else {
  continueUnderModernNode()
}
