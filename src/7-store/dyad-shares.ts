import { type Kysely, sql } from 'kysely'
import { readingChance } from '../base/reading-chance.js'
import type { Happening } from '../schema/comparison.js'
import { PLOVER_QUADS } from '../schema/plover-quads.js'
import { isState } from './is-state.js'
import type { DyadMonthTable, DyadTotalTable, Tables } from './tables.js'

/** A happening of more states says nothing of two of them: it does not count among what is between a pair, though it stands in its months. */
export const FEW = 6

/** What happenings add to the tables of pairs, or take away from them. */
export interface DyadShares {
  /** Adds (1) or takes away (-1) a happening with its mean score. */
  count(happening: Pick<Happening, 'actors' | 'recipients' | 'time' | 'status' | 'type' | 'confidence'>, score: number, times: 1 | -1): void
  readonly totals: ReadonlyMap<string, Omit<DyadTotalTable, 'last'>>
  readonly months: ReadonlyMap<string, DyadMonthTable>
}

/** The month in which a happening was done, or null: no day, not done, over the end of a month, or rather read wrong than right. */
export function monthDone({ time, status, confidence }: Pick<Happening, 'time' | 'status' | 'confidence'>): string | null {
  if (readingChance(confidence) === 'lead') return null
  if (!time || status === 'planned' || status === 'called-for' || status === 'denied') return null
  const month = time.from.slice(0, 7)
  return month === time.to.slice(0, 7) ? month : null
}

/** Gathers the shares of many happenings, so that each pair is written once. A happening counts once for each pair of its parties. */
export function createDyadShares(): DyadShares {
  const totals = new Map<string, Omit<DyadTotalTable, 'last'>>()
  const months = new Map<string, DyadMonthTable>()
  return {
    totals,
    months,
    count(happening, score, times) {
      const codes = [...new Set([...happening.actors, ...happening.recipients])].filter(code => code !== '').sort()
      const isOfFew = codes.filter(isState).length <= FEW
      const month = monthDone(happening)
      const tenths = Math.round(score * 10)
      for (const [i, a] of codes.entries())
        for (const b of codes.slice(i + 1)) {
          const key = `${a} ${b}`
          if (isOfFew) {
            const total = totals.get(key) ?? { a, b, happenings: 0, tenths: 0 }
            total.happenings += times
            total.tenths += times * tenths
            totals.set(key, total)
          }
          if (month === null) continue
          const row = months.get(`${key} ${month}`) ?? {
            ...{ a, b, month, happenings: 0, tenths: 0, cooperation: 0, conflict: 0 },
            ...{ q1: 0, q2: 0, q3: 0, q4: 0 },
          }
          row.happenings += times
          row.tenths += times * tenths
          if (tenths > 0) row.cooperation += times
          if (tenths < 0) row.conflict += times
          row[`q${PLOVER_QUADS[happening.type]}`] += times
          months.set(`${key} ${month}`, row)
        }
    },
  }
}

/** Adds gathered shares to the tables, inside the transaction that writes the happenings. */
export async function writeDyadShares(transaction: Kysely<Tables>, engine: 'sqlite' | 'postgres', shares: DyadShares): Promise<void> {
  const { totals, months } = shares
  await addRows(transaction, engine, 'dyad_total', ['a', 'b'], ['happenings', 'tenths'], [...totals.values()])
  await addRows(
    transaction,
    engine,
    'dyad_month',
    ['a', 'b', 'month'],
    ['happenings', 'tenths', 'cooperation', 'conflict', 'q1', 'q2', 'q3', 'q4'],
    [...months.values()].filter(row => Object.values(row).some(value => typeof value === 'number' && value !== 0)),
  )
  if (totals.size === 0) return
  const pairs = JSON.stringify([...totals.values()].map(({ a, b }) => [a, b]))
  const touched =
    engine === 'sqlite'
      ? sql`SELECT value ->> 0, value ->> 1 FROM json_each(${pairs})`
      : sql`SELECT v ->> 0, v ->> 1 FROM json_array_elements(${pairs}::json) AS v`
  await sql`UPDATE dyad_total SET last = coalesce((SELECT day FROM dyad WHERE dyad.a = dyad_total.a AND dyad.b = dyad_total.b AND dyad.parties <= ${sql.lit(FEW)}
    ORDER BY day DESC LIMIT 1), '') WHERE (a, b) IN (${touched})`.execute(transaction)
}

async function addRows<T extends 'dyad_total' | 'dyad_month'>(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  table: T,
  keys: readonly (keyof Tables[T] & string)[],
  counts: readonly (keyof Tables[T] & string)[],
  rows: readonly Partial<Tables[T]>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = [...keys, ...counts]
  const names = sql.join(columns.map(name => sql.ref(name)))
  const text = JSON.stringify(rows.map(row => columns.map(name => row[name])))
  const values = sql.join(
    columns.map((_, i) => (engine === 'sqlite' ? sql.raw(`value ->> ${i}`) : sql.raw(`(v ->> ${i})${i < keys.length ? '' : '::integer'}`))),
  )
  const from = engine === 'sqlite' ? sql`json_each(${text}) WHERE true` : sql`json_array_elements(${text}::json) AS v`
  const sums = sql.join(counts.map(name => sql`${sql.ref(name)} = ${sql.table(table)}.${sql.ref(name)} + excluded.${sql.ref(name)}`))
  await sql`INSERT INTO ${sql.table(table)} (${names}) SELECT ${values} FROM ${from}
    ON CONFLICT (${sql.join(keys.map(name => sql.ref(name)))}) DO UPDATE SET ${sums}`.execute(transaction)
  await sql`DELETE FROM ${sql.table(table)} WHERE happenings <= 0`.execute(transaction)
}
