import { contentHash, hash32 } from '../src/base/hash.js'
import type { Party } from '../src/schema/party.js'
import type { Report } from '../src/schema/report.js'
import type { Statement } from '../src/schema/statement.js'

/** Days between a report and its next variant: further apart than reports of one story. */
const STEP_DAYS = 61
/** One word in so many is another one. */
const CHANGED = 8

/** Moves an ISO day or date-time by days. */
function moved(iso: string, days: number): string {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) ? iso : new Date(time + days * 86_400_000).toISOString().slice(0, 10) + iso.slice(10)
}

/** Words by length, so that one may stand for another without moving what comes after. */
function wordsByLength(reports: readonly Report[]): Map<number, string[]> {
  const words = new Map<number, Set<string>>()
  for (const { article } of reports)
    for (const [word] of article.text.matchAll(/\p{L}{4,}/gu)) {
      const known = words.get(word.length) ?? new Set<string>()
      words.set(word.length, known)
      if (known.size < 4000) known.add(word)
    }
  return new Map([...words].map(([length, set]) => [length, [...set]]))
}

/**
 * Makes an archive of any size out of reports that were read: variants with other days, states, numbers and every eighth word another one of
 * the same length, so that all offsets stay true. Variants of one report lie two months apart; those of one day belong together as before.
 */
export function* varyReports(reports: readonly Report[], count: number): Generator<Report> {
  const words = wordsByLength(reports)
  const codes = [...new Set(reports.flatMap(r => r.entities.flatMap(e => (e.kind === 'state' && e.code ? [e.code] : []))))].sort()
  const rank = new Map(codes.map((code, i) => [code, i]))
  for (let i = 0; i < count; i++) {
    const report = reports[i % reports.length] as Report
    const variant = Math.floor(i / reports.length)
    yield variant === 0 ? report : vary(report, variant)
  }

  function vary(report: Report, variant: number): Report {
    const days = variant * STEP_DAYS
    const code = (given: string): string => {
      // One variant in three tells of other states.
      const at = variant % 3 === 0 ? rank.get(given) : undefined
      return at === undefined ? given : (codes[(at + variant) % codes.length] ?? given)
    }
    const party = <P extends Party>(p: P): P => ({ ...p, code: code(p.code) })
    const text = report.article.text
      .replace(/\p{L}{4,}/gu, (word, at: number) => {
        const seed = hash32(`${variant} ${at} ${word}`)
        const others = words.get(word.length)
        return seed % CHANGED === 0 && others ? (others[(seed >>> 8) % others.length] ?? word) : word
      })
      .replace(/[0-9]/g, (digit, at: number) => String((Number(digit) + variant + at) % 10))
    const id = contentHash(`${report.article.outlet ?? ''}\n${text}`)
    const time = <T extends { from: string; to: string } | null>(t: T): T =>
      t === null ? t : { ...t, from: moved(t.from, days), to: moved(t.to, days) }
    const statement = (s: Statement): Statement => {
      const base = { ...s, id: contentHash(`${id} ${s.id}`), time: time(s.time) }
      if (base.kind === 'event') return { ...base, actors: base.actors.map(party), recipients: base.recipients.map(party) }
      if (base.kind === 'quotation') return { ...base, speaker: party(base.speaker) }
      if (base.kind === 'relation') return { ...base, subject: party(base.subject), object: party(base.object) }
      const more = (value: number | null) => (value === null ? null : value + variant)
      return {
        ...base,
        subjects: base.subjects.map(party),
        period: time(base.period),
        value: { ...base.value, min: more(base.value.min), max: more(base.value.max) },
      }
    }
    const { published, title } = report.article
    return {
      ...report,
      input: { id: `${report.input.id ?? id}/${variant}` },
      article: {
        ...report.article,
        id,
        url: report.article.url === null ? null : `${report.article.url}?v=${variant}`,
        title: title === null ? null : text.slice(0, title.length),
        published: published === null ? null : { ...published, value: moved(published.value, days) },
        text,
      },
      statements: report.statements.map(statement),
    }
  }
}
