import { isStateCode } from '../../base/party-code.js'
import type { Mention } from '../../schema/mention.js'
import type { Party } from '../../schema/party.js'
import type { Value } from '../../schema/value.js'
import type { SentenceView } from './view-sentence.js'

/** Parties of one figure: more are a list of names, not those that the figure is about. */
const MOST = 3
/** Mentions before the sentence in which its parties are looked for. */
const BACK = 14
/** Parties looked at for the two sides of something mutual. */
const MANY = 12
/** So many words before the figure may say that it is mutual. */
const MUTUAL_REACH = 16

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
  const isMutual = tellsMutual(view, value)
  if (isMutual) {
    const sides = pick(view, mentions.filter(m => m.end <= value.start && !ofCurrency(m)).reverse(), MANY).filter(p => isStateCode(p.code))
    if (sides.length >= 2) return sides.slice(0, 2)
  }
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

/** "Bilateral", "between the two countries" close before the figure: it is of both sides, wherever they were named. */
function tellsMutual(view: SentenceView, value: Value): boolean {
  const grammar = view.input.pack.figures
  const at = view.tokenAt(value.start)
  for (let k = at - 1; k >= 0 && k >= at - MUTUAL_REACH; k--) {
    if (view.sentence.tokens[k]?.kind === 'punctuation') return false
    if (grammar.role(view.word(k) ?? '', 'bilateral') || grammar.role(view.sentence.tokens[k]?.text ?? '', 'bilateral')) return true
  }
  return false
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
    for (const { id, code: own } of meant) {
      const code = ofState(own)
      if (code === null || code === '' || found.some(p => p.code === code)) continue
      found.push({ entity: id, code, sector: m.sector ?? null, span })
    }
  }
  return found.slice(0, most)
}

/** A people counted is counted of its state: "52 Palestinians". */
function ofState(code: string | null): string | null {
  return code?.replace(/^([A-Z]{3})~(?:people|civilians)$/, '$1') ?? null
}
