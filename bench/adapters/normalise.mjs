// Adapter of the value finder for the referee's normaliser suites: TZ=UTC node ../shared/tools/score-normalise.mjs bench/adapters/normalise.mjs
import { register } from 'tsx/esm/api'

const unregister = register()
const { fileData } = await import('../../src/base/file-data.ts')
const { loadLexicon } = await import('../../languages/ar/values/lexicon.ts')
const { findAmounts, findNumbers, findOrdinals } = await import('../../languages/ar/values/find-amounts.ts')
const { createValueFinder } = await import('../../languages/ar/values/create-value-finder.ts')
const dates = await import('../../languages/ar/values/find-dates.ts').catch(() => null)
await unregister()

const lexicon = loadLexicon(fileData())
const finder = createValueFinder(fileData())
const point = a => a.min ?? a.max

export const num = text => findNumbers(text, lexicon).found.map(n => n.v)
export const ord = text => findOrdinals(text, lexicon).found.map(n => n.v)
export const pct = text => amounts(text, 'percent').map(point)
const amounts = (text, kind) => findAmounts(text, lexicon).amounts.filter(a => a.kind === kind)
export const money = text => amounts(text, 'money').map(a => ({ v: point(a), cur: a.unit }))
const TIME = { s: 's', min: 'min', h: 'h', d: 'd', wk: 'wk', mo: 'mo', a: 'a' }
export const unit = text =>
  findAmounts(text, lexicon)
    .amounts.filter(a => a.kind === 'quantity' || a.kind === 'percent' || (a.kind === 'duration' && TIME[a.unit]))
    .map(a => ({ v: point(a), u: a.unit }))
export const dur = text =>
  amounts(text, 'duration').map(a => (a.unit === 's' ? point(a) : point(a) * lexicon.secondsOf.get(a.unit).seconds))

const KIND = { percent: 'percentage', number: 'count' }
const HARD_UNIT = { number: '1', ordinal: '1', ratio: '1', percent: '%' }
const nextDay = iso => new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + 864e5).toISOString().slice(0, 10)
export const items = (text, reference) =>
  finder.findValues(text, { published: reference }).map(v => ({
    kind: KIND[v.kind] ?? v.kind,
    start: v.start,
    span: text.slice(v.start, v.end),
    value: v.value && { min: v.value.min, max: v.value.max },
    unit: HARD_UNIT[v.kind] ?? v.unit,
    ...(v.interval ? { interval: { start: v.interval.from?.slice(0, 10), endExclusive: v.interval.to && nextDay(v.interval.to) } } : {}),
  }))

export const date = (text, ref) => (dates ? dates.findDateReadings(text, lexicon, ref) : [])
export const hijri = date
