import type { Claim, Difference } from '../schema/comparison.js'
import type { EventStatement, QuotationStatement, Status } from '../schema/statement.js'
import { claimOf, type Said, saidIn } from './claim-of.js'
import type { CompareOptions } from './compare-options.js'
import { findVariants } from './find-variants.js'
import type { Merged } from './merge-happenings.js'
import { dayNumber, type Profile } from './profile-report.js'
import { sayDifference } from './say-difference.js'
import { sentenceLikeness } from './sentence-likeness.js'

/** Statuses that say one thing of an act: it is there, it is to come, it is denied. */
const STANDING: Readonly<Record<Status, 'done' | 'to-come' | 'denied'>> = {
  happened: 'done',
  ongoing: 'done',
  recalled: 'done',
  planned: 'to-come',
  'called-for': 'to-come',
  denied: 'denied',
}

/** Splits statements by a key; a difference needs two keys, and two reports between them. */
function sidesBy(
  said: readonly Said<EventStatement>[],
  keyOf: (s: Said<EventStatement>) => string | null,
): Map<string, Said<EventStatement>[]> | null {
  const sides = new Map<string, Said<EventStatement>[]>()
  for (const s of said) {
    const key = keyOf(s)
    if (key === null) continue
    const side = sides.get(key)
    if (side) side.push(s)
    else sides.set(key, [s])
  }
  const reports = new Set([...sides.values()].flat().map(s => s.profile.id))
  return sides.size > 1 && reports.size > 1 ? sides : null
}

/** One claim for each report and side, the surest first. */
function claimsOf(sides: ReadonlyMap<string, readonly Said<EventStatement>[]>): Claim[] {
  const claims: Claim[] = []
  for (const side of sides.values()) {
    const seen = new Set<string>()
    for (const s of [...side].sort((a, b) => b.statement.confidence - a.statement.confidence)) {
      if (seen.has(`${s.profile.id} ${s.statement.sentence.start}`)) continue
      seen.add(`${s.profile.id} ${s.statement.sentence.start}`)
      claims.push(claimOf(s))
    }
  }
  return claims
}

/** Whether a claim names who vouches for it, beyond the outlet and the agency that print it. */
const isAttributed = (s: Said<EventStatement>): boolean => s.statement.chain.some(link => link.kind !== 'outlet' && link.kind !== 'agency')

/** What reports of one happening say differently: its standing, its parties, its day, its place, its source. */
function withinHappening({ happening, said }: Merged, options: CompareOptions): Difference[] {
  const found: Difference[] = []
  const add = (kind: Difference['kind'], sides: Map<string, Said<EventStatement>[]> | null, labels?: (keys: string[]) => string[]) => {
    if (!sides) return
    const keys = [...sides.keys()]
    found.push({ kind, story: happening.story, why: sayDifference(kind, labels ? labels(keys) : keys, options), sides: claimsOf(sides) })
  }
  const standing = sidesBy(said, s => STANDING[s.statement.status])
  if (standing) {
    const denied = standing.has('denied')
    if (denied) add('denial', standing, () => [...new Set(said.map(s => s.statement.status))])
    else add('status', standing, () => [...new Set(said.map(s => s.statement.status))])
  }
  add('actors', partySides(said))
  add('date', apart(said))
  add(
    'place',
    sidesBy(said, s => s.statement.place?.entity ?? null),
  )
  const direct = said.filter(s => STANDING[s.statement.status] === 'done')
  const attributed = sidesBy(direct, s => (isAttributed(s) ? 'attributed' : 'plain'))
  if (attributed && attributed.size > 1) {
    const names = direct.flatMap(s => s.statement.chain.filter(l => l.kind !== 'outlet' && l.kind !== 'agency').map(l => l.name))
    add('attribution', attributed, () => [[...new Set(names)].slice(0, 3).join(', '), '—'])
  }
  return found
}

/** Sides by parties where one report names a party that another report, naming as many, does not. */
function partySides(said: readonly Said<EventStatement>[]): Map<string, Said<EventStatement>[]> | null {
  const main = said.filter(s => s.statement.type === said[0]?.statement.type && s.statement.actors.length > 0)
  return sidesBy(main, s => [...new Set(s.statement.actors.map(p => p.code))].sort().join('+'))
}

/** Sides by day where stated days exclude each other. */
function apart(said: readonly Said<EventStatement>[]): Map<string, Said<EventStatement>[]> | null {
  const dated = said.filter(s => s.statement.time && s.statement.time.basis !== 'published' && s.statement.status !== 'planned')
  const exclude = dated.some(a =>
    dated.some(b => {
      const [fromB, toA] = [dayNumber(b.statement.time?.from), dayNumber(a.statement.time?.to)]
      return a.profile !== b.profile && fromB !== null && toA !== null && toA < fromB
    }),
  )
  return exclude ? sidesBy(dated, s => `${s.statement.time?.from}`) : null
}

/** Likeness of content from which on two quotations are one saying in other words. */
const SAME_SAYING = 0.5

/** One speaker's saying that two reports print with different words. */
function wordings(story: readonly Profile[], storyId: string | null, options: CompareOptions): Difference[] {
  const maker = options.terms(story[0]?.report.article.language ?? '')
  const said = saidIn(story, 'quotation')
  const contents = said.map(s => new Set((maker?.terms(textOf(s)) ?? []).map(t => t.term)))
  const found: Difference[] = []
  const used = new Set<string>()
  for (let i = 0; i < said.length; i++) {
    for (let j = i + 1; j < said.length; j++) {
      const [a, b] = [said[i] as Said<QuotationStatement>, said[j] as Said<QuotationStatement>]
      if (a.profile === b.profile || a.statement.speaker.code !== b.statement.speaker.code) continue
      const [x, y] = [contents[i] as Set<string>, contents[j] as Set<string>]
      if (Math.min(x.size, y.size) < 4) continue
      const { whole } = sentenceLikeness(x, y, maker)
      const changed = [...x].some(term => !y.has(term)) || [...y].some(term => !x.has(term)) || a.statement.form !== b.statement.form
      if (whole < SAME_SAYING || !changed) continue
      const key = `${a.profile.id}${a.statement.sentence.start} ${b.profile.id}${b.statement.sentence.start}`
      if (used.has(key)) continue
      used.add(key)
      found.push({
        kind: 'wording',
        story: storyId,
        why: sayDifference('wording', [a.statement.speaker.name], options),
        sides: [claimOf(a), claimOf(b)],
      })
    }
  }
  return found
}

const textOf = (s: Said<QuotationStatement>): string =>
  s.profile.report.article.text.slice(s.statement.content.start, s.statement.content.end)

/** All that the reports of a story say differently, other than in numbers. */
export function findDifferences(
  story: readonly Profile[],
  storyId: string | null,
  merged: readonly Merged[],
  options: CompareOptions,
): Difference[] {
  return [
    ...merged.flatMap(m => withinHappening(m, options)),
    ...wordings(story, storyId, options),
    ...findVariants(story, storyId, options),
  ]
}
