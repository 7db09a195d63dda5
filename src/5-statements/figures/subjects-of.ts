import type { Mention } from '../../schema/mention.js'
import type { Party } from '../../schema/party.js'
import type { Value } from '../../schema/value.js'
import type { SentenceView } from './view-sentence.js'

const MOST = 3

/** Whom a figure is about: the parties named in its sentence, nearest first; where there are none, those named last before it. */
export function subjectsOf(view: SentenceView, value: Value): Party[] {
  const { mentions } = view.input
  const { sentence } = view
  const inside = mentions.filter(m => m.start >= sentence.start && m.end <= sentence.end)
  const near = pick(
    view,
    [...inside].sort((a, b) => distance(a, value) - distance(b, value)),
  )
  if (near.length > 0) return near
  const earlier: Mention[] = []
  for (const m of mentions) if (m.end <= sentence.start) earlier.push(m)
  return pick(view, earlier.reverse().slice(0, 12)).slice(0, 2)
}

const distance = (m: Mention, v: Value) => (m.start >= v.end ? m.start - v.end : Math.max(0, v.start - m.end))

function pick(view: SentenceView, mentions: readonly Mention[]): Party[] {
  const out: Party[] = []
  for (const m of mentions) {
    const entity = view.input.entities.get(m.entity)
    const code = m.code ?? entity?.code ?? null
    if (code === null || out.some(p => p.code === code)) continue
    out.push({ entity: m.entity, code, sector: m.sector ?? null, span: { start: m.start, end: m.end } })
    if (out.length === MOST) break
  }
  return out
}
