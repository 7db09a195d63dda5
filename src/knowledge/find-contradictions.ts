import { foldKnownName } from './fold-known-name.js'
import type { KnownEntity, KnownOffice } from './knowledge.js'

export interface Contradiction {
  readonly code: 'shared-name' | 'unknown-reference' | 'dates' | 'office-overlap' | 'state-incomplete'
  readonly message: string
}

/** Offices that one person holds at a time. */
const SINGLE = new Set([
  'president',
  'prime-minister',
  'chancellor',
  'monarch',
  'emir',
  'sultan',
  'foreign-minister',
  'defence-minister',
  'secretary-general',
  'pope',
])

/** Kinds of name that stand for the entity itself and must lead to one only, where they are strong. */
const OWN = new Set(['name', 'formal', 'abbreviation', 'nickname'])

/**
 * Where the knowledge contradicts itself: one strong name of two entities, references that lead nowhere, dates upside down, two holders of a
 * single office at one time (a month of overlap is allowed: many dates are known to the month only), states that lack a name, adjective or
 * capital. Sorted by kind.
 */
export function findContradictions(entities: readonly KnownEntity[]): Contradiction[] {
  return [...sharedNames(entities), ...brokenReferences(entities), ...overlaps(entities), ...incompleteStates(entities)]
}

function* sharedNames(entities: readonly KnownEntity[]): Iterable<Contradiction> {
  const owner = new Map<string, string>()
  for (const entity of entities) {
    for (const [language, names] of Object.entries(entity.names)) {
      for (const folded of new Set(names.filter(name => !name.weak && OWN.has(name.kind)).map(name => foldKnownName(name.text)))) {
        const key = `${language} ${folded}`
        const other = owner.get(key)
        if (other) yield { code: 'shared-name', message: `${other} and ${entity.id} share the strong name ${folded}` }
        else owner.set(key, entity.id)
      }
    }
  }
}

function* brokenReferences(entities: readonly KnownEntity[]): Iterable<Contradiction> {
  const ids = new Set(entities.map(entity => entity.id))
  for (const entity of entities) {
    const references = [
      entity.state,
      entity.capital,
      ...(entity.offices ?? []).map(o => o.of),
      ...(entity.members ?? []).map(m => m.entity),
    ]
    for (const id of references) {
      if (id !== undefined && !ids.has(id)) yield { code: 'unknown-reference', message: `${entity.id} refers to ${id}, which is not there` }
    }
    const intervals = [...(entity.offices ?? []), ...(entity.members ?? []), ...Object.values(entity.names).flat()]
    for (const { from, to } of intervals) {
      for (const date of [from, to]) {
        if (date !== undefined && !isDate(date)) yield { code: 'dates', message: `${entity.id}: there is no day ${date}` }
      }
      if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to)) {
        yield { code: 'dates', message: `${entity.id}: ${from} lies after ${to}` }
      }
    }
  }
}

function* overlaps(entities: readonly KnownEntity[]): Iterable<Contradiction> {
  const holders = new Map<string, { id: string; office: KnownOffice }[]>()
  for (const entity of entities) {
    for (const office of entity.offices ?? []) {
      if (!SINGLE.has(office.office) || office.from === undefined) continue
      const key = `${office.office} of ${office.of}`
      holders.set(key, [...(holders.get(key) ?? []), { id: entity.id, office }])
    }
  }
  for (const [key, list] of holders) {
    list.sort((a, b) => (firstDay(a.office.from ?? '') < firstDay(b.office.from ?? '') ? -1 : 1))
    for (const [index, earlier] of list.entries()) {
      for (const later of list.slice(index + 1)) {
        const end = earlier.office.to ?? (earlier.office.current ? '9999' : undefined)
        if (end === undefined || earlier.id === later.id) continue
        if (daysBetween(lastDay(later.office.from ?? ''), firstDay(end)) > 31) {
          yield {
            code: 'office-overlap',
            message: `${key}: ${earlier.id} until ${earlier.office.to ?? 'now'}, ${later.id} from ${later.office.from}`,
          }
        }
      }
    }
  }
}

function* incompleteStates(entities: readonly KnownEntity[]): Iterable<Contradiction> {
  for (const state of entities) {
    if (state.kind !== 'state' || state.type === 'historical') continue
    for (const language of ['en', 'ar']) {
      const kinds = new Set((state.names[language] ?? []).map(name => name.kind))
      for (const kind of ['name', 'adjective'] as const) {
        if (!kinds.has(kind)) yield { code: 'state-incomplete', message: `${state.id} has no ${kind} in ${language}` }
      }
    }
    const hasSeat = state.capital !== undefined || (state.names['ar'] ?? []).some(name => name.kind === 'metonym')
    if (!hasSeat) yield { code: 'state-incomplete', message: `${state.id} has no capital` }
  }
}

function isDate(text: string): boolean {
  const day = firstDay(text)
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 4) + (date.length > 4 ? date.slice(4, 7) : '-01') + (date.length > 7 ? date.slice(7, 10) : '-01')
}

function lastDay(date: string): string {
  if (date.length >= 10) return date
  if (date.length === 4) return `${date}-12-31`
  return `${date}-28`
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later.startsWith('9999') ? '9999-12-31' : later) - Date.parse(earlier)) / 86_400_000
}
