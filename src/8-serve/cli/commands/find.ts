import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { EXIT } from '../exit-codes.js'
import { positionals } from '../input-arguments.js'
import { showChain, showStatement } from '../show-report.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

/** `isnad find "..."`: statements whose sentence holds the words. */
export const find = defineCommand({
  meta: { name: 'find', description: 'Find statements by words of their sentence and by filters' },
  args: {
    ...storeArguments,
    kind: { type: 'string', description: 'event, quotation, figure or relation' },
    type: { type: 'string', description: 'PLOVER type of events' },
    actor: { type: 'string', description: 'Party code of actor, speaker or subject' },
    recipient: { type: 'string', description: 'Party code of recipient' },
    status: { type: 'string', description: 'happened, ongoing, planned, called-for, denied or recalled' },
    outlet: { type: 'string', description: 'Outlet id or host' },
    limit: { type: 'string', default: '20', description: 'How many to print' },
    output: { type: 'string', default: 'text', description: 'text or ndjson' },
  },
  async run({ args }) {
    const engine = await loadEngine()
    const store = await openNamedStore(args, engine)
    const { items, total } = await store.statements({
      words: positionals(args).join(' '),
      limit: Number.parseInt(args.limit, 10) || 20,
      ...(args.kind ? { kind: args.kind } : {}),
      ...(args.type ? { type: args.type } : {}),
      ...(args.actor ? { actor: args.actor } : {}),
      ...(args.recipient ? { recipient: args.recipient } : {}),
      ...(args.status ? { status: args.status } : {}),
      ...(args.outlet ? { outlet: args.outlet } : {}),
    })
    const reports = new Map((await store.reports([...new Set(items.map(i => i.report))])).map(r => [r.article.id, r]))
    for (const { statement, report } of items) {
      const article = reports.get(report)?.article
      const text = article?.text.slice(statement.sentence.start, statement.sentence.end) ?? ''
      if (args.output === 'ndjson')
        console.log(JSON.stringify({ report, outlet: article?.outlet, published: article?.published?.value, text, statement }))
      else
        console.log(`${showStatement(statement)}\n  ${text}\n  ${article?.published?.value ?? 'undated'}  ${showChain(statement.chain)}\n`)
    }
    if (args.output !== 'ndjson') console.log(`${items.length} of ${total}`)
    await store.close()
    if (total === 0) process.exitCode = EXIT.ok
  },
})
