import { join } from 'node:path'
import { openStore, type Store } from '../../7-store/store.js'
import type { Engine } from '../../pipeline.js'
import type { Report } from '../../schema/report.js'
import { createNameExpander } from '../search/create-name-expander.js'
import { isIsoDay } from './input-arguments.js'

/** Where the kept record lies: a file (embedded SQLite) or a postgres:// URL; ISNAD_STORE gives the default. */
export const storeArguments = {
  store: {
    type: 'string',
    description: 'File or postgres:// URL of the store (default: ISNAD_STORE, else .isnad/store.db)',
    valueHint: 'FILE|URL',
  },
} as const

/** For commands that show the record: as it was known at the end of a day. */
export const asOfArguments = {
  'as-of': { type: 'string', description: 'Show the record as it was known at the end of this day (YYYY-MM-DD)', valueHint: 'DATE' },
} as const

export function storePlace(args: { readonly store?: string | undefined }): string {
  return args.store ?? process.env.ISNAD_STORE ?? join('.isnad', 'store.db')
}

/** Reports that are rebuilt in one transaction. */
const BATCH = 200

/**
 * Opens the store that the arguments name, with the engine's search terms and steps of comparing. With `as-of`, a store in memory that holds
 * what that store held at the end of the day, compared among themselves: nothing that came in, or was read anew, later.
 */
export async function openNamedStore(
  args: { readonly store?: string | undefined; readonly 'as-of'?: string | undefined },
  engine: Engine,
): Promise<Store> {
  const asOf = args['as-of']
  if (asOf === undefined) return openPlace(storePlace(args), engine)
  if (!isIsoDay(asOf)) throw Object.assign(new Error(`--as-of wants a day such as 2024-11-28, not "${asOf}"`), { code: 'EARG' })
  const kept = await openPlace(storePlace(args), engine)
  const then = await openPlace(':memory:', engine)
  let batch: Report[] = []
  for await (const report of kept.allReports({ asOf })) {
    batch.push(report)
    if (batch.length < BATCH) continue
    await then.add(batch, { compare: 'later' })
    batch = []
  }
  await then.add(batch, { compare: 'later' })
  await kept.close()
  return then
}

function openPlace(place: string, engine: Engine): Promise<Store> {
  return openStore(place, {
    terms: engine.compareOptions.terms,
    comparing: engine.comparing,
    expand: createNameExpander(engine.parts.knowledge),
  })
}
