import type { Claim } from '../../schema/comparison.js'
import { differenceId } from '../views/difference-id.js'
import { escapeXml } from './escape-xml.js'
import { type ExportSource, linkOf } from './export-source.js'

/** One thing that subscribers are told of: a happening or a contradiction, with its sentences. */
export interface FeedItem {
  readonly id: string
  readonly title: string
  /** Whole address of its first report; null where neither that nor the application has one. */
  readonly link: string | null
  /** Newest publication among its reports, ISO date-time; null where none of them is dated. */
  readonly updated: string | null
  readonly category: 'happening' | 'contradiction'
  readonly html: string
}

/** Items a feed holds; older ones are in the record. */
const MOST = 200

/** A day or date-time as RFC 3339 date-time; the epoch where the day of publication is not known. */
export function asDateTime(value: string | undefined): string {
  const date = value === undefined ? Number.NaN : Date.parse(value)
  return new Date(Number.isNaN(date) ? 0 : date).toISOString()
}

/** Links of feeds are whole: a file that was saved knows nothing of where it came from. */
function wholeLink(link: string, base: string): string | null {
  if (/^https?:/i.test(link)) return URL.canParse(link) ? new URL(link).href : null
  return base === '' ? null : `${base}${link}`
}

/** Happenings and contradictions, newest first. */
export async function feedItems(source: ExportSource): Promise<FeedItem[]> {
  const { happenings, series, differences } = await source.comparison()
  const items: FeedItem[] = []
  const add = async (id: string, category: FeedItem['category'], title: string, claims: readonly Claim[]): Promise<void> => {
    const reports = (await Promise.all(claims.map(c => source.reportOf(c.report)))).filter(r => r !== undefined)
    const newest = reports.reduce<string | undefined>((best, r) => {
      const day = r.article.published?.value
      return day !== undefined && (best === undefined || day > best) ? day : best
    }, undefined)
    const first = reports[0]
    items.push({
      id: `urn:isnad:${encodeURI(id)}`,
      title,
      category,
      link: wholeLink(first ? linkOf(first) : '/', source.base),
      updated: newest === undefined ? null : asDateTime(newest),
      html: claims
        .map(
          c =>
            `<blockquote dir="auto">${escapeXml(c.text)}</blockquote><p dir="auto">${escapeXml(c.chain.map(l => l.name).join(' < '))}</p>`,
        )
        .join(''),
    })
  }
  const names = (codes: readonly string[]) => codes.map(source.nameOf).join(', ')
  for (const h of happenings) {
    const title = `${h.type}: ${names(h.actors) || '-'}${h.recipients.length > 0 ? ` - ${names(h.recipients)}` : ''} (${h.status}${h.time ? `, ${h.time.from}` : ''})`
    await add(`happening:${h.id}`, 'happening', title, h.claims)
  }
  for (const s of series)
    if (s.verdict === 'contradicts') await add(`series:${s.id}`, 'contradiction', s.why.en ?? `${s.what}: ${s.verdict}`, s.claims)
  for (const d of differences.filter(one => !one.slight))
    await add(`difference:${d.kind}:${differenceId(d)}`, 'contradiction', d.why.en ?? d.kind, d.sides)
  return items.sort((a, b) => (b.updated ?? '').localeCompare(a.updated ?? '') || (a.id < b.id ? -1 : 1)).slice(0, MOST)
}
