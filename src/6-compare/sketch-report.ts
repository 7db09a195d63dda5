import { dayNumber } from '../base/day-number.js'
import type { StorySketch } from '../schema/comparing.js'
import type { Report } from '../schema/report.js'
import type { CompareOptions } from './compare-options.js'
import { reportId } from './profile-report.js'
import { weighTerms } from './weigh-terms.js'

/** Lead terms by which a report is looked up. */
const KEYS = 20
/** Power of rarity by which they are picked: common terms lead to too many neighbours. */
const KEY_POWER = 1.5
/** Terms kept of a whole text: beyond them weights are too small to tell stories apart. */
const BODY_TERMS = 160
/** Code units after the title that count as the lead. */
const LEAD = 450

const byWeight = (a: readonly [string, number], b: readonly [string, number]): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
const byTerm = (a: readonly [string, number], b: readonly [string, number]): number => (a[0] < b[0] ? -1 : 1)

/**
 * Sketches a report for story finding. Pure, linear in the length of the text; a report in a language that no pack reads has no keys and
 * stays a story of its own.
 *
 * @example
 * const { keys, day } = sketchReport(report, engine.compareOptions)
 */
export function sketchReport(report: Report, options: CompareOptions): StorySketch {
  const { article } = report
  const maker = options.terms(article.language)
  const found = maker?.terms(article.text) ?? []
  const titleEnd = article.title ? article.title.length : 0
  const opening = found.filter(t => t.start < titleEnd + LEAD)
  const lead = [...weighTerms(opening, titleEnd, maker)]
  const keys = [...weighTerms(opening, titleEnd, maker, KEY_POWER)].sort(byWeight).slice(0, KEYS)
  const body = [...weighTerms(found, titleEnd, maker)].sort(byWeight).slice(0, BODY_TERMS)
  return {
    id: reportId(report),
    day: dayNumber(article.published?.value),
    keys: keys.map(([term]) => term),
    lead: lead.sort(byTerm),
    body: body.sort(byTerm),
  }
}
