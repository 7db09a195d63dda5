import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const web = new URL('../../web/', import.meta.url)

function flatten(value: unknown, path = '', out: Record<string, string> = {}): Record<string, string> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) flatten(inner, path === '' ? key : `${path}.${key}`, out)
  else out[path] = String(value)
  return out
}
const words = (language: string): Record<string, string> => flatten(parse(readFileSync(new URL(`messages/${language}.yaml`, web), 'utf8')))
const slots = (message: string): string[] => [...message.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '').sort()
const plural = (key: string): boolean => key.startsWith('count.')

const ar = words('ar')
const en = words('en')

test('both languages of the interface have the same messages, but for plural forms and units', () => {
  const bare = (all: Record<string, string>) =>
    Object.keys(all)
      .filter(key => !plural(key) && !key.startsWith('unit.') && !key.startsWith('predicate.'))
      .sort()
  expect(bare(ar)).toEqual(bare(en))
})

test('a message has the same slots in both languages', () => {
  for (const [key, message] of Object.entries(en)) if (!plural(key) && key in ar) expect(slots(ar[key] ?? ''), key).toEqual(slots(message))
})

test('every counted noun has the six Arabic forms', () => {
  const nouns = new Set(
    Object.keys(ar)
      .filter(plural)
      .map(key => key.split('.')[1]),
  )
  for (const noun of nouns)
    for (const form of ['zero', 'one', 'two', 'few', 'many', 'other'])
      expect(ar, `${noun} ${form}`).toHaveProperty([`count.${noun}.${form}`])
})

test('every message that the pages name exists', () => {
  const files = readdirSync(new URL('src/', web), { recursive: true, encoding: 'utf8' }).filter(file => /\.(svelte|ts)$/.test(file))
  expect(files.length).toBeGreaterThan(50)
  const missing: string[] = []
  for (const file of files) {
    const source = readFileSync(new URL(`src/${file}`, web), 'utf8')
    for (const [, key] of source.matchAll(/\b(?:t|parts)\('([\w.]+)'/g))
      if (key !== undefined && !(key in en)) missing.push(`${file}: ${key}`)
    for (const [, key] of source.matchAll(/\bk="([\w.]+)"/g)) if (key !== undefined && !(key in en)) missing.push(`${file}: ${key}`)
    for (const [, noun] of source.matchAll(/\b(?:counted|noun)\('(\w+)'/g))
      if (noun !== undefined && !(`count.${noun}.other` in en)) missing.push(`${file}: count.${noun}`)
  }
  expect(missing).toEqual([])
})

test('Arabic stands last on its line', () => {
  for (const [index, line] of readFileSync(new URL('messages/ar.yaml', web), 'utf8').split('\n').entries())
    expect(
      /[\u0600-\u06FF].*[\u0600-\u06FF"}]?\s*[}\]],?\s*$/.test(line) && /^\s*\w+:\s*[{[]/.test(line),
      `line ${index + 1}: ${line}`,
    ).toBe(false)
})
