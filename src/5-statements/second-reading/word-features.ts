import { hashWord, mixHash } from '../../base/sequence-tagger.js'
import type { SentenceFacts } from './report-facts.js'

/** Words on each side whose stems count. */
const NEAR = 2
const REACH_OBJECT = 6
const REACH_VERB = 7
/** Nouns of the sentence, nearest first. */
const BAG = 10
const REACH_BAG = 40
/** Other deeds of the sentence whose types count. */
const DEEDS = 12
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
const KIND = Object.fromEntries(
  [
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
  ].map((name, i) => [name, Math.imul(i + 1, 0x9e3779b1) >>> 0]),
) as Readonly<Record<string, number>>
const NAME = hashWord('\u0000name')

/**
 * What speaks for or against a word telling a deed of some type, as hashes: the word itself and its verb, what stands around it, how its clause
 * is built, and what the rules made of it.
 */
export function featuresOfWord(facts: SentenceFacts, at: number): number[] {
  const { scene, stems, lexemes, kinds, clauseOf, mentionOf, chunkOf } = facts
  const { words } = scene
  const word = words[at]!
  const { token } = word
  const isVerb = word.kind === 'verb'
  const kind = isVerb ? 1 : 2
  const features: number[] = []
  const add = (name: string, value: number): void => {
    features.push(mixHash(KIND[name]!, value))
  }
  const stem = stems[at]!
  const lexeme = lexemes[at]!
  const label = (i: number): number => (mentionOf[i]! >= 0 ? NAME : stems[i]!)
  add('stem', stem)
  add('lemma', hashWord(token.lemma))
  add('kind', kind)
  if (token.root) {
    const root = hashWord(token.root)
    add('rootOfKind', mixHash(root, kind * 32 + (word.features.form ?? 0)))
    add('root', root)
  }
  if (token.verb || isVerb) add('verb', lexeme)
  add('shape', hashWord(`${token.pos}${word.features.tense ?? ''}${word.features.derived ?? ''}${word.features.voice ?? ''}`))
  const clause = clauseOf[at]! >= 0 ? scene.clauses[clauseOf[at]!]! : null
  const isHead = clause !== null && clause.verb === chunkOf[at]!
  add('clause', hashWord(`${clause?.kind ?? ''}${kind}${isHead}`))
  if (isVerb && clause?.negation) add('negated', 1)
  if (word.future || clause?.future) add('future', 1)
  if (word.purpose) add('purpose', 1)
  if (facts.quoted[at]) add('quoted', kind)
  if (word.article) add('article', 1)
  add('clitics', hashWord(token.proclitics.map(one => one.text).join('+')))
  for (let d = -NEAR; d <= NEAR; d++) {
    const i = at + d
    if (d === 0 || i < 0 || i >= words.length) continue
    const other = words[i]!
    add('near', mixHash(d + 8, label(i)))
    add('kindNear', mixHash(d + 8, mixHash(kinds[i]!, hashWord(other.token.pos + (other.slot ?? '')))))
    if (d === 1) add('pair', mixHash(stem, label(i)))
    if (d === -1) {
      add('pairBefore', mixHash(label(i), stem))
      add('verbBefore', lexemes[i]!)
    }
  }
  let slots = 0
  for (let i = at + 1; i < Math.min(words.length, at + 8) && slots < 2; i++) {
    const { slot } = words[i]!
    if (slot) {
      const name = hashWord(slot)
      add('slot', mixHash(name, kind))
      add('lexemeSlot', mixHash(lexeme, name))
      slots++
    }
    if (words[i]!.kind === 'verb') break
  }
  let objects = 0
  for (let i = at + 1; i < Math.min(words.length, at + 1 + REACH_OBJECT) && objects < 3; i++) {
    if (words[i]!.kind === 'verb') {
      add('verbAfter', lexemes[i]!)
      break
    }
    if (mentionOf[i]! >= 0 || (words[i]!.token.pos !== 'NOUN' && words[i]!.token.pos !== 'ADJ')) continue
    add('object', stems[i]!)
    add('lexemeObject', mixHash(lexeme, stems[i]!))
    objects++
  }
  let nouns = 0
  for (let i = at - 1; i >= Math.max(0, at - REACH_VERB); i--) {
    if (words[i]!.kind === 'verb') {
      add('verbAhead', lexemes[i]!)
      add('verbAheadOfKind', mixHash(lexemes[i]!, kind))
      break
    }
    if (mentionOf[i]! < 0 && words[i]!.token.pos === 'NOUN' && nouns < 2) {
      add('nounAhead', stems[i]!)
      nouns++
    }
  }
  if (at + 1 < words.length) add('nameNext', mentionOf[at + 1]! >= 0 ? 1 : 0)
  for (const reading of word.readings) {
    add('frame', hashWord(reading.frame.id))
    add('frameType', hashWord(reading.frame.type ?? ''))
  }
  for (const name of word.classes) add('class', hashWord(name))
  const deed = scene.deeds.get(at)
  if (deed) {
    const { frame } = deed.reading
    const stand = facts.stands.get(deed)
    const level = hashWord(stand?.level ?? '')
    const type = hashWord(frame.type ?? '')
    add('level', level)
    add('typeLevel', mixHash(type, level))
    add('governor', hashWord(stand?.governor?.reading.frame.id ?? ''))
    add('sides', mixHash(type, (deed.actors.length > 0 ? 1 : 0) + (deed.recipients.length > 0 ? 2 : 0)))
    add('deedFrame', hashWord(frame.id))
  }
  for (const event of facts.told) {
    if (event.trigger.end <= token.start || event.trigger.start >= token.end) continue
    const type = hashWord(event.type)
    add('told', type)
    add('toldSure', mixHash(type, Math.floor(event.confidence * 5)))
    add('toldBy', hashWord(event.rule))
  }
  add('parties', Math.min(4, facts.partyCount))
  add('sentence', mixHash(hashWord(scene.sentence.kind), kind))
  if (scene.speakers.some(one => one.span.start <= token.start && token.start < one.span.end)) add('spoken', kind)
  add('position', Math.min(6, at))
  // What else the sentence speaks of: a match, a market, a crime.
  let bag = 0
  for (let d = 1; d <= REACH_BAG && bag < BAG; d++) {
    for (const i of [at - d, at + d]) {
      if (i < 0 || i >= words.length || mentionOf[i]! >= 0 || words[i]!.token.pos !== 'NOUN') continue
      add('bag', mixHash(stems[i]!, kind))
      bag++
    }
  }
  let deeds = 0
  for (const other of scene.deeds.values()) {
    if (deeds++ === DEEDS) break
    if (other !== deed && other.reading.frame.type) add('typesNear', mixHash(hashWord(other.reading.frame.type), other.word < at ? 1 : 2))
  }
  return features
}

/** The first features of a word: itself, its lemma, kind and root. */
const OWN = 5

/** What speaks for how an event of a type stands to the world: the features of its word, the type, and both together. */
export function featuresOfStatus(features: ArrayLike<number>, type: string): number[] {
  const hash = hashWord(type)
  const all = Array.from(features)
  for (let i = 0; i < Math.min(OWN, features.length); i++) all.push(mixHash(hash, features[i]!))
  all.push(mixHash(KIND['status']!, hash))
  return all
}
