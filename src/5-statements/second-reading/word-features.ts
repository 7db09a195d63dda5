import { addWeights, type LinearClassifier, weightsAt } from '../../base/linear-classifier.js'
import { hashWord, mixHash } from '../../base/sequence-tagger.js'
import type { Token } from '../../schema/token.js'
import type { SentenceFacts } from './report-facts.js'

/** Words on each side whose stems count. */
const NEAR = 2
const REACH_OBJECT = 6
const REACH_VERB = 7
/** Nouns of the sentence, nearest first. */
const BAG = 10
const REACH_BAG = 40
/** Parts of speech that may tell a deed besides verbs. */
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'VERB'])
const TELLING: ReadonlySet<string> = new Set(['nominal', 'subordinator', 'particle', 'auxiliary', 'preposition', 'inside'])

/** Whether a word may tell a deed: verbs, and nouns and adjectives that name nobody and no time. */
export function mayTell({ scene, mentionOf }: SentenceFacts, at: number): boolean {
  const word = scene.words[at]!
  if (word.temporal) return false
  if (word.kind === 'verb') return true
  return NOMINAL.has(word.token.pos) && TELLING.has(word.kind) && mentionOf[at]! < 0 && word.token.stem.length > 1
}

/** Kinds of features; each feature is one of them mixed with what it holds of. */
const KINDS = [
  'stem',
  'lemma',
  'kind',
  'rootOfKind',
  'root',
  'verb',
  'shape',
  'clause',
  'negated',
  'future',
  'purpose',
  'quoted',
  'article',
  'clitics',
  'near',
  'pair',
  'pairBefore',
  'verbBefore',
  'kindNear',
  'slot',
  'lexemeSlot',
  'verbAfter',
  'object',
  'lexemeObject',
  'verbAhead',
  'verbAheadOfKind',
  'nounAhead',
  'nameNext',
  'frame',
  'frameType',
  'class',
  'level',
  'typeLevel',
  'governor',
  'sides',
  'deedFrame',
  'told',
  'toldSure',
  'toldBy',
  'parties',
  'sentence',
  'spoken',
  'position',
  'bag',
  'typesNear',
  'status',
] as const
const KIND = Object.fromEntries(KINDS.map((name, i) => [name, Math.imul(i + 1, 0x9e3779b1) >>> 0])) as Readonly<
  Record<(typeof KINDS)[number], number>
>
const NAME = hashWord('\u0000name')

/**
 * What speaks for or against a word telling a deed of some type, as hashes: the word itself and its verb, what stands around it, how its clause
 * is built, what the rules made of it, and what else the sentence speaks of.
 */
export function featuresOfWord(facts: SentenceFacts, at: number): number[] {
  const features: number[] = []
  ownFeatures(facts, at, features)
  eachNounNear(facts, at, noun => features.push(bagFeature(facts, at, noun)))
  deedFeatures(facts, at, features)
  return features
}

/**
 * What all features of a word weigh for each label, added to `sums`. A noun is one of the bag of every word near it: where its weights stand is
 * kept in `bag` (two places for each word of the sentence, `NOT_SOUGHT` at first).
 *
 * @param scratch is overwritten
 */
export function weighWord(
  model: LinearClassifier,
  facts: SentenceFacts,
  at: number,
  sums: Int32Array,
  bag: Int32Array,
  scratch: number[],
): void {
  scratch.length = 0
  ownFeatures(facts, at, scratch)
  deedFeatures(facts, at, scratch)
  for (let i = 0; i < scratch.length; i++) addWeights(model, sums, scratch[i]!)
  const { weights } = model
  const isVerb = facts.scene.words[at]!.kind === 'verb' ? 1 : 0
  eachNounNear(facts, at, noun => {
    const place = 2 * noun + isVerb
    let row = bag[place]!
    if (row === NOT_SOUGHT) {
      row = weightsAt(model, bagFeature(facts, at, noun))
      bag[place] = row
    }
    if (row >= 0) for (let l = 0; l < sums.length; l++) sums[l]! += weights[row + l]!
  })
}
export const NOT_SOUGHT = -2

const kindOf = (facts: SentenceFacts, at: number): number => (facts.scene.words[at]!.kind === 'verb' ? 1 : 2)
const bagFeature = (facts: SentenceFacts, at: number, noun: number): number =>
  mixHash(KIND.bag, mixHash(facts.stems[noun]!, kindOf(facts, at)))

/** What else the sentence speaks of (a match, a market, a crime): its nouns, nearest first. */
function eachNounNear({ nouns }: SentenceFacts, at: number, take: (noun: number) => void): void {
  let right = 0
  while (right < nouns.length && nouns[right]! <= at) right++
  let left = right - 1
  if (left >= 0 && nouns[left]! === at) left--
  for (let bag = 0; bag < BAG; ) {
    const before = left >= 0 ? at - nouns[left]! : Number.POSITIVE_INFINITY
    const after = right < nouns.length ? nouns[right]! - at : Number.POSITIVE_INFINITY
    const distance = Math.min(before, after)
    if (distance > REACH_BAG) return
    // Two at one distance count both, so that there may be one more.
    if (before === distance) {
      take(nouns[left--]!)
      bag++
    }
    if (after === distance) {
      take(nouns[right++]!)
      bag++
    }
  }
}

/** The types of the other deeds of the sentence. */
function deedFeatures({ deedsNear }: SentenceFacts, at: number, features: number[]): void {
  for (const { word, type } of deedsNear) if (word !== at) features.push(mixHash(KIND.typesNear, mixHash(type, word < at ? 1 : 2)))
}

/** What is known of the word itself, of the words beside it and of its clause. */
function ownFeatures(facts: SentenceFacts, at: number, features: number[]): void {
  const { scene, stems, lexemes, kinds, parts, clauseOf, mentionOf, chunkOf } = facts
  const { words } = scene
  const word = words[at]!
  const { token } = word
  const isVerb = word.kind === 'verb'
  const kind = isVerb ? 1 : 2
  const add = (name: number, value: number): void => {
    features.push(mixHash(name, value))
  }
  const stem = stems[at]!
  const lexeme = lexemes[at]!
  const label = (i: number): number => (mentionOf[i]! >= 0 ? NAME : stems[i]!)
  add(KIND.stem, stem)
  add(KIND.lemma, hashWord(token.lemma))
  add(KIND.kind, kind)
  if (token.root) {
    const root = hashWord(token.root)
    add(KIND.rootOfKind, mixHash(root, kind * 32 + (word.features.form ?? 0)))
    add(KIND.root, root)
  }
  if (token.verb || isVerb) add(KIND.verb, lexeme)
  const { tense, derived, voice } = word.features
  add(KIND.shape, hashWord(voice ?? '', hashWord(derived ?? '', hashWord(tense ?? '', hashWord(token.pos)))))
  const clause = clauseOf[at]! >= 0 ? scene.clauses[clauseOf[at]!]! : null
  const isHead = clause !== null && clause.verb === chunkOf[at]!
  add(KIND.clause, hashWord(isHead ? 'true' : 'false', hashWord(isVerb ? '1' : '2', hashWord(clause?.kind ?? ''))))
  if (isVerb && clause?.negation) add(KIND.negated, 1)
  if (word.future || clause?.future) add(KIND.future, 1)
  if (word.purpose) add(KIND.purpose, 1)
  if (facts.quoted[at]) add(KIND.quoted, kind)
  if (word.article) add(KIND.article, 1)
  add(KIND.clitics, hashClitics(token))
  for (let d = -NEAR; d <= NEAR; d++) {
    const i = at + d
    if (d === 0 || i < 0 || i >= words.length) continue
    add(KIND.near, mixHash(d + 8, label(i)))
    add(KIND.kindNear, mixHash(d + 8, mixHash(kinds[i]!, parts[i]!)))
    if (d === 1) add(KIND.pair, mixHash(stem, label(i)))
    if (d === -1) {
      add(KIND.pairBefore, mixHash(label(i), stem))
      add(KIND.verbBefore, lexemes[i]!)
    }
  }
  let slots = 0
  for (let i = at + 1; i < Math.min(words.length, at + 8) && slots < 2; i++) {
    const { slot } = words[i]!
    if (slot) {
      const name = hashWord(slot)
      add(KIND.slot, mixHash(name, kind))
      add(KIND.lexemeSlot, mixHash(lexeme, name))
      slots++
    }
    if (words[i]!.kind === 'verb') break
  }
  let objects = 0
  for (let i = at + 1; i < Math.min(words.length, at + 1 + REACH_OBJECT) && objects < 3; i++) {
    if (words[i]!.kind === 'verb') {
      add(KIND.verbAfter, lexemes[i]!)
      break
    }
    if (mentionOf[i]! >= 0 || (words[i]!.token.pos !== 'NOUN' && words[i]!.token.pos !== 'ADJ')) continue
    add(KIND.object, stems[i]!)
    add(KIND.lexemeObject, mixHash(lexeme, stems[i]!))
    objects++
  }
  let nouns = 0
  for (let i = at - 1; i >= Math.max(0, at - REACH_VERB); i--) {
    if (words[i]!.kind === 'verb') {
      add(KIND.verbAhead, lexemes[i]!)
      add(KIND.verbAheadOfKind, mixHash(lexemes[i]!, kind))
      break
    }
    if (mentionOf[i]! < 0 && words[i]!.token.pos === 'NOUN' && nouns < 2) {
      add(KIND.nounAhead, stems[i]!)
      nouns++
    }
  }
  if (at + 1 < words.length) add(KIND.nameNext, mentionOf[at + 1]! >= 0 ? 1 : 0)
  for (const reading of word.readings) {
    add(KIND.frame, hashWord(reading.frame.id))
    add(KIND.frameType, hashWord(reading.frame.type ?? ''))
  }
  for (const name of word.classes) add(KIND.class, hashWord(name))
  const deed = scene.deeds.get(at)
  if (deed) {
    const { frame } = deed.reading
    const stand = facts.stands.get(deed)
    const level = hashWord(stand?.level ?? '')
    const type = hashWord(frame.type ?? '')
    add(KIND.level, level)
    add(KIND.typeLevel, mixHash(type, level))
    add(KIND.governor, hashWord(stand?.governor?.reading.frame.id ?? ''))
    add(KIND.sides, mixHash(type, (deed.actors.length > 0 ? 1 : 0) + (deed.recipients.length > 0 ? 2 : 0)))
    add(KIND.deedFrame, hashWord(frame.id))
  }
  for (const event of facts.told) {
    if (event.trigger.end <= token.start || event.trigger.start >= token.end) continue
    const type = hashWord(event.type)
    add(KIND.told, type)
    add(KIND.toldSure, mixHash(type, Math.floor(event.confidence * 5)))
    add(KIND.toldBy, hashWord(event.rule))
  }
  add(KIND.parties, Math.min(4, facts.partyCount))
  add(KIND.sentence, mixHash(hashWord(scene.sentence.kind), kind))
  if (scene.speakers.some(one => one.span.start <= token.start && token.start < one.span.end)) add(KIND.spoken, kind)
  add(KIND.position, Math.min(6, at))
}

/** The clitics before a word, as if they were written with a plus between them. */
function hashClitics({ proclitics }: Token): number {
  let hash = hashWord('')
  for (let i = 0; i < proclitics.length; i++) hash = hashWord(proclitics[i]!.text, i === 0 ? hash : hashWord('+', hash))
  return hash
}

/** The first features of a word: itself, its lemma, kind and root. */
const OWN = 5

/** What speaks for how an event of a type stands to the world: the features of its word, the type, and both together. */
export function featuresOfStatus(features: ArrayLike<number>, type: string): number[] {
  const hash = hashWord(type)
  const all = Array.from(features)
  for (let i = 0; i < Math.min(OWN, features.length); i++) all.push(mixHash(hash, features[i]!))
  all.push(mixHash(KIND.status, hash))
  return all
}
