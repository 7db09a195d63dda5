import type { Mention } from '../../schema/mention.js'
import type { Party } from '../../schema/party.js'
import type { Value } from '../../schema/value.js'
import type { SentenceView } from './view-sentence.js'

/** Parties of one figure: more are a list of names, not those that the figure is about. */
const MOST = 3
/** Mentions before the sentence in which its parties are looked for. */
const BACK = 14

/**
 * Whom a figure is about: the parties named in its sentence, nearest first; where there are none, the two bodies named last before it. The
 * adjective of a currency ("US dollars") is no party.
 */
export function subjectsOf(view: SentenceView, value: Value): Party[] {
  const { mentions } = view.input
  const { sentence } = view
  const money = view.values.filter(v => v.kind === 'money')
  const ofCurrency = (m: Mention) => m.form === 'description' && money.some(v => m.start >= v.start && m.start <= v.end + 1)
  const inside = mentions.filter(m => m.start >= sentence.start && m.end <= sentence.end && !ofCurrency(m))
  const near = pick(
    view,
    [...inside].sort((a, b) => distance(a, value) - distance(b, value)),
    MOST,
  )
  if (near.length > 0) return near
  const earlier: Mention[] = []
  for (const m of mentions) if (m.end <= sentence.start) earlier.push(m)
  return pick(view, earlier.reverse().slice(0, BACK), 2)
}

const distance = (m: Mention, v: Value) => (m.start >= v.end ? m.start - v.end : Math.max(0, v.start - m.end))

/** The first parties of a list of mentions, those meant by "the two sides" one by one. */
function pick(view: SentenceView, mentions: readonly Mention[], most: number): Party[] {
  const found: Party[] = []
  const { entities } = view.input
  for (const m of mentions) {
    const span = { start: m.start, end: m.end }
    const meant = m.members
      ? m.members.map(id => ({ id, code: entities.get(id)?.code ?? null }))
      : [{ id: m.entity, code: m.code ?? entities.get(m.entity)?.code ?? null }]
    for (const { id, code } of meant) {
      if (code === null || code === '' || found.some(p => p.code === code)) continue
      found.push({ entity: id, code, sector: m.sector ?? null, span })
    }
  }
  return found.slice(0, most)
}
