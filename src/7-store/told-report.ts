import type { Entity } from '../schema/entity.js'
import type { Report } from '../schema/report.js'
import type { QuotationStatement, RelationStatement, Statement } from '../schema/statement.js'
import { partiesOf } from './parties-of.js'

/** What a dossier takes out of a report, apart from its record: a tenth of its length. */
export interface ToldReport {
  /** Quotations of parties, with the words quoted and their sentence. */
  readonly quotations: readonly { readonly statement: QuotationStatement; readonly text: string; readonly sentence: string }[]
  readonly relations: readonly { readonly statement: RelationStatement; readonly sentence: string }[]
  /** Persons who act for a party, and how often each is mentioned. */
  readonly people: readonly { readonly entity: Entity; readonly mentions: number }[]
  /** Names of the entities that quotations and relations name. */
  readonly names: Readonly<Record<string, Record<string, string>>>
}

/** What a dossier will show of a report, whichever party it is about. */
export function toldOf({ article, statements, entities, mentions }: Report): ToldReport {
  const textOf = (span: { readonly start: number; readonly end: number }) => article.text.slice(span.start, span.end)
  const quotations = statements
    .filter((s): s is QuotationStatement => s.kind === 'quotation' && s.speaker.code !== '')
    .map(statement => ({ statement, text: textOf(statement.content), sentence: textOf(statement.sentence) }))
  const relations = statements
    .filter((s): s is RelationStatement => s.kind === 'relation' && (s.subject.code !== '' || s.object.code !== ''))
    .map(statement => ({ statement, sentence: textOf(statement.sentence) }))
  const counts = new Map<string, number>()
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const named = new Set([
    ...quotations.map(q => q.statement.speaker.entity),
    ...relations.flatMap(r => [r.statement.subject.entity, r.statement.object.entity]),
  ])
  return {
    quotations,
    relations,
    people: entities
      .filter(entity => entity.kind === 'person' && entity.code !== null && counts.has(entity.id))
      .map(entity => ({ entity, mentions: counts.get(entity.id) ?? 0 })),
    names: Object.fromEntries(entities.filter(entity => named.has(entity.id)).map(entity => [entity.id, entity.name])),
  }
}

/**
 * What a search asks of a statement, as it stands beside its sentence: id, kind, type, status, first and last day, unit, least and greatest value,
 * and the parties, each with role, code and entity.
 */
export type ToldStatement = readonly [
  id: string,
  kind: string,
  type: string | null,
  status: string,
  from: string | null,
  to: string | null,
  unit: string | null,
  min: number | null,
  max: number | null,
  parties: readonly (readonly [role: string, code: string, entity: string | null])[],
]

/** The statements of a sentence in the order of their ids, each id once. */
export function toldStatements(statements: readonly Statement[]): ToldStatement[] {
  const told = new Map<string, ToldStatement>()
  for (const s of statements)
    told.set(s.id, [
      s.id,
      s.kind,
      s.kind === 'event' ? s.type : s.kind === 'relation' ? s.predicate : null,
      s.status,
      s.time?.from ?? null,
      s.time?.to ?? null,
      s.kind === 'figure' ? s.unit : null,
      s.kind === 'figure' ? s.value.min : null,
      s.kind === 'figure' ? s.value.max : null,
      partiesOf(s).flatMap(({ role, party }) => (party.code === '' ? [] : [[role, party.code, party.entity] as const])),
    ])
  return [...told.values()].sort((x, y) => (x[0] < y[0] ? -1 : 1))
}
