import type { NameGrammar } from '../language/name-grammar.js'
import type { Sentence } from '../schema/sentence.js'
import { landsNamed } from './find-land.js'
import type { Hit, NameWord } from './look-up-names.js'
import type { Item, PersonName, RolePhrase } from './phrases/item.js'
import { skeleton } from './skeleton.js'

export interface ReadSentence {
  readonly index: number
  readonly sentence: Sentence
  readonly words: readonly NameWord[]
  readonly items: readonly Item[]
}

/** What the whole report names, gathered before the first reference is resolved: headlines use short names that the body explains. */
export interface Survey {
  /** States and organisations by strong names, with how often. */
  readonly counts: ReadonlyMap<string, number>
  /** Entities named in full or with a title. */
  readonly introduced: ReadonlySet<string>
  /** Known persons whose surname somebody else in the report bears: their surname alone is not theirs here. */
  readonly namesakes: ReadonlySet<string>
  /** States whose land the report speaks of, with how often. */
  readonly lands: ReadonlyMap<string, number>
  /** Who is named with a title of a state (`foreign-minister of state/france`), wherever in the report. */
  readonly bearers: ReadonlyMap<string, readonly PersonName[]>
}

/** Walks all items of a report, those inside titles too. */
export function* allItems(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item
    if (item.type === 'role') yield* allItems(item.inner)
  }
}

/** Counts the states and bodies named by strong names and gathers the persons named in full. */
export function surveyNames(sentences: readonly ReadSentence[], grammar: NameGrammar): Survey {
  const counts = new Map<string, number>()
  const introduced = new Set<string>()
  const bearers = new Map<string, PersonName[]>()
  const count = (id: string): void => {
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  for (const { items } of sentences) {
    for (const item of allItems(items)) {
      if (item.type === 'role') {
        introduceNamed(item, introduced)
        keepBearers(item, bearers)
        continue
      }
      const isOpen = isOfSeveralStates(item.hits)
      for (const hit of item.hits) {
        const { entry } = hit
        if (isOpen && entry.type === 'entity') continue
        if (entry.type === 'adjective') {
          if (!entry.weak) count(entry.entity.id)
        } else if (entry.type === 'entity' && !entry.name.weak) {
          const { entity } = entry
          if (entity.kind === 'person') {
            if (hit.to - hit.from > 1 && entry.name.kind !== 'surname') introduced.add(entity.id)
          } else {
            count(entity.id)
            if (entity.state) count(entity.state)
          }
        }
      }
    }
  }
  const namesakes = new Set<string>()
  for (const { words } of sentences) keepNamesakes(words, grammar, namesakes)
  const lands = new Map<string, number>()
  for (const { items, words } of sentences)
    for (const { state } of landsNamed(items, words, grammar)) lands.set(state, (lands.get(state) ?? 0) + 1)
  return { counts, introduced, namesakes, lands, bearers }
}

/** So sure of a proper name must be whoever takes a surname from its known bearer. */
const SURE_NAME = 0.85

/** "Jawad Hadi [Abbas]" is no Mahmoud Abbas: a first name that is none of the known bearer's, however it is spelt, stands before the surname. */
function keepNamesakes(words: readonly NameWord[], grammar: NameGrammar, namesakes: Set<string>): void {
  // Behind a known person's whole name a surname is somebody else's: "Angela Merkel reminded [Trump]" with the verb in front.
  let covered = -1
  words.forEach((word, i) => {
    for (const hit of word.hits) if (hit.to > i + 1 && hit.entry.type === 'entity') covered = Math.max(covered, hit.to)
    keepFirstNames(word, namesakes)
    const before = words[i - 1]
    if (!before || i <= covered || word.breakBefore || word.token.proclitics.length > 0 || !isFirstName(before, grammar)) return
    for (const { entry, from, to } of word.hits) {
      if (entry.type !== 'entity' || entry.entity.kind !== 'person' || to - from > 1) continue
      const own = (entry.entity.names[grammar.language] ?? []).flatMap(name => grammar.keysOf(name.text))
      const spelt = skeleton(before.look.key, grammar)
      if (!own.some(key => key === before.look.key || skeleton(key, grammar) === spelt)) namesakes.add(entry.entity.id)
    }
  })
}

/** "Abiy Ahmed arrived. Abiy said": whoever is called by his first name alone is no bearer of a surname that is written alike. */
function keepFirstNames({ hits }: NameWord, namesakes: Set<string>): void {
  for (const { entry, from, to } of hits) {
    if (entry.type !== 'entity' || entry.entity.kind !== 'person' || to - from < 2) continue
    for (const other of hits)
      if (
        other.entry.type === 'entity' &&
        other.to - other.from === 1 &&
        other.entry.entity.kind === 'person' &&
        other.entry.entity !== entry.entity
      )
        namesakes.add(other.entry.entity.id)
  }
}

/** A proper name that is no place, no body and no particle of names. */
function isFirstName({ token, look, hits }: NameWord, grammar: NameGrammar): boolean {
  const { particles } = grammar
  if (token.pos !== 'PROPN' || particles.links.has(look.key) || particles.starts.has(look.key) || particles.never.has(look.key))
    return false
  if (hits.some(({ entry }) => entry.type !== 'entity' || entry.entity.kind !== 'person')) return false
  return grammar.nameLikeness(token) >= SURE_NAME
}

/** "Amman" and "Oman" are spelt alike: such a name says nothing of which of them a report speaks. */
function isOfSeveralStates(hits: readonly Hit[]): boolean {
  const states = new Set<string>()
  for (const { entry } of hits) {
    if (entry.type !== 'entity' || entry.entity.kind === 'person') continue
    states.add(entry.entity.kind === 'state' ? entry.entity.id : (entry.entity.state ?? entry.entity.id))
  }
  return states.size > 1
}

/** A title of a state as a key. */
export const titleKey = (roleId: string, of: string): string => `${roleId} of ${of}`

/** So many namings of one title are looked at: each of its mentions looks at all. */
const MAX_BEARERS = 8

function keepBearers({ role, name, anchor, isFormer, isDirect, form }: RolePhrase, bearers: Map<string, PersonName[]>): void {
  if (!name || !anchor || anchor.doubtful || isFormer || !isDirect || role.kind !== 'person' || form.number !== 'singular') return
  const key = titleKey(role.id, anchor.entity.id)
  const named = bearers.get(key)
  if (named && named.length < MAX_BEARERS) named.push(name)
  else if (!named) bearers.set(key, [name])
}

function introduceNamed(item: RolePhrase, introduced: Set<string>): void {
  for (const { anchor, name } of item.name ? [{ anchor: item.anchor, name: item.name }] : item.bearers)
    introduceName(name, anchor?.entity.id, introduced)
}

function introduceName({ hits }: PersonName, anchor: string | undefined, introduced: Set<string>): void {
  for (const hit of hits) {
    if (hit.entry.type !== 'entity') continue
    const { entity, name } = hit.entry
    const isFull = hit.to - hit.from > 1 && name.kind !== 'surname'
    const isOfAnchor = anchor !== undefined && (entity.state === anchor || (entity.offices ?? []).some(office => office.of === anchor))
    if (isFull || isOfAnchor) introduced.add(entity.id)
  }
}
