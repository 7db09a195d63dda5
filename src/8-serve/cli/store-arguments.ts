import { join } from 'node:path'
import { openStore, type Store } from '../../7-store/store.js'
import type { Engine } from '../../pipeline.js'

/** Where the kept record lies: a file (embedded SQLite) or a postgres:// URL; ISNAD_STORE gives the default. */
export const storeArguments = {
  store: {
    type: 'string',
    description: 'File or postgres:// URL of the store (default: ISNAD_STORE, else .isnad/store.db)',
    valueHint: 'FILE|URL',
  },
} as const

export function storePlace(args: { readonly store?: string | undefined }): string {
  return args.store ?? process.env.ISNAD_STORE ?? join('.isnad', 'store.db')
}

/** Opens the store that the arguments name, with the engine's search terms. */
export function openNamedStore(args: { readonly store?: string | undefined }, engine: Engine): Promise<Store> {
  return openStore(storePlace(args), { terms: engine.compareOptions.terms, comparing: engine.comparing })
}
