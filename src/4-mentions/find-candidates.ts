import type { NameGrammar } from '../language/name-grammar.js'
import type { Entity } from '../schema/entity.js'
import { matchNames, matchOwnNames, type NameMatch } from './match-names.js'
import { skeleton } from './skeleton.js'

/** Two entities that may be one. */
export interface EntityCandidate {
  readonly a: string
  readonly b: string
  /** Nats of evidence; above 20.5 a match is right 99 times of 100. */
  readonly score: number
  /** Which words answer to which, and which to none. */
  readonly words: NameMatch['words']
  readonly left: readonly string[]
}

/** Below it the names are not alike enough to ask about. */
const WORTH_ASKING = 12
/** A word that more entities share (a common first name) brings nobody together by itself. */
const COMMON = 60

/**
 * Persons whose names are alike enough that a reader should say whether they are one, likeliest first. Nobody is merged by it, and never proposed on one
 * shared word. Time grows with the number of entities times those that share a rare word.
 */
export function findCandidates(entities: readonly Entity[], grammar: NameGrammar): EntityCandidate[] {
  const { spelling, language } = grammar
  if (spelling === null) return []
  const persons = entities
    .filter(entity => entity.kind === 'person')
    .map(({ id, name }) => ({
      id,
      own: grammar.keysOf(name[language] ?? '').map(word => spelling.foldOwn(word)),
      latin: (name.en ?? '').split(/[\s.-]+/).map(word => spelling.foldLatin(word)),
      keys: new Set(grammar.keysOf(name[language] ?? '').map(word => skeleton(word, grammar))),
    }))
    .map(person => ({ ...person, own: person.own.filter(isWord), latin: person.latin.filter(isWord) }))
  const byKey = new Map<string, number[]>()
  persons.forEach((person, i) => {
    for (const key of person.keys) if (key.length > 1) byKey.set(key, [...(byKey.get(key) ?? []), i])
  })
  const seen = new Set<string>()
  const found: EntityCandidate[] = []
  for (const block of byKey.values()) {
    if (block.length > COMMON) continue
    for (const [n, i] of block.entries()) {
      for (const j of block.slice(n + 1)) {
        const [a, b] = [persons[i]!, persons[j]!]
        const pair = `${a.id} ${b.id}`
        if (seen.has(pair)) continue
        seen.add(pair)
        const own = matchOwnNames(a.own, b.own, spelling)
        const across = a.latin.length > 1 && own.score < WORTH_ASKING ? matchNames(b.own, a.latin, spelling) : own
        const best = across.score > own.score ? across : own
        if (best.score >= WORTH_ASKING) found.push({ a: a.id, b: b.id, ...best })
      }
    }
  }
  return found.sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1))
}

const isWord = (folded: string): boolean => folded.length > 2
