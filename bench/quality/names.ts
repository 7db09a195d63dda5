import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPack } from '../../languages/ar/pack.js'
import { matchWords } from '../../src/4-mentions/match-names.js'
import { fileData } from '../../src/base/file-data.js'
import { unpackTagger } from '../../src/base/sequence-tagger.js'
import type { NameSpelling } from '../../src/language/name-grammar.js'
import { readExamples, scoreTwice } from '../../tools/train/names-recogniser.js'
import type { Figure } from './figure.js'

/** How many of the development names are looked up: all of them take minutes. */
const SAMPLE = 700

const rows = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)

/** Share of Arabic names whose Latin name comes first (or among five) of all Latin names of the set. */
function measureWikidata(file: string, { model, foldLatin, foldOwn }: NameSpelling): Figure[] {
  const pairs = rows<{ en: string; ar: string }>(file)
  const names = [...new Set(pairs.map(pair => pair.en))]
  const search = model.index(names.map(foldLatin))
  const step = Math.max(1, Math.floor(pairs.length / SAMPLE))
  let [first, five, of] = [0, 0, 0]
  for (let i = 0; i < pairs.length; i += step) {
    const { ar, en } = pairs[i]!
    const found = search(foldOwn(ar)).slice(0, 5)
    of++
    if (names[found[0]?.word ?? -1] === en) first++
    if (found.some(({ word }) => names[word] === en)) five++
  }
  const note = step > 1 ? `every ${step}th of ${pairs.length}` : ''
  return [
    { name: 'names-wd acc@1', figure: first / of, of, note },
    { name: 'names-wd acc@5', figure: five / of, of, note },
  ]
}

interface Sanctioned {
  readonly schema: string
  readonly latin: readonly string[]
  readonly arabicScript: readonly string[]
}

/** Ranks that the lists print before a name. */
const RANK = /^(brigadier|general|major|colonel|lieutenant|captain|commander|admiral|doctor|dr|minister)$/i

/** The names in one entry: what stands in brackets is a remark, "a.k.a." parts two names. */
const latinNames = (entry: string): string[] => entry.replace(/\(.*?\)/g, ' ').split(/\ba\.k\.a\.?/i)

const latinWords = (name: string): string[] =>
  name
    .replace(/\b(al|el|ul|ad|as|ash|an|ar)[-\s]/gi, '$1')
    .split(/[\s,;.\-\u2013\u2019']+/)
    .filter(word => /^[\p{Script=Latin}\p{M}\u02bb\u02bc`]+$/u.test(word) && !RANK.test(word))

/** A name as printed; where commas part two whole names, each of these too. */
const ownNames = (entry: string): string[][] => {
  const parts = entry.split(/[,\u060c]/).map(ownWords)
  return [ownWords(entry), ...(parts.length > 1 ? parts.filter(words => words.length > 1) : [])]
}

const ownWords = (name: string): string[] =>
  name.split(/[\s,.()\u060c\u200c\u200f-]+/).filter(word => /^[\p{Script=Arabic}\p{M}\ufb50-\ufefc]+$/u.test(word))

/** Recall of persons' aliases at 99 % precision: each Arabic-script name against the Latin names of every listed person. */
function measureSanctions(file: string, spelling: NameSpelling): Figure {
  const people = rows<Sanctioned>(file)
    .filter(row => row.schema === 'Person')
    .map(row => ({ ...row, names: row.latin.flatMap(latinNames).map(name => latinWords(name).map(spelling.foldLatin).filter(isWord)) }))
  const known = new Map<string, number>()
  const evidence = (own: string, latin: string): number => {
    const key = own + latin
    let value = known.get(key)
    if (value === undefined) {
      value = Math.max(...spelling.variants(own).map(variant => spelling.model.evidence(latin, variant)))
      known.set(key, value)
    }
    return value
  }
  const decisions: { right: boolean; value: number }[] = []
  let of = 0
  people.forEach((person, mine) => {
    for (const alias of person.arabicScript) {
      const own = ownNames(alias).map(words => words.map(spelling.foldOwn))
      if (own[0]?.length === 0) continue
      of++
      people.forEach((other, index) => {
        const value = Math.max(...other.names.flatMap(latin => own.map(words => matchWords(words.filter(isWord), latin, evidence).score)))
        if (Number.isFinite(value)) decisions.push({ right: index === mine, value })
      })
    }
  })
  decisions.sort((a, b) => b.value - a.value)
  let [right, recall, threshold] = [0, 0, 0]
  decisions.forEach((decision, i) => {
    if (decision.right) right++
    if (right / (i + 1) >= 0.99 && right / of > recall) {
      recall = right / of
      threshold = decision.value
    }
  })
  return { name: 'names-eu-sanctions recall at 99 % precision', figure: recall, of, note: `persons; threshold ${threshold.toFixed(2)}` }
}

/** Something is left between the marks of a folded word. */
const isWord = (folded: string): boolean => folded.length > 2

/** Names across scripts, and the name recogniser. */
export async function measure(dataDir: string): Promise<readonly Figure[]> {
  const data = fileData()
  const { spelling } = createPack(data).names
  const suite = (name: string): string => join(dataDir, 'suites', name)
  const figures: Figure[] = []
  if (spelling && existsSync(suite('names-wd/dev.ndjson'))) figures.push(...measureWikidata(suite('names-wd/dev.ndjson'), spelling))
  if (spelling && existsSync(suite('names-eu-sanctions/entities.ndjson'))) {
    figures.push(measureSanctions(suite('names-eu-sanctions/entities.ndjson'), spelling))
  }
  const first = unpackTagger(data('ar/recogniser-first.bin'))
  const second = unpackTagger(data('ar/recogniser.bin'))
  for (const [name, file] of [
    ['ner-aqmar dev', 'ner-aqmar/dev.ndjson'],
    ['ner-anercorp train (not trained on it)', 'ner-anercorp/train.ndjson'],
  ] as const) {
    if (!existsSync(suite(file))) continue
    const micro = scoreTwice(first, second, readExamples(suite(file))).micro
    if (micro)
      figures.push({ name: `${name} micro F1`, figure: micro.f1, of: micro.gold, note: `P ${micro.p.toFixed(3)} R ${micro.r.toFixed(3)}` })
  }
  return figures
}
