import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldArabicSpelling, foldLatinSpelling } from '../../languages/ar/names/fold-spelling.js'
import { packageRoot } from '../../src/base/package-root.js'
import { makeSpelling, type SpellingModel, type SpellingStep } from '../../src/base/spelling.js'
import { bare, contextsOf, logits, logShares, precedingOf, slotOf, type SpellingContextModel } from '../../src/base/spelling-context.js'
import { packSpellingContext } from '../../src/base/pack-spelling-context.js'

/** So many own letters a Latin one may stand for. */
const MAX_OWN = 3
const BITS = 19
const EPOCHS = 3
const ALIGNMENTS = 3
const RATE = 0.05
const DECAY = 2e-6
/** What a letter stood for less often than this is no way of writing it. */
const RARE = 2

interface Pair {
  readonly latin: string
  readonly own: string
  readonly weight: number
  /** What each Latin letter stands for. */
  ways: readonly string[]
}

/** Letter groups of the first model, cut down to single Latin letters: the first letter of a group takes what the group stands for. */
function waysOf(steps: readonly SpellingStep[]): string[] {
  const ways: string[] = []
  let carried = ''
  for (const { latin, own } of steps) {
    const letters = bare(latin)
    const written = carried + bare(own)
    carried = ''
    if (letters.length === 0) {
      if (ways.length === 0) carried = written
      else ways[ways.length - 1] += written
      continue
    }
    const first = written.length > 1 && letters.length > 1 ? written.slice(0, -1) : written
    ways.push(first, ...Array.from({ length: letters.length - 1 }, (_, k) => (k === letters.length - 2 ? written.slice(first.length) : '')))
  }
  return ways
}

/** The likeliest ways under the model so far; null where there is none. */
function realign(model: SpellingContextModel, latin: string, own: string): string[] | null {
  const width = own.length + 1
  const best = new Float64Array((latin.length + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const from: ({ at: number; way: string } | undefined)[] = []
  best[0] = 0
  for (let i = 0; i < latin.length; i++) {
    const ways = model.letters[latin[i]!] ?? []
    const plain = logits(model, contextsOf(latin, i), ways.length)
    for (let j = 0; j < width; j++) {
      const at = i * width + j
      if (best[at] === Number.NEGATIVE_INFINITY) continue
      const shares = logShares(model, plain, precedingOf(latin, i, own, j))
      for (const [k, way] of ways.entries()) {
        if (!own.startsWith(way, j)) continue
        const to = (i + 1) * width + j + way.length
        if (best[at]! + shares[k]! > best[to]!) {
          best[to] = best[at]! + shares[k]!
          from[to] = { at, way }
        }
      }
    }
  }
  const found: string[] = []
  for (let at = latin.length * width + own.length; at > 0; ) {
    const back = from[at]
    if (back === undefined) return null
    found.unshift(back.way)
    at = back.at
  }
  return found
}

function train(pairs: readonly Pair[], letters: SpellingContextModel['letters']): SpellingContextModel {
  const size = 2 ** BITS
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1e-4)
  const model: SpellingContextModel = { bits: BITS, scale: 1, letters, table: weights }
  const order = pairs.map((_, index) => index)
  let seed = 7
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      const j = seed % (i + 1)
      const swap = order[i]!
      order[i] = order[j]!
      order[j] = swap
    }
    let loss = 0
    let decisions = 0
    for (const index of order) {
      const { latin, own, weight, ways } = pairs[index]!
      let j = 0
      for (let i = 0; i < latin.length; i++) {
        const known = letters[latin[i]!]!
        const right = known.indexOf(ways[i]!)
        if (right >= 0) {
          const contexts = contextsOf(latin, i)
          const preceding = precedingOf(latin, i, own, j)
          const shares = logShares(model, logits(model, contexts, known.length), preceding)
          loss -= shares[right]!
          decisions++
          for (let k = 0; k < known.length; k++) {
            const error = (Math.exp(shares[k]!) - (k === right ? 1 : 0)) * weight
            if (Math.abs(error) < 1e-3) continue
            for (const list of [contexts, preceding]) {
              for (const feature of list) {
                const slot = slotOf(feature, k, BITS)
                const gradient = error + DECAY * weights[slot]!
                squares[slot]! += gradient * gradient
                weights[slot]! -= (RATE * gradient) / Math.sqrt(squares[slot]!)
              }
            }
          }
        }
        j += ways[i]!.length
      }
    }
    console.error(`epoch ${epoch + 1}: ${(loss / decisions).toFixed(4)} nats a letter`)
  }
  return model
}

function lettersOf(pairs: readonly Pair[]): Record<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>()
  for (const { latin, ways } of pairs) {
    ways.forEach((way, i) => {
      if (way.length > MAX_OWN) return
      const own = counts.get(latin[i]!) ?? new Map<string, number>()
      counts.set(latin[i]!, own.set(way, (own.get(way) ?? 0) + 1))
    })
  }
  return Object.fromEntries(
    [...counts]
      .map(([letter, own]): [string, string[]] => [
        letter,
        [...own]
          .filter(([, n]) => n >= RARE)
          .sort((a, b) => b[1] - a[1])
          .map(([way]) => way),
      ])
      .filter(([, own]) => own.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/**
 * Learns how Latin letters of names are written where they stand, over the free pairs of Wikidata names (CC0), and writes
 * `languages/ar/names/spelling-context.bin`. Takes a few minutes. Usage: tsx tools/train/names-spelling-context.ts [--data ../shared]
 */
function main(): void {
  const at = process.argv.indexOf('--data')
  const shared = at < 0 ? '../shared' : (process.argv[at + 1] ?? '../shared')
  const names = join(packageRoot(), 'languages/ar/names')
  const first = makeSpelling(JSON.parse(readFileSync(join(names, 'spelling.json'), 'utf8')) as SpellingModel)
  const pairs: Pair[] = readFileSync(join(shared, 'suites/names-wd/train.ndjson'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { en: string; ar: string; n: number })
    .flatMap(({ en, ar, n }) => {
      const [latin, own] = [foldLatinSpelling(en), foldArabicSpelling(ar)]
      const steps = latin.length < 22 && own.length < 20 ? first.explain(latin, own) : null
      if (steps === null || first.score(latin, own) < -4 * latin.length) return []
      const ways = waysOf(steps)
      return ways.length === latin.length - 2
        ? [{ latin: bare(latin), own: bare(own), weight: Math.min(2, 1 + Math.log(n) / 3), ways }]
        : []
    })
  console.error(`${pairs.length} pairs`)
  let letters = lettersOf(pairs)
  let model = train(pairs, letters)
  for (let round = 1; round < ALIGNMENTS; round++) {
    for (const pair of pairs) pair.ways = realign(model, pair.latin, pair.own) ?? pair.ways
    letters = lettersOf(pairs)
    model = train(pairs, letters)
  }
  writeFileSync(join(names, 'spelling-context.bin'), packSpellingContext(model))
}

main()
