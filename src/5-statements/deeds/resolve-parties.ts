import type { Mention } from '../../schema/mention.js'
import type { Party } from '../../schema/party.js'
import { isAdjective } from '../phrases/is-adjective.js'
import type { Phrase } from '../phrases/phrase.js'
import type { StatementInput } from '../statement-input.js'
import type { Word } from '../words/word.js'
import type { Scene } from './scene.js'

/** The parties that a mention stands for; places count for their state only where `places` is set. */
export function partiesOfMention(input: StatementInput, mention: Mention, places: boolean): Party[] {
  const span = { start: mention.start, end: mention.end }
  const sector = mention.sector ?? null
  if (mention.members && mention.members.length > 0) {
    return mention.members.flatMap(id => {
      const code = codeOf(input, id, places)
      return code === null ? [] : [{ entity: id, code, sector, span }]
    })
  }
  const known = input.entities.get(mention.entity)
  const isPlace = known?.kind === 'place'
  if (isPlace && !places && mention.form !== 'metonym') return []
  const group = input.knowledge.entities.get(mention.entity)
  if (group?.members && group.members.length > 1 && group.members.length <= 8 && (mention.code ?? group.code ?? '-').includes('-')) {
    return group.members.flatMap(one => {
      const member = input.knowledge.entities.get(one.entity)
      return member?.code ? [{ entity: one.entity, code: member.code, sector, span }] : []
    })
  }
  const code = mention.code ?? codeOf(input, mention.entity, places)
  if (code === null || code === undefined || code === '') return []
  if (known?.kind === 'publication' || known?.kind === 'document') return []
  return [{ entity: mention.entity, code, sector, span }]
}

function codeOf(input: StatementInput, id: string, places: boolean): string | null {
  const entity = input.entities.get(id)
  if (entity?.code) return entity.code
  if (!places) return null
  const state = input.knowledge.entities.get(id)?.state
  return state === undefined ? null : (input.knowledge.entities.get(state)?.code ?? null)
}

interface PartyOptions {
  /** A city or region stands for its state. */
  readonly places?: boolean
  /** Things stand for their owner: "Turkish policy", "the position of the Kingdom". */
  readonly owners?: boolean
  /** Private persons and things of a state count for it ("two French journalists", "a British tanker"). */
  readonly victims?: boolean
}

/** Parties of a phrase and of those joined to it, each once. */
export function partiesOfPhrase(scene: Scene, phrase: Phrase, options: PartyOptions): Party[] {
  const found: Party[] = []
  const own = options.owners || options.victims || !ownsJointly(scene, phrase)
  for (const party of partiesOfSingle(scene, phrase, options)) addParty(found, party)
  if (own) for (const one of phrase.joined) for (const party of partiesOfSingle(scene, one, options)) addParty(found, party)
  return found.length === 0 && scene.words[phrase.head]!.classes.has('listed') ? listedParties(scene, phrase) : found
}

/** So many chunks may stand between those who are counted and their names. */
const LIST_REACH = 5

/**
 * "Four states want to join the list, and they are A, B and C", "three companies, among them A and B": the names that a pronoun behind a
 * plural introduces, with nothing but phrases and commas between.
 */
function listedParties(scene: Scene, phrase: Phrase): Party[] {
  const { chunks, words } = scene
  const at = chunks.findIndex(one => one.kind === 'phrase' && one.from <= phrase.head && phrase.head < one.to)
  const head = words[phrase.head]!
  if (at < 0 || head.pronoun !== null || (head.features.number !== 'plural' && phrase.head === phrase.from)) return []
  for (let next = at + 1; next <= at + LIST_REACH && next + 1 < chunks.length; next++) {
    if (opensList(scene, phrase, next)) return namesFrom(scene, next + 1)
    const chunk = chunks[next]!
    if (chunk.kind === 'mark' && chunk.word.kind !== 'punctuation' && chunk.word.kind !== 'preposition') return []
  }
  return []
}

/** "they are", "among them": a pronoun at a chunk behind a plural, before a name. */
export function opensList(scene: Scene, phrase: Phrase, at: number): boolean {
  const { chunks, words } = scene
  const [chunk, names] = [chunks[at], chunks[at + 1]]
  if (!chunk || names?.kind !== 'phrase' || names.slot !== null || words[names.head]!.mention === null) return false
  if (!words[phrase.head]!.classes.has('listed')) return false
  if (chunk.kind === 'mark') return chunk.word.functions.includes('subject-pronoun')
  return chunk.to === chunk.from + 1 && words[chunk.from]!.kind === 'preposition' && words[chunk.from]!.pronoun?.person === 3
}

/** Parties of a phrase of names and of those that go on behind it with "and". */
function namesFrom(scene: Scene, from: number): Party[] {
  const found: Party[] = []
  for (let at = from; at < scene.chunks.length; at++) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark' && chunk.word.kind !== 'punctuation' && chunk.word.kind !== 'complementiser') break
    if (chunk.kind !== 'phrase' || chunk.slot !== null || (at > from && !chunk.conjunction)) continue
    for (const party of partiesOfPhrase(scene, chunk, {})) addParty(found, party)
  }
  return found
}

/** "the membership of Finland and Sweden": what is joined is a second owner of a thing, not a second thing. */
function ownsJointly(scene: Scene, phrase: Phrase): boolean {
  const head = scene.words[phrase.head]!
  const last = scene.words[phrase.to - 1]!
  if (phrase.joined.length === 0 || head.mention !== null || head.kind !== 'nominal' || classOfHead(head) !== 'thing') return false
  return last.mention?.form === 'name' && phrase.joined.every(one => scene.words[one.head]!.mention?.form === 'name')
}

/** Parties of a phrase without those joined to it, worked out once for each set of options. */
function partiesOfSingle(scene: Scene, phrase: Phrase, options: PartyOptions): readonly Party[] {
  const asked = (options.places ? 1 : 0) + (options.owners ? 2 : 0) + (options.victims ? 4 : 0)
  let known = scene.parties.get(phrase)
  if (known === undefined) {
    known = []
    scene.parties.set(phrase, known)
  }
  const made = known[asked] ?? partiesOfOne(scene, phrase, options)
  known[asked] = made
  return made
}

export function addParty(list: Party[], party: Party): void {
  if (!list.some(one => one.code === party.code)) list.push(party)
}

function partiesOfOne(scene: Scene, phrase: Phrase, options: PartyOptions): Party[] {
  const { words, input } = scene
  const head = words[phrase.head]!
  if (head.kind === 'preposition' || head.kind === 'inside' || head.kind === 'verb') return pronounParties(scene, head, options)
  // "the opponents of Iran" are others; a name that begins so is one.
  if (head.classes.has('opposite') && head.mention?.form !== 'name') return []
  if (head.mention) {
    const direct = mentionsIn(words, phrase).filter(one => one.start <= head.token.stemSpan.start || one === head.mention)
    const parties = direct.flatMap(one => partiesOfMention(input, one, options.places === true || options.victims === true))
    const rest = mentionsIn(words, phrase).slice(1)
    // "the Russian and Turkish presidents": a second adjective adds its party.
    const joined = rest.filter(one => isJoinedAdjective(words, one)).flatMap(one => partiesOfMention(input, one, false))
    const number = head.features.number
    if (number === 'plural' || number === 'dual') {
      const nested = scene.mentions.filter(one => one !== head.mention && one.start >= head.mention!.start && one.end <= head.mention!.end)
      const states = unique(nested.flatMap(one => partiesOfMention(input, one, false)))
      if (states.length > 1 && parties.length < states.length && !parties.some(one => one.code.includes('~')))
        return unique([...states, ...joined])
    }
    if (parties.length > 0) return unique([...parties, ...joined])
  }
  const kind = classOfHead(head)
  const inner = mentionsIn(words, phrase)
  const owners = unique(inner.flatMap(one => partiesOfMention(input, one, options.places === true || options.victims === true)))
  if (kind === 'person' || kind === 'fighter') {
    if (owners.length === 0) return []
    // "members of the Iraqi forces" are soldiers.
    if (kind === 'fighter' && isArmed(words, phrase)) return owners
    const slug = kind === 'person' ? 'people' : 'fighters'
    return owners.map(one =>
      one.code.includes('~')
        ? one
        : { ...one, entity: null, code: /^[A-Z]{3}$/.test(one.code) ? `${one.code}~${slug}` : one.code, span: spanOf(words, phrase) },
    )
  }
  if (kind === 'soldier' || kind === 'organ') return owners.slice(0, Math.max(1, owners.length))
  if (options.victims || options.owners) return owners
  return []
}

/** A noun of armed forces stands behind the head, before or within the name of whose they are. */
function isArmed(words: readonly Word[], phrase: Phrase): boolean {
  for (let at = phrase.head + 1; at <= phrase.head + 2 && at < phrase.to; at++) if (words[at]!.classes.has('soldier')) return true
  return false
}

/** Parties in the phrases after one that lean on it: "sites of the group", "targets in Syria". */
export function partiesBeyond(scene: Scene, at: number, options: PartyOptions, slots: readonly string[]): Party[] {
  const next = scene.chunks[at + 1]
  // "a call by telephone from the king": a manner of doing parts nothing.
  if (next?.kind === 'mark' && next.word.functions.includes('also')) return partiesBeyond(scene, at + 1, options, slots)
  // Nor does a time: "a call today from the king".
  if (next?.kind === 'phrase' && scene.words[next.head]!.temporal) return partiesBeyond(scene, at + 1, options, slots)
  if (next?.kind !== 'phrase' || next.slot === null || !slots.includes(next.slot)) return []
  // "beside our allies to counter Cuba": what is done against another is not what leans on the phrase.
  if (next.slot === 'li' && scene.words[next.head]!.classes.has('countering')) return []
  const own = partiesOfPhrase(scene, next, options)
  return own.length > 0 ? own : partiesBeyond(scene, at + 1, options, slots)
}

function pronounParties(scene: Scene, word: Word, options: PartyOptions): Party[] {
  void options
  const exact = scene.mentions.find(one => one.form === 'pronoun' && one.start >= word.token.start && one.end <= word.token.end)
  return exact ? partiesOfMention(scene.input, exact, false) : []
}

/** Parties of the pronoun attached to a noun ("her support", "its forces"). */
export function partiesOfPronoun(scene: Scene, word: Word): Party[] {
  if (!word.pronoun) return []
  const exact = scene.mentions.find(one => one.form === 'pronoun' && one.start >= word.token.start && one.end <= word.token.end)
  if (exact) return partiesOfMention(scene.input, exact, false)
  return word.pronoun.person === 1 ? speakerAt(scene, word.token.start) : []
}

/** The speaker of the innermost quotation around an offset. */
export function speakerAt(scene: Scene, offset: number): Party[] {
  let best: { readonly span: { start: number; end: number }; readonly party: Party } | null = null
  for (const one of scene.speakers) {
    if (offset < one.span.start || offset >= one.span.end) continue
    if (!best || one.span.end - one.span.start < best.span.end - best.span.start) best = one
  }
  return best && best.party.code !== '' ? [best.party] : []
}

function mentionsIn(words: readonly Word[], phrase: Phrase): Mention[] {
  const found: Mention[] = []
  for (let at = phrase.from; at < phrase.to; at++) {
    const mention = words[at]!.mention
    if (mention && found.at(-1) !== mention) found.push(mention)
  }
  return found
}

function isJoinedAdjective(words: readonly Word[], mention: Mention): boolean {
  const word = words.find(one => one.mention === mention)
  return word?.conjunction === true && isAdjective(word)
}

type HeadClass = 'person' | 'fighter' | 'soldier' | 'organ' | 'asset' | 'thing'

export function classOfHead(head: Word): HeadClass {
  if (head.classes.has('soldier')) return 'soldier'
  if (head.classes.has('organ') || head.classes.has('official')) return 'organ'
  if (head.classes.has('fighter')) return 'fighter'
  if (head.classes.has('person') || head.classes.has('crowd')) return 'person'
  if (head.classes.has('asset')) return 'asset'
  return 'thing'
}

const spanOf = (words: readonly Word[], phrase: Phrase): { start: number; end: number } => ({
  start: words[phrase.from]!.token.stemSpan.start,
  end: words[phrase.to - 1]!.token.end,
})

function unique(parties: readonly Party[]): Party[] {
  const list: Party[] = []
  for (const party of parties) addParty(list, party)
  return list
}

export const WIDE = { owners: true, victims: true, places: true }
