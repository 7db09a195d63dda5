import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { createWordAnalyser } from '../../languages/ar/words/create-word-analyser.js'
import { fileData } from '../../src/base/file-data.js'
import { packageRoot } from '../../src/base/package-root.js'
import type { WordAnalyser } from '../../src/language/word-analyser.js'
import type { Token } from '../../src/schema/token.js'
import type { Figure } from './figure.js'
import { likeFarasa } from './segment-farasa.js'
import { likeTreebank, looselySame, plainLemma } from './segment-treebank.js'

interface TreebankRow {
  readonly id: string
  readonly text: string
  readonly words: readonly string[]
  readonly lemmas: readonly string[]
  readonly upos?: readonly string[]
  readonly chunks?: readonly { form: string; words: readonly number[] }[]
  readonly segmentation?: readonly { form: string; words: readonly number[] }[] | null
}

interface FarasaRow {
  readonly id: string
  readonly text: string
  readonly words: readonly string[]
  readonly segs: readonly (string | null)[]
}

const rowsOf = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)

export interface Miss {
  readonly text: string
  readonly gold: string
  readonly ours: string
}

/** Words whose segmentation is right, by Farasa's convention whole and with the clitics alone. */
export function scoreFarasa(rows: readonly FarasaRow[], words: WordAnalyser, misses: Miss[] = []) {
  let of = 0
  let right = 0
  let clitics = 0
  for (const row of rows) {
    const tokens = tokensByWord(row.text, row.words, words)
    row.segs.forEach((gold, at) => {
      if (gold === null) return
      const ours = tokens[at]
      of++
      const segments = ours ? ours.map(likeFarasa).join('+') : ''
      if (farasaKey(segments) === farasaKey(gold)) right++
      if (cliticKey(segments) === cliticKey(gold)) clitics++
      else misses.push({ text: row.words[at] as string, gold, ours: segments })
    })
  }
  return { of, right, clitics }
}

const farasaKey = (segments: string): string => segments.replace(/[\u064b-\u0652]/g, '')
/** Endings of inflection joined again, so that only clitics are compared. */
const cliticKey = (segments: string): string => {
  const parts = farasaKey(segments).split('+')
  const pronoun = /^(\u0647|\u0647\u0627|\u0647\u0645|\u0647\u0646|\u0647\u0645\u0627|\u0643|\u0643\u0645|\u0646\u064a)$/ // ha ... , kaf ..., ni
  let out = parts[0] ?? ''
  for (const part of parts.slice(1)) {
    const suffix =
      /^(\u0629|\u0627\u062a|\u064a\u0646|\u0648\u0646|\u0627\u0646|\u062a|\u0627|\u064a|\u0648\u0627|\u0648|\u0646|\u0646\u0627|\u062a\u0627)$/.test(
        part,
      )
    out += suffix && !pronoun.test(part) ? part : `+${part}`
  }
  return out
}

/** The tokens of each word of a gold list, found one after another in the text. */
function tokensByWord(text: string, list: readonly string[], words: WordAnalyser): (Token[] | null)[] {
  const tokens = words.analyse(text, { start: 0, end: text.length })
  let from = 0
  let next = 0
  return list.map(word => {
    const start = text.indexOf(word, from)
    if (start < 0 || start - from > 40) return null
    const end = start + word.length
    from = end
    while (next < tokens.length && (tokens[next] as Token).end <= start) next++
    const own: Token[] = []
    while (next < tokens.length && (tokens[next] as Token).start < end) own.push(tokens[next++] as Token)
    return own
  })
}

/** Words by the convention of Universal Dependencies: F1 of words, accuracy of part of speech and of lemmas of words found. */
export function scoreTreebank(rows: readonly TreebankRow[], words: WordAnalyser, misses: Miss[] = [], lemmaMisses: Miss[] = []) {
  let gold = 0
  let ours = 0
  let both = 0
  let lemmas = 0
  let lemmasRight = 0
  let tags = 0
  let tagsRight = 0
  for (const row of rows) {
    const chunks = row.chunks ?? row.segmentation
    if (!chunks) continue
    const byChunk = tokensByWord(
      row.text,
      chunks.map(chunk => chunk.form),
      words,
    )
    chunks.forEach((chunk, at) => {
      const list = chunk.words.map(index => ({
        form: row.words[index] as string,
        lemma: row.lemmas[index] ?? '',
        upos: row.upos?.[index],
      }))
      const found = (byChunk[at] ?? []).flatMap(likeTreebank)
      gold += list.length
      ours += found.length
      const pairs = align(
        list.map(one => one.form),
        found.map(one => one.form),
      )
      both += pairs.length
      if (pairs.length < list.length || pairs.length < found.length)
        misses.push({ text: chunk.form, gold: list.map(one => one.form).join('|'), ours: found.map(one => one.form).join('|') })
      for (const [left, right] of pairs) {
        const one = list[left] as (typeof list)[number]
        const two = found[right] as (typeof found)[number]
        if (one.upos !== undefined) {
          tags++
          if (one.upos === two.pos) tagsRight++
        }
        if (two.lemma === null || one.lemma === '' || one.lemma === '_') continue
        lemmas++
        if (plainLemma(one.lemma) === plainLemma(two.lemma)) lemmasRight++
        else lemmaMisses.push({ text: one.form, gold: one.lemma, ours: `${two.lemma} ${two.pos}` })
      }
    })
  }
  return { gold, ours, both, f1: (2 * both) / (gold + ours), lemmas, lemmasRight, tags, tagsRight }
}

/** Longest common subsequence of two short lists of forms. */
function align(gold: readonly string[], ours: readonly string[]): [number, number][] {
  const table = Array.from({ length: gold.length + 1 }, () => new Uint16Array(ours.length + 1))
  const at = (row: number, column: number): number => (table[row] as Uint16Array)[column] as number
  for (let i = gold.length - 1; i >= 0; i--)
    for (let j = ours.length - 1; j >= 0; j--)
      (table[i] as Uint16Array)[j] = looselySame(gold[i] as string, ours[j] as string)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < gold.length && j < ours.length; ) {
    if (looselySame(gold[i] as string, ours[j] as string)) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** All rows of a suite: every NDJSON file of its folder, whatever half it is called. */
const suite = <T>(dataDir: string, name: string): T[] => {
  const folder = join(dataDir, 'suites', name)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(file => file.endsWith('.ndjson'))
    .sort()
    .flatMap(file => rowsOf<T>(join(folder, file)))
}

/** F1 of sentence boundaries in the paragraphs that this project annotated. */
function measureSentences(words: WordAnalyser): Figure {
  const file = join(packageRoot(), 'languages/ar/words/sentences/boundaries.yaml')
  let gold = 0
  let ours = 0
  let both = 0
  for (const paragraph of parse(readFileSync(file, 'utf8')) as string[]) {
    const meant = paragraph.split('\u2016').map(part => part.trim())
    const text = meant.join(' ')
    const ends = new Set<number>()
    let at = 0
    for (const part of meant) {
      ends.add(at + part.length)
      at += part.length + 1
    }
    const found = words.cutSentences(text, { start: 0, end: text.length, kind: 'paragraph' }).map(span => span.end)
    gold += ends.size
    ours += found.length
    both += found.filter(end => ends.has(end)).length
  }
  return { name: 'segment sentence boundaries F1', figure: (2 * both) / (gold + ours), of: gold, note: 'own annotation' }
}

/** Segmentation, parts of speech and lemmas against the third-party suites, and sentence boundaries. */
export async function measure(dataDir: string): Promise<Figure[]> {
  const words = createWordAnalyser(fileData())
  const figure = (name: string, right: number, of: number, note?: string): Figure => ({
    name,
    figure: of === 0 ? null : right / of,
    of,
    ...(of === 0 ? { note: 'no such suite here' } : note ? { note } : {}),
  })
  const farasa = scoreFarasa(suite(dataDir, 'segment-wikinews'), words)
  const pud = scoreTreebank(suite(dataDir, 'segment-pud'), words)
  const padt = scoreTreebank(suite(dataDir, 'segment-padt'), words)
  const learned = 'learned from; unseen parts: weights/scores.txt'
  return [
    figure('segment wikinews clitics', farasa.clitics, farasa.of, learned),
    figure('segment wikinews with endings', farasa.right, farasa.of, learned),
    figure('segment pud words F1', 2 * pud.both, pud.gold + pud.ours, learned),
    figure('segment pud lemmas', pud.lemmasRight, pud.lemmas, learned),
    figure('segment pud parts of speech', pud.tagsRight, pud.tags, learned),
    figure('segment padt words F1', 2 * padt.both, padt.gold + padt.ours, 'nothing learned from it'),
    figure('segment padt lemmas', padt.lemmasRight, padt.lemmas, 'nothing learned from it'),
    measureSentences(words),
  ]
}
