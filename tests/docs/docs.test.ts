import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/base/package-root.js'

const root = packageRoot()
const text = (file: string) => readFileSync(join(root, file), 'utf8')
const commandLine = text('docs/command-line.md')
const commands = readdirSync(join(root, 'src/8-serve/cli/commands'))
  .filter(f => f.endsWith('.ts') && !f.endsWith('.test.ts'))
  .map(f => f.replace('.ts', ''))

test.each(commands)('the command %s has a heading in docs/command-line.md', command => {
  expect(commandLine).toMatch(new RegExp(`^## ${command}$`, 'm'))
})
test.each(commands)('every option of %s is named in docs/command-line.md', command => {
  const source = text(`src/8-serve/cli/commands/${command}.ts`)
  const options = [...source.matchAll(/^ {4}(\w+): \{ type: '(?:string|boolean)'/gm)].map(m => m[1] ?? '')
  for (const option of options) expect(commandLine).toMatch(new RegExp(`--(no-)?${option}\\b`))
})

const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter(f => f.endsWith('.md'))
    .map(f => `docs/${f}`),
]
test.each(pages)('links of %s lead somewhere', page => {
  const links = [
    ...text(page)
      .replace(/`[^`]*`/g, '')
      .matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g),
  ].map(m => m[1] ?? '')
  for (const link of links) expect(existsSync(join(root, dirname(page), link)), link).toBe(true)
})
test('folders named in ARCHITECTURE.md exist', () => {
  const folders = [...text('ARCHITECTURE.md').matchAll(/^(src\/\S+|languages\/\S+|knowledge|corpus|web|bench|tools)\s/gm)].map(
    m => m[1] ?? '',
  )
  expect(folders.length).toBeGreaterThan(10)
  for (const folder of folders) expect(existsSync(join(root, folder)), folder).toBe(true)
})
