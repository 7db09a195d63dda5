import { inOrder, readScene } from '../src/5-statements/events/find-events.js'
import { tellEvents } from '../src/5-statements/events/tell-events.js'
import { findQuotations } from '../src/5-statements/quotations/find-quotations.js'
import { governDeeds } from '../src/5-statements/standing/govern-deeds.js'
import { loadEngine } from '../src/load-engine.js'
import { takeApart } from './take-apart.js'

/**
 * Prints how a sentence is taken apart on its way to events: words with mentions, phrases, clauses, deeds with their slots, what governs
 * them, and what is told in the end. For those who write frames. Usage: tsx tools/trace-events.ts SENTENCE...
 */
const engine = await loadEngine()
for (const sentence of process.argv.slice(2)) {
  const block = { start: 0, end: sentence.length, kind: 'paragraph' as const }
  const article = {
    ...engine.read({ kind: 'text', body: sentence, published: { value: '2024-05-15', basis: 'given' }, notices: [] }).article,
    text: sentence,
    blocks: [block],
  }
  const input = takeApart(engine, article)
  const quotations = findQuotations(input)
  const show = (span: { start: number; end: number }) => sentence.slice(span.start, span.end)
  for (const one of input.text.sentences) {
    const scene = readScene(input, quotations, one, [], 0)
    console.log(`\n${show(one)}`)
    for (const w of scene.words)
      console.log(
        `  ${String(w.index).padStart(2)} ${w.kind.padEnd(12)} ${w.token.pos.padEnd(6)} ${w.token.lemma}  ${w.readings.map(r => `${r.frame.id.replace('ar/', '')}(${r.shape})`).join(' ')} ${[...w.classes].join(',')} ${w.mention ? `[${w.mention.code} ${w.mention.form}]` : ''} | ${show(w.token)}`,
      )
    for (const [i, c] of scene.chunks.entries()) {
      const what =
        c.kind === 'mark' ? `mark ${show(c.word.token)}` : `phrase ${c.slot ?? 'bare'} ${c.from}-${c.to} joined ${c.joined.length}`
      console.log(`  chunk ${i} ${what} clause ${scene.clauseOf.get(i)?.index ?? '-'}`)
    }
    for (const c of scene.clauses) console.log(`  clause ${c.index} ${c.kind} verb ${c.verb} future ${c.future}`)
    const stands = governDeeds(scene)
    for (const d of inOrder(scene)) {
      const s = stands.get(d)
      console.log(
        `  deed ${d.reading.frame.id} @${d.word} subject ${d.subjectBy} ${d.subject.map(p => p.code)} actors ${d.actors.map(p => p.code)} recipients ${d.recipients.map(p => p.code)} slots ${[...d.slots].map(([k, f]) => `${k}=${f.phrase.from}-${f.phrase.to}`).join(' ')} level ${s?.level} governor ${s?.governor?.reading.frame.id}`,
      )
    }
    for (const { event: e } of tellEvents(scene, stands))
      console.log(`  EVENT ${e.type} ${e.actors.map(p => p.code)} > ${e.recipients.map(p => p.code)} ${e.status}`)
  }
}
