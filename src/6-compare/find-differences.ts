import { dayNumber } from '../base/day-number.js'
import { bodyOf } from '../base/party-code.js'
import { readingChance } from '../base/reading-chance.js'
import type { SeriesPart } from '../schema/comparing.js'
import type { Claim, Difference } from '../schema/comparison.js'
import type { PloverType } from '../schema/plover.js'
import type { EventStatement, Status } from '../schema/statement.js'
import type { AlignedSentences } from './align-sentences.js'
import { claimOf, type Said } from './claim-of.js'
import type { CompareOptions } from './compare-options.js'
import type { IsCounted } from './differing-words.js'
import { findAlternatives } from './find-alternatives.js'
import { findFirmerTitles } from './find-firmer-titles.js'
import { findLostMarks } from './find-lost-marks.js'
import { findVariants } from './find-variants.js'
import { findWordings } from './find-wordings.js'
import type { Merged } from './merge-happenings.js'
import type { Profile } from './profile-report.js'
import { sayDifference } from './say-difference.js'
import type { StoryWeights } from './weigh-story.js'

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
      if (seen.has(s.profile.id)) continue
      seen.add(s.profile.id)
      claims.push(claimOf(s))
    }
  }
  return claims
}

/**
 * What reports of one happening say differently: its standing, its parties, its day, its place. What is rather read wrong than right makes no
 * difference: it would be one between a report and a misreading.
 */
function withinHappening(
  { happening, said: all }: Merged,
  profiles: ReadonlyMap<string, Profile>,
  language: string,
  options: CompareOptions,
): Difference[] {
  const found: Difference[] = []
  const said = all.filter(s => readingChance(s.statement.confidence) !== 'lead')
  const add = (kind: Difference['kind'], sides: Map<string, Said<EventStatement>[]> | null, labels?: (keys: string[]) => string[]) => {
    if (!sides) return
    const keys = [...sides.keys()]
    found.push({ kind, story: happening.story, why: sayDifference(kind, labels ? labels(keys) : keys, options), sides: claimsOf(sides) })
  }
  const standing = standingSides(said)
  if (standing) {
    const statuses = () => [...standing.values()].map(statusOf)
    add(standing.has('denied') ? 'denial' : 'status', standing, statuses)
  }
  add('actors', partySides(said))
  add('date', apart(said))
  // A city beside its state, or a state beside a region, is the same place seen from farther off.
  add(
    'place',
    sidesBy(said, s =>
      s.statement.place?.entity.startsWith('city/') && s.statement.status !== 'recalled' ? s.statement.place.entity : null,
    ),
  )
  return [...found, ...findAlternatives(happening, profiles, language, options)]
}

/** The status by which a side is named: looking back upon an act says no more than that it was done. */
const statusOf = (side: readonly Said<EventStatement>[]): Status =>
  (side.find(s => s.statement.status !== 'recalled') ?? side[0])?.statement.status ?? 'happened'

/** Acts of speech: a demand or a warning is done by saying it, whatever it is about. */
const SAYING: ReadonlySet<PloverType> = new Set<PloverType>(['REQUEST', 'ACCUSE', 'REJECT'])

/** Meeting is one deed whatever its word (a summit, talks, a visit); other deeds of one type may undo each other. */
function frameOf(rule: string): string {
  const [language, family, frame] = rule.split('/')
  return family === 'consult' ? `${language}/${family}` : `${language}/${family}/${frame}`
}

/** Sides by standing, of statements with one frame: "will cut ties" and "cut ties", not "cut ties" and "will restore them". */
function standingSides(said: readonly Said<EventStatement>[]): Map<string, Said<EventStatement>[]> | null {
  const frames = new Map<string, Said<EventStatement>[]>()
  for (const s of said) {
    if (SAYING.has(s.statement.type) && s.statement.status !== 'planned') continue
    const frame = frameOf(s.statement.rule)
    const same = frames.get(frame)
    if (same) same.push(s)
    else frames.set(frame, [s])
  }
  const found = new Map<string, Said<EventStatement>[]>()
  for (const same of frames.values()) {
    const sides = sidesBy(same, s => STANDING[s.statement.status])
    for (const [standing, claims] of sides ?? []) found.set(standing, [...(found.get(standing) ?? []), ...claims])
  }
  return found.size > 1 ? found : null
}

/**
 * Sides by actors where each names one that the other does not. That one report names fewer is mostly a matter of the sentence ("the talks" of
 * two ministers, of whom it names one), and a party and its state are no difference.
 */
function partySides(said: readonly Said<EventStatement>[]): Map<string, Said<EventStatement>[]> | null {
  const main = said.filter(s => s.statement.type === said[0]?.statement.type && s.statement.actors.length > 0)
  // "Militants" of no state name nobody that others could name otherwise.
  const actorsOf = (s: Said<EventStatement>) => new Set(s.statement.actors.map(p => bodyOf(p.code)).filter(code => !code.startsWith('~')))
  const lacks = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some(code => !b.has(code))
  const apart = main.filter(a =>
    main.some(b => a.profile !== b.profile && lacks(actorsOf(a), actorsOf(b)) && lacks(actorsOf(b), actorsOf(a))),
  )
  return sidesBy(apart, s => [...actorsOf(s)].sort().join('+'))
}

/** Sides by day where days that the texts state exclude each other; "yesterday" depends on when it was printed, and is left out. */
function apart(said: readonly Said<EventStatement>[]): Map<string, Said<EventStatement>[]> | null {
  const dated = said.filter(s => s.statement.time?.basis === 'stated' && s.statement.status !== 'planned')
  const exclude = dated.some(a =>
    dated.some(b => {
      const [fromB, toA] = [dayNumber(b.statement.time?.from), dayNumber(a.statement.time?.to)]
      return a.profile !== b.profile && fromB !== null && toA !== null && toA < fromB
    }),
  )
  return exclude ? sidesBy(dated, s => `${s.statement.time?.from}`) : null
}

/** What was found of a story before its differences. */
export interface Found {
  readonly merged: readonly Merged[]
  readonly series: readonly SeriesPart[]
  readonly weights: StoryWeights
  readonly aligned: AlignedSentences
}

/** Where a difference or a series has a claim: report and start of the sentence. */
const placesOf = (claims: readonly Claim[]): ReadonlySet<string> => new Set(claims.map(side => `${side.report} ${side.sentence.start}`))

/** All that the reports of a story say differently, other than in numbers. */
export function findDifferences(
  story: readonly Profile[],
  storyId: string | null,
  { merged, series, weights, aligned }: Found,
  options: CompareOptions,
): Difference[] {
  const profiles = new Map(story.map(profile => [profile.id, profile]))
  const language = story[0]?.report.article.language ?? ''
  const counted = series.map(part => placesOf(part.said.map(one => one.claim)))
  const within = (sides: readonly Claim[], sets: readonly ReadonlySet<string>[]) =>
    sets.some(places => [...placesOf(sides)].every(place => places.has(place)))
  const isCounted: IsCounted = sides => within(sides, counted)
  const said = findWordings(story, storyId, weights, isCounted, options)
  const told = said.map(d => placesOf(d.sides))
  // What one speaker says in other words need not be told again as a matter in other words.
  const isTold = (d: Difference) => d.kind === 'wording' && within(d.sides, told)
  const found = [
    ...merged.flatMap(m => withinHappening(m, profiles, language, options)),
    ...findLostMarks(story, storyId, options),
    ...findFirmerTitles(story, storyId, options),
    ...said,
    ...findVariants(storyId, aligned, isCounted, options).filter(d => !isTold(d)),
  ]
  return [...found.filter(d => !d.slight), ...found.filter(d => d.slight)]
}
