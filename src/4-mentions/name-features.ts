import { hashWord, mixHash } from '../base/sequence-tagger.js'
import type { NameGrammar, NameKey } from '../language/name-grammar.js'
import type { Sentence } from '../schema/sentence.js'
import type { Token } from '../schema/token.js'
import type { NameWord } from './look-up-names.js'
import { longestHits } from './phrases/longest-hits.js'

/** What a feature is about; part of its hash, so that order must not change without training again. */
const T = {
  word: 1,
  base: 2,
  pos: 3,
  p2: 4,
  p3: 5,
  s1: 6,
  s2: 7,
  s3: 8,
  listed: 9,
  gaz: 10,
  len: 11,
  cut: 12,
  alt: 13,
  p4: 14,
  s4: 15,
  shape: 16,
  lemma: 17,
  kind: 18,
  common: 19,
  cutListed: 20,
} as const

interface Atoms {
  readonly lemma: number
  /** Class of the word (`NameGrammar.wordClass`). */
  readonly kind: number
  /** How usual the stem is, and whether the word is seen in names once it is cut. */
  readonly usual: number
  readonly seen: number
  readonly word: number
  readonly base: number
  readonly pos: number
  readonly gaz: number
  readonly listed: number
  readonly inside: readonly number[]
}

const EDGE: Atoms = { lemma: 7, kind: 7, usual: 7, seen: 7, word: 7, base: 7, pos: 7, gaz: 7, listed: 7, inside: [] }

/** What the recogniser is told of a sentence. */
export interface NameFeatures {
  /** Hashed features of every token. */
  readonly features: number[][]
  /** Hash of the stem of every token, the same wherever the word stands in a report; 0 for what is no word. */
  readonly bases: number[]
}

/**
 * Hashed features of every token of a sentence for the name recogniser: the word and its stem, endings, part of speech, whether it is seen in
 * names, what the gazetteers say of it, and the same of its neighbours.
 */
export function nameFeatures(sentence: Sentence, words: readonly NameWord[], grammar: NameGrammar): NameFeatures {
  const bases: number[] = []
  const gaz = gazetteerTags(sentence.tokens.length, words)
  const atoms = sentence.tokens.map((token, i): Atoms => {
    const isWord = token.kind === 'word'
    const keys = isWord ? grammar.cutWord(token.text) : null
    const word = keys ? keys[0]!.key : token.kind === 'number' ? '0' : token.text
    const base = isWord ? (grammar.keysOf(token.stem)[0] ?? word) : word
    bases.push(isWord ? hashWord(base) : 0)
    const likeness = isWord ? Math.round(grammar.nameLikeness(token) * 10) : 0
    const guess = token.confidence < 0.55 ? '?' : ''
    const pos = hashWord(token.pos + guess + (token.features.definite ? 'd' : ''), T.pos)
    const alternative = token.alternatives[0]
    const inside = [
      mixHash(T.p2, hashWord(base.slice(0, 2))),
      mixHash(T.p3, hashWord(base.slice(0, 3))),
      mixHash(T.s1, hashWord(base.slice(-1))),
      mixHash(T.s2, hashWord(base.slice(-2))),
      mixHash(T.s3, hashWord(base.slice(-3))),
      mixHash(T.len, Math.min(base.length, 9)),
      mixHash(T.cut, hashWord(token.proclitics.map(clitic => clitic.text).join('+'))),
      mixHash(T.alt, hashWord(alternative ? alternative.pos : '-')),
      mixHash(T.p4, hashWord(base.slice(0, 4))),
      mixHash(T.s4, hashWord(base.slice(-4))),
      mixHash(T.shape, shapeOf(token.text)),
    ]
    return {
      lemma: mixHash(T.lemma, isWord ? hashWord(grammar.keysOf(token.lemma)[0] ?? word) : hashWord(word)),
      kind: mixHash(T.kind, hashWord(isWord ? grammar.wordClass(token) : '')),
      usual: mixHash(T.common, isWord ? grammar.commonness(base) * 8 + grammar.commonness(word) : 64),
      seen: mixHash(T.cutListed, keys ? seenInNames(keys, grammar) : 9),
      word: mixHash(T.word, hashWord(word)),
      base: mixHash(T.base, hashWord(base)),
      pos,
      gaz: mixHash(T.gaz, hashWord(gaz[i]!)),
      listed: mixHash(T.listed, likeness),
      inside,
    }
  })
  const at = (i: number): Atoms => atoms[i] ?? EDGE
  const heads = phraseHeads(sentence)
  const features = atoms.map((own, i) => {
    const before = at(i - 1)
    const after = at(i + 1)
    const before2 = at(i - 2)
    const after2 = at(i + 2)
    return [
      1,
      own.word,
      own.base,
      own.pos,
      own.gaz,
      own.listed,
      ...own.inside,
      mixHash(own.pos, own.gaz),
      mixHash(own.pos, own.listed),
      mixHash(21, before.word),
      mixHash(22, before.base),
      mixHash(23, before.pos),
      mixHash(24, before.gaz),
      mixHash(25, before.listed),
      mixHash(26, before.inside[4] ?? 0),
      mixHash(31, after.word),
      mixHash(32, after.base),
      mixHash(33, after.pos),
      mixHash(34, after.gaz),
      mixHash(35, after.listed),
      mixHash(36, after.inside[4] ?? 0),
      mixHash(41, before2.base),
      mixHash(42, before2.pos),
      mixHash(43, before2.gaz),
      mixHash(51, after2.base),
      mixHash(52, after2.pos),
      mixHash(53, after2.gaz),
      mixHash(61, mixHash(before.base, own.base)),
      mixHash(62, mixHash(own.base, after.base)),
      mixHash(63, mixHash(before.pos, mixHash(own.pos, after.pos))),
      mixHash(64, mixHash(before.listed, mixHash(own.listed, after.listed))),
      mixHash(65, mixHash(before.gaz, own.gaz)),
      mixHash(66, mixHash(own.gaz, after.gaz)),
      mixHash(67, mixHash(before.base, own.listed)),
      mixHash(68, mixHash(before.base, own.pos)),
      mixHash(69, mixHash(own.pos, after.base)),
      mixHash(70, mixHash(before2.base, before.base)),
      mixHash(71, after.inside[1] ?? 0),
      mixHash(72, mixHash(before.gaz, mixHash(own.listed, own.pos))),
      mixHash(73, mixHash(before.pos, mixHash(own.listed, after.listed))),
      own.lemma,
      own.kind,
      mixHash(81, before.kind),
      mixHash(82, after.kind),
      mixHash(83, before2.kind),
      mixHash(84, after2.kind),
      mixHash(85, before.lemma),
      mixHash(86, after.lemma),
      mixHash(87, mixHash(before.kind, own.pos)),
      mixHash(88, mixHash(before.kind, own.listed)),
      mixHash(89, mixHash(own.kind, after.pos)),
      mixHash(90, mixHash(own.kind, after.kind)),
      mixHash(91, mixHash(own.kind, own.pos)),
      mixHash(92, mixHash(own.kind, after.listed)),
      own.usual,
      own.seen,
      mixHash(93, mixHash(own.usual, own.seen)),
      mixHash(94, mixHash(own.usual, own.pos)),
      mixHash(95, mixHash(before.seen, mixHash(own.seen, after.seen))),
      mixHash(96, after.usual),
      mixHash(97, before.usual),
      mixHash(98, mixHash(own.seen, own.inside[6] ?? 0)),
      mixHash(99, mixHash(before.lemma, own.seen)),
      ...headFeatures(i, heads[i]!, at, own),
    ]
  })
  return { features, bases }
}

/** Whether the word, or what is left of it without a conjunction or preposition, is seen in names: 0 neither, 1 the word, 2 what is left. */
function seenInNames(keys: readonly NameKey[], grammar: NameGrammar): number {
  if (grammar.isNameWord(keys[0]!.key)) return 1
  return keys.some(({ key, pronoun }) => pronoun === null && key.length > 2 && grammar.isNameWord(key)) ? 2 : 0
}

/** What is said of a word by the first noun of its phrase, and how far behind it the word stands. */
function headFeatures(i: number, head: number, at: (i: number) => Atoms, own: Atoms): number[] {
  const first = at(head)
  const distance = Math.min(i - head, 4)
  return [
    mixHash(101, mixHash(first.kind, distance)),
    mixHash(102, head === i ? 0 : first.lemma),
    mixHash(103, mixHash(first.kind, own.pos)),
    mixHash(104, mixHash(first.gaz, distance)),
    mixHash(105, mixHash(at(head - 1).kind, distance)),
  ]
}

/** Index of the first word of the run of nouns, adjectives and names that each token stands in: a new clitic or any other word begins a new run. */
function phraseHeads({ tokens }: Sentence): number[] {
  const heads: number[] = []
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]
    const goesOn =
      before !== undefined && isNominal(before) && isNominal(token) && token.proclitics.every(clitic => clitic.function === 'article')
    heads.push(goesOn ? heads[i - 1]! : i)
  })
  return heads
}

const isNominal = ({ pos, kind }: Token): boolean => kind === 'word' && (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN' || pos === 'X')

/** Script and marks of a token: letters of the language, Latin in small or capital letters, digits, a quotation mark, a bracket, another sign. */
function shapeOf(text: string): number {
  if (/^\p{Lu}+$/u.test(text)) return 1
  if (/^\p{Lu}/u.test(text)) return 2
  if (/^\p{Ll}/u.test(text)) return 3
  if (/^\p{L}/u.test(text)) return 4
  if (/^\p{N}/u.test(text)) return 5
  if (/^[\p{Pi}\p{Pf}"']+$/u.test(text)) return 6
  return /^[\p{Ps}\p{Pe}]/u.test(text) ? 7 : 8
}

const KIND_LABEL: Readonly<Record<string, string>> = {
  person: 'PER',
  state: 'LOC',
  place: 'LOC',
  organisation: 'ORG',
  group: 'ORG',
  company: 'ORG',
  publication: 'ORG',
}

/** Labels that strong names of the lexicon suggest, as indices of `labels`; -1 where it knows nothing. */
export function gazetteerLabels(sentence: Sentence, words: readonly NameWord[], labels: readonly string[]): number[] {
  return gazetteerTags(sentence.tokens.length, words).map(tag => {
    const kind = KIND_LABEL[tag.slice(2)]
    return kind === undefined ? -1 : labels.indexOf(tag.slice(0, 2) + kind)
  })
}

/** What the lexicon of names says of each token: kind of thing and place in its phrase. */
function gazetteerTags(count: number, words: readonly NameWord[]): string[] {
  const tags = new Array<string>(count).fill('')
  let j = 0
  while (j < words.length) {
    const word = words[j]!
    const best = longestHits(word.hits, word)
    const hit = best[0]
    if (!hit) {
      j++
      continue
    }
    const { entry } = hit
    const kind =
      entry.type === 'entity'
        ? `${entry.entity.kind === 'person' && hit.to - hit.from === 1 ? 'surname' : entry.entity.kind}${entry.name.weak ? '-' : ''}`
        : entry.type === 'role'
          ? `role-${entry.role.kind}`
          : entry.type === 'adjective' && entry.form.number !== 'singular'
            ? 'people'
            : entry.type
    for (let k = hit.from; k < hit.to; k++) tags[words[k]!.at] = `${k === hit.from ? 'B' : 'I'}-${kind}`
    j = hit.to
  }
  return tags
}
