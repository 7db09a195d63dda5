import { sideOf } from '../../base/party-code.js'
import { hashWord } from '../../base/sequence-tagger.js'
import type { Party } from '../../schema/party.js'
import type { EventStatement } from '../../schema/statement.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { partiesOfMention } from '../parties/parties-of-mention.js'
import type { Stand } from '../standing/stand.js'

/** A sentence as the rules left it: taken apart, its deeds judged, its events told. */
export interface ReadSentence {
  readonly scene: Scene
  readonly stands: ReadonlyMap<Deed, Stand>
  /** Events told of this sentence, in no order. */
  readonly told: readonly EventStatement[]
}

/** What the second reading asks of a sentence again and again, worked out once. Arrays are by word. */
export interface SentenceFacts extends ReadSentence {
  readonly stems: Uint32Array
  /** The verb that a word is of, or else its stem. */
  readonly lexemes: Uint32Array
  readonly kinds: Uint32Array
  /** Part of speech and slot. */
  readonly parts: Uint32Array
  /** Words that are nouns and name nobody, in order. */
  readonly nouns: readonly number[]
  /** The first deeds of the sentence that have a type, which is hashed. */
  readonly deedsNear: readonly { readonly word: number; readonly type: number }[]
  /** Chunk of each word, or -1. */
  readonly chunkOf: Int32Array
  /** Clause of each word, or -1. */
  readonly clauseOf: Int32Array
  /** Mention of each word as index in `scene.mentions`, or -1. */
  readonly mentionOf: Int32Array
  /** Whether a word stands in quotation marks. */
  readonly quoted: Uint8Array
  /** How many sides the sentence mentions. */
  readonly partyCount: number
  /** How many verbs, openers of clauses and punctuation marks stand before each word (one longer than the words). */
  readonly verbs: Int32Array
  readonly openers: Int32Array
  readonly stops: Int32Array
  /** Parties of each mention, places standing for their states; and those that it names without that. */
  readonly parties: readonly (readonly Party[])[]
  readonly named: readonly (readonly Party[])[]
  /** First and last word of each mention. */
  readonly firstWord: Int32Array
  readonly lastWord: Int32Array
  /** Where the first mention of a side begins; the number of words where there is none. */
  readonly firstSide: number
}

/** What holds of a whole report. */
export interface ReportFacts {
  readonly sentences: readonly SentenceFacts[]
  /** How often each side is mentioned. */
  readonly counts: ReadonlyMap<string, number>
  /** How many sides are mentioned more often than one that is mentioned so often. */
  readonly ranks: ReadonlyMap<number, number>
  /** Sides of the first sentence, which is the title where there is one. */
  readonly title: ReadonlySet<string>
  /** The three sides that a report, and its beginning above all, speaks of most. */
  readonly leading: readonly Party[]
}

/** Gives each sentence the events that the rules told of it. */
export function withEvents(read: readonly Omit<ReadSentence, 'told'>[], events: readonly EventStatement[]): ReadSentence[] {
  const bySentence = new Map<number, EventStatement[]>()
  for (const event of events) {
    const list = bySentence.get(event.sentence.start)
    if (list) list.push(event)
    else bySentence.set(event.sentence.start, [event])
  }
  return read.map(({ scene, stands }) => ({ scene, stands, told: bySentence.get(scene.sentence.start) ?? [] }))
}

const LEADING = 3
/** What a mention in the first sentences weighs. */
const EARLY = 3
/** Other deeds of the sentence whose types count. */
const DEEDS = 12
const OPENERS: ReadonlySet<string> = new Set(['complementiser', 'relative', 'subordinator'])

export function factsOfReport(sentences: readonly ReadSentence[]): ReportFacts {
  const facts = sentences.map(factsOfSentence)
  const counts = new Map<string, number>()
  const weights = new Map<string, { weight: number; party: Party }>()
  const title = new Set<string>()
  facts.forEach((sentence, at) => {
    for (const parties of sentence.parties)
      for (const { code } of parties) {
        counts.set(sideOf(code), (counts.get(sideOf(code)) ?? 0) + 1)
        if (at === 0) title.add(sideOf(code))
      }
    for (const parties of sentence.named)
      for (const party of parties) {
        const known = weights.get(party.code)
        const weight = at < EARLY ? EARLY : 1
        if (known) known.weight += weight
        else weights.set(party.code, { weight, party })
      }
  })
  const leading = [...weights.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, LEADING)
    .map(one => one.party)
  return { sentences: facts, counts, ranks: ranksOf(counts), title, leading }
}

/** For each count, and for none, how many counts are higher. */
function ranksOf(counts: ReadonlyMap<string, number>): Map<number, number> {
  const ranks = new Map<number, number>()
  const sorted = [...counts.values()].sort((a, b) => b - a)
  for (const [rank, count] of sorted.entries()) if (!ranks.has(count)) ranks.set(count, rank)
  return ranks.set(0, sorted.length)
}

function factsOfSentence(read: ReadSentence): SentenceFacts {
  const { scene } = read
  const { words, mentions, chunks, input } = scene
  const count = words.length
  const stems = new Uint32Array(count)
  const lexemes = new Uint32Array(count)
  const kinds = new Uint32Array(count)
  const parts = new Uint32Array(count)
  const nouns: number[] = []
  const chunkOf = new Int32Array(count).fill(-1)
  const clauseOf = new Int32Array(count).fill(-1)
  const mentionOf = new Int32Array(count).fill(-1)
  const quoted = new Uint8Array(count)
  const verbs = new Int32Array(count + 1)
  const openers = new Int32Array(count + 1)
  const stops = new Int32Array(count + 1)
  chunks.forEach((chunk, at) => {
    const clause = scene.clauseOf.get(at)?.index ?? -1
    for (let i = chunk.from; i < chunk.to; i++) {
      chunkOf[i] = at
      clauseOf[i] = clause
    }
  })
  const places = new Map(mentions.map((mention, at) => [mention, at]))
  const quotes = input.text.quotes.filter(one => one.start < scene.sentence.end && one.end > scene.sentence.start)
  for (const [i, word] of words.entries()) {
    if (quotes.some(one => one.start <= word.token.start && word.token.start < one.end)) quoted[i] = 1
    stems[i] = hashWord(word.token.stem)
    lexemes[i] = word.token.verb ? hashWord(word.token.verb) : word.kind === 'verb' ? hashWord(word.token.lemma) : stems[i]!
    kinds[i] = hashWord(word.kind)
    parts[i] = hashWord(word.slot ?? '', hashWord(word.token.pos))
    if (word.mention) mentionOf[i] = places.get(word.mention) ?? -1
    if (mentionOf[i]! < 0 && word.token.pos === 'NOUN') nouns.push(i)
    verbs[i + 1] = verbs[i]! + (word.kind === 'verb' ? 1 : 0)
    openers[i + 1] = openers[i]! + (OPENERS.has(word.kind) ? 1 : 0)
    stops[i + 1] = stops[i]! + (word.kind === 'punctuation' ? 1 : 0)
  }
  const deedsNear: { word: number; type: number }[] = []
  let deeds = 0
  for (const { word, reading } of scene.deeds.values()) {
    if (deeds++ === DEEDS) break
    if (reading.frame.type) deedsNear.push({ word, type: hashWord(reading.frame.type) })
  }
  const parties = mentions.map(one => partiesOfMention(input, one, true))
  const named = mentions.map(one => partiesOfMention(input, one, false))
  const firstWord = new Int32Array(mentions.length).fill(-1)
  const lastWord = new Int32Array(mentions.length).fill(-1)
  let from = 0
  mentions.forEach((mention, at) => {
    while (from < count && words[from]!.token.end <= mention.start) from++
    for (let i = from; i < count && words[i]!.token.start < mention.end; i++) {
      if (firstWord[at]! < 0) firstWord[at] = i
      lastWord[at] = i
    }
  })
  let firstSide = count
  for (let i = 0; i < mentions.length; i++)
    if (parties[i]!.length > 0 && firstWord[i]! >= 0 && firstWord[i]! < firstSide) firstSide = firstWord[i]!
  return {
    scene,
    stands: read.stands,
    told: read.told,
    stems,
    lexemes,
    kinds,
    parts,
    nouns,
    deedsNear,
    chunkOf,
    clauseOf,
    mentionOf,
    quoted,
    partyCount: new Set(parties.flatMap(list => list.map(one => sideOf(one.code)))).size,
    verbs,
    openers,
    stops,
    parties,
    named,
    firstWord,
    lastWord,
    firstSide,
  }
}
