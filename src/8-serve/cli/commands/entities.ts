import { userInfo } from 'node:os'
import { defineCommand } from 'citty'
import type { JudgementVerdict } from '../../../7-store/judgements.js'
import type { Store } from '../../../7-store/store.js'
import { loadEngine } from '../../../load-engine.js'
import { createDesk } from '../../desk.js'
import { createEntityLister } from '../../views/list-entities.js'
import { mergedEntities } from '../../views/merged-entities.js'
import { EXIT } from '../exit-codes.js'
import { positionals } from '../input-arguments.js'
import { showCandidate } from '../show-candidate.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

const ALL = 1_000_000

/** `isnad entities [NAME]`: which spellings may be one person, and a reader's word on it. */
export const entities = defineCommand({
  meta: { name: 'entities', description: 'Entities of the record, spellings that may be one person, and judgements on them' },
  args: {
    ...storeArguments,
    same: { type: 'boolean', default: false, description: 'Judge that the two ids named are one' },
    'not-same': { type: 'boolean', default: false, description: 'Judge that they are two' },
    unsure: { type: 'boolean', default: false, description: 'Note that it cannot be told' },
    undo: { type: 'boolean', default: false, description: 'Take back the judgements on the two ids' },
    by: { type: 'string', description: 'Whose judgement it is (default: the user of this machine)' },
    note: { type: 'string', description: 'Why' },
    limit: { type: 'string', default: '20', description: 'How many to print' },
    output: { type: 'string', default: 'text', description: 'text or ndjson' },
  },
  async run({ args }) {
    const words = positionals(args)
    const verdicts = (['same', 'not-same', 'unsure'] as const).filter(verdict => args[verdict])
    const isJudging = verdicts.length > 0 || args.undo
    if (verdicts.length + (args.undo ? 1 : 0) > 1 || (isJudging && words.length !== 2)) {
      console.error('isnad entities: a judgement wants two ids and one word, for example: isnad entities --same person/a person/b')
      process.exitCode = EXIT.usage
      return
    }
    const engine = await loadEngine()
    const store = await openNamedStore(args, engine)
    try {
      const by = args.by ?? userInfo().username
      if (isJudging) await judge(store, words as [string, string], verdicts[0] ?? null, by, args.note)
      else {
        const lister = createEntityLister(createDesk(engine, store))
        const { items } = await lister({ kind: 'person', q: '', limit: ALL, offset: 0 })
        const counts = new Map(items.map(item => [item.id, item]))
        const named = words.length > 0 ? await lister({ q: words.join(' '), limit: ALL, offset: 0 }) : null
        const asked = named && new Set(named.items.map(item => item.id))
        const judged = new Map((await store.judgements({ kind: 'entity' })).map(one => [`${one.a} ${one.b}`, one]))
        const limit = Number.parseInt(args.limit, 10) || 20
        const shown = engine
          .candidates(items)
          .filter(({ a, b }) => asked === null || asked.has(a) || asked.has(b))
          .map(candidate => ({ ...candidate, judgement: judged.get([candidate.a, candidate.b].sort().join(' ')) ?? null }))
          .filter(({ judgement }) => asked !== null || judgement === null)
          .slice(0, limit)
        for (const item of named?.items.slice(0, limit) ?? []) {
          const merged = await mergedEntities(store, item.id)
          if (args.output === 'ndjson') console.log(JSON.stringify({ entity: item, merged }))
          else console.log(`${Object.values(item.name).join(' / ')}  ${item.id}  ${item.reports} reports${also(merged)}`)
        }
        for (const candidate of shown) {
          if (args.output === 'ndjson') console.log(JSON.stringify(candidate))
          else console.log(showCandidate(candidate, counts))
        }
        if (args.output !== 'ndjson' && shown.length === 0) console.log('No two names are alike enough to ask about.')
      }
    } finally {
      await store.close()
    }
  },
})

const also = (merged: readonly string[]): string => (merged.length > 1 ? `  = ${merged.slice(1).join(', ')}` : '')

/** Keeps a judgement, or takes back those in force. */
async function judge(
  store: Store,
  [a, b]: readonly [string, string],
  verdict: JudgementVerdict | null,
  by: string,
  note: string | undefined,
): Promise<void> {
  if (verdict !== null) {
    await store.judge({ kind: 'entity', verdict, a, b, by, ...(note === undefined ? {} : { note }) })
    console.log(`${a} and ${b}: ${verdict}, says ${by}`)
    return
  }
  const mine = (await store.judgements({ kind: 'entity', of: a })).filter(one => (one.a === b || one.b === b) && one.by === by)
  for (const one of mine) await store.withdraw(one.id, by)
  console.log(mine.length > 0 ? `taken back: ${mine.map(one => one.verdict).join(', ')}` : `${by} has judged nothing of these two`)
}
