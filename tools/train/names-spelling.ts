import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldArabicSpelling, foldLatinSpelling } from '../../languages/ar/names/fold-spelling.js'
import { packageRoot } from '../../src/base/package-root.js'

const LATIN_GROUP = 3
const OWN_GROUP = 2
const ROUNDS = 7
/** Groups that carry less than this many expected uses are dropped after each round. */
const RARE = 0.3

type Table = Map<string, number>

const keyOf = (latin: string, own: string): string => `${latin}|${own}`

/** At first any group may answer to any other, single letters most likely; ends answer to ends only. */
function startValue(key: string): number {
  const [latin = '', own = ''] = key.split('|')
  if (latin.startsWith('^') !== own.startsWith('^') || latin.endsWith('$') !== own.endsWith('$')) return 0
  return 0.1 ** latin.length * 0.12 ** own.length * (latin.length === 1 && own.length === 1 ? 5 : 1)
}

function sweep(latin: string, own: string, get: (key: string) => number, counts: Table, weight: number): void {
  const [L, A] = [latin.length, own.length]
  const width = A + 1
  const forward = new Float64Array((L + 1) * width)
  const backward = new Float64Array((L + 1) * width)
  const steps: [from: number, to: number, key: string, value: number][] = []
  forward[0] = 1
  for (let i = 0; i < L; i++) {
    for (let j = 0; j <= A; j++) {
      const value = forward[i * width + j]!
      if (value === 0) continue
      for (let x = 1; x <= LATIN_GROUP && i + x <= L; x++) {
        for (let y = 0; y <= OWN_GROUP && j + y <= A; y++) {
          const key = keyOf(latin.slice(i, i + x), own.slice(j, j + y))
          const p = get(key)
          if (p === 0) continue
          const to = (i + x) * width + j + y
          forward[to]! += value * p
          steps.push([i * width + j, to, key, p])
        }
      }
    }
  }
  const whole = forward[L * width + A]!
  if (whole === 0) return
  backward[L * width + A] = 1
  for (let s = steps.length - 1; s >= 0; s--) {
    const [from, to, key, p] = steps[s]!
    const after = backward[to]!
    if (after === 0) continue
    backward[from]! += p * after
    const expected = (weight * forward[from]! * p * after) / whole
    if (expected > 1e-6) counts.set(key, (counts.get(key) ?? 0) + expected)
  }
}

/**
 * Learns how Latin letters of names are written in Arabic, by expectation maximisation over the free pairs of Wikidata names (CC0), and writes
 * `languages/ar/names/spelling.json`. Takes a few minutes. Usage: tsx tools/train/names-spelling.ts [--data ../shared]
 */
function main(): void {
  const at = process.argv.indexOf('--data')
  const shared = at < 0 ? '../shared' : (process.argv[at + 1] ?? '../shared')
  const pairs = readFileSync(join(shared, 'suites/names-wd/train.ndjson'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { en: string; ar: string; n: number })
    .map(({ en, ar, n }) => ({ latin: foldLatinSpelling(en), own: foldArabicSpelling(ar), weight: Math.min(3, 1 + Math.log(n)) }))
    .filter(({ latin, own }) => latin.length < 22 && own.length < 20)
  let get = startValue
  let table: Table = new Map()
  for (let round = 0; round < ROUNDS; round++) {
    const counts: Table = new Map()
    for (const { latin, own, weight } of pairs) sweep(latin, own, get, counts, weight)
    let total = 0
    for (const [key, value] of counts) {
      if (value < RARE) counts.delete(key)
      else total += value
    }
    table = new Map([...counts].map(([key, value]) => [key, value / total]))
    const current = table
    get = key => current.get(key) ?? 0
    console.error(`round ${round + 1}: ${table.size} groups`)
  }
  const rows = [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, p]) => JSON.stringify([...key.split('|'), Number(p.toPrecision(3))]))
  const escaped = rows.join(',\n').replace(/[\u0080-\uffff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  writeFileSync(join(packageRoot(), 'languages/ar/names/spelling.json'), `{"pairs":[\n${escaped}\n]}\n`)
}

main()
