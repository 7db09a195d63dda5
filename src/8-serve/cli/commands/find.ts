import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { mergedEntities } from '../../views/merged-entities.js'
import { EXIT } from '../exit-codes.js'
import { isIsoDay, positionals } from '../input-arguments.js'
import { showChain, showStatement } from '../show-report.js'
import { asOfArguments, openNamedStore, storeArguments } from '../store-arguments.js'

/** `isnad find "..."`: statements whose sentence holds the words. */
export const find = defineCommand({
  meta: { name: 'find', description: 'Find statements by words of their sentence and by filters' },
  args: {
    ...storeArguments,
    ...asOfArguments,
    kind: { type: 'string', description: 'event, quotation, figure or relation' },
    type: { type: 'string', description: 'PLOVER type of events' },
    actor: { type: 'string', description: 'Party code of actor, speaker or subject' },
    recipient: { type: 'string', description: 'Party code of recipient' },
    status: { type: 'string', description: 'happened, ongoing, planned, called-for, denied or recalled' },
    party: { type: 'string', description: 'Party code in any role' },
    entity: { type: 'string', description: 'Entity id in any role, with those that were judged to be the same' },
    outlet: { type: 'string', description: 'Outlet id or host' },
    from: { type: 'string', description: 'First day of publication' },
    to: { type: 'string', description: 'Last day of publication' },
    since: { type: 'string', description: 'What is told lies on or after this day' },
    until: { type: 'string', description: 'What is told lies on or before this day' },
    least: { type: 'string', description: 'Figures that are, or may be, at least so much' },
    most: { type: 'string', description: 'Figures that are, or may be, at most so much' },
    unit: { type: 'string', description: 'Unit of figures' },
    sort: { type: 'string', default: 'newest', description: 'newest or best' },
    limit: { type: 'string', default: '20', description: 'How many to print' },
    output: { type: 'string', default: 'text', description: 'text or ndjson' },
  },
  async run({ args }) {
    for (const day of ['from', 'to', 'since', 'until'] as const)
      if (args[day] !== undefined && !isIsoDay(args[day])) return refuse(`--${day} wants a day such as 2024-11-28, not "${args[day]}"`)
    for (const number of ['least', 'most'] as const)
      if (args[number] !== undefined && !Number.isFinite(Number(args[number])))
        return refuse(`--${number} wants a number, not "${args[number]}"`)
    const engine = await loadEngine()
    const store = await openNamedStore(args, engine)
    const { items, reports, total, isMore } = await store.statements({
      words: positionals(args).join(' '),
      limit: Number.parseInt(args.limit, 10) || 20,
      ...(args.kind ? { kind: args.kind } : {}),
      ...(args.type ? { type: args.type } : {}),
      ...(args.actor ? { actor: args.actor } : {}),
      ...(args.recipient ? { recipient: args.recipient } : {}),
      ...(args.status ? { status: args.status } : {}),
      ...(args.outlet ? { outlet: args.outlet } : {}),
      ...(args.party ? { party: args.party } : {}),
      ...(args.entity ? { entities: await mergedEntities(store, args.entity) } : {}),
      ...(args.from ? { from: args.from } : {}),
      ...(args.to ? { to: args.to } : {}),
      ...(args.since ? { happenedFrom: args.since } : {}),
      ...(args.until ? { happenedTo: args.until } : {}),
      ...(args.least ? { least: Number(args.least) } : {}),
      ...(args.most ? { most: Number(args.most) } : {}),
      ...(args.unit ? { unit: args.unit } : {}),
      sort: args.sort === 'best' ? 'best' : 'newest',
    })
    for (const { statement, report } of items) {
      const article = reports.get(report)?.article
      const text = article?.text.slice(statement.sentence.start, statement.sentence.end) ?? ''
      if (args.output === 'ndjson')
        console.log(JSON.stringify({ report, outlet: article?.outlet, published: article?.published?.value, text, statement }))
      else
        console.log(`${showStatement(statement)}\n  ${text}\n  ${article?.published?.value ?? 'undated'}  ${showChain(statement.chain)}\n`)
    }
    if (args.output !== 'ndjson') console.log(`${items.length} of ${isMore ? 'more than ' : ''}${total}`)
    await store.close()
    if (total === 0) process.exitCode = EXIT.ok
  },
})

function refuse(problem: string): void {
  console.error(`isnad find: ${problem}`)
  process.exitCode = EXIT.usage
}
