#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/src/8-serve/cli/main.js', import.meta.url)
if (!existsSync(fileURLToPath(built))) {
  console.error('isnad: not built yet. In the folder of the package run: npm install && npm run build')
  process.exit(3)
}
await import(built.href)
