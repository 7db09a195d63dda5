import type { KnownEntity } from '../knowledge/knowledge.js'
import { codeOf, type Discourse, officesAt } from './discourse.js'
import type { Hit } from './look-up-names.js'

/** What the words around a name say about which bearer is meant. */
export interface NameContext {
  /** Entity id of the state or body of the title. */
  readonly anchor?: string | null
  readonly offices?: readonly string[]
  /** The word is a common one too: a surname alone is not enough. */
  readonly isCommonWord?: boolean
  /** A preposition of place stands before it. */
  readonly isLocated?: boolean
  /** "The town of" or another place stands before it. */
  readonly isPlaced?: boolean
  /** It stands between quotation marks or behind "the newspaper". */
  readonly isQuoted?: boolean
  /** Persons and parties named in full somewhere in the report. */
  readonly introduced: ReadonlySet<string>
  /** Known persons whose surname somebody else in the report bears. */
  readonly namesakes: ReadonlySet<string>
  /** A title stands before it. */
  readonly titled: boolean
  /** It is named in a row with states ("Qatar and Oman") or with capitals ("Cairo and Amman"). */
  readonly isAmong?: 'states' | 'capitals' | null
  /** Its vowel marks say which of several names spelt alike it is. */
  readonly isMarked?: boolean
}

export interface Choice {
  readonly entity: KnownEntity
  readonly resolvedBy: string
}

const KIND_RANK: Readonly<Record<string, number>> = {
  state: 6,
  organisation: 5,
  group: 4,
  place: 3,
  person: 3,
  company: 2,
  publication: 2,
  document: 1,
}

const MUST_BE_NAMED = new Set(['place', 'publication', 'company'])

/** Of them even a report that does not name their state speaks by the surname. */
const LEADERS = new Set(['president', 'prime-minister', 'chancellor', 'supreme-leader'])

/** Whoever holds one of these is called by the surname alone in a headline. */
const PROMINENT = new Set([
  'president',
  'prime-minister',
  'chancellor',
  'monarch',
  'supreme-leader',
  'crown-prince',
  'foreign-minister',
  'defence-minister',
  'secretary-general',
  'leader',
  'national-security-adviser',
])

/**
 * Which of the bearers of a name is meant, or null where it stays open: a weak name without support, or a surname of someone not introduced.
 * Two persons are never taken for one on a surname alone.
 */
export function chooseEntity(hits: readonly Hit[], context: NameContext, discourse: Discourse): Choice | null {
  const scored: { entity: KnownEntity; score: number; by: string }[] = []
  for (const hit of hits) {
    if (hit.entry.type !== 'entity') continue
    const { entity, name } = hit.entry
    const day = discourse.published
    if (day !== null && ((name.from !== undefined && day < name.from) || (name.to !== undefined && day > name.to))) continue
    let score = KIND_RANK[entity.kind] ?? 0
    let by = 'gazetteer'
    const isIntroduced = context.introduced.has(entity.id)
    const isOfAnchor = context.anchor != null && belongsTo(entity, context.anchor)
    const isOfOffice = officesAt(entity, day).some(o => context.offices?.includes(o.office))
    const isSurname = name.kind === 'surname' || (entity.kind === 'person' && hit.to - hit.from === 1)
    const supported = isIntroduced || isOfAnchor || (context.titled && isOfOffice)
    const isOnlyState =
      context.isLocated === true && entity.kind === 'state' && name.kind === 'name' && hits.every(other => isOf(other, entity))
    const isInRow = context.isMarked === true || (entity.kind === 'state' && name.kind === ROW_KIND[context.isAmong ?? ''])
    const isSeat = isSeatOf(hit, hits, context, discourse)
    if (name.weak && !supported && !isOnlyState && !isInRow && !isSeat && !hasSupport(entity, discourse)) continue
    // A common word that some town or newspaper is called too needs that thing itself named, not only its state.
    if (name.weak && MUST_BE_NAMED.has(entity.kind) && !discourse.counts.has(entity.id)) {
      if (entity.kind === 'publication' ? !context.isQuoted : context.isCommonWord && !context.isPlaced) continue
    }
    if (isSurname) {
      if (context.namesakes.has(entity.id) && !isIntroduced && !isOfAnchor) continue
      const holdsOffice =
        day !== null &&
        !context.isCommonWord &&
        (!discourse.lexicon.givenNames.has(hit.cut.key) || hasSupport(entity, discourse)) &&
        officesAt(entity, day).some(o => o.from !== undefined && PROMINENT.has(o.office))
      const isFormer =
        !holdsOffice &&
        !context.isCommonWord &&
        !context.titled &&
        !discourse.lexicon.givenNames.has(hit.cut.key) &&
        hasLed(entity) &&
        hasSupport(entity, discourse) &&
        hits.every(({ entry: other }) => other.type !== 'entity' || other.entity === entity || !hasLed(other.entity))
      if (!supported && !isFormer && !(holdsOffice && isSpokenOf(entity, discourse))) continue
      if (context.anchor != null && !isOfAnchor && !isIntroduced) continue
      // "Prince Muhammad" is no prime minister of that surname.
      if (context.titled && context.offices !== undefined && !supported) continue
      // Whoever leads now is meant rather than whoever led.
      if (isFormer && !supported) score -= 2
      by = isIntroduced ? 'short-name' : isOfAnchor || context.titled ? 'surname-with-title' : 'surname-of-officeholder'
    }
    if (name.weak) {
      score -= isSupportedAlone(entity, hits, discourse) || isInRow || isSeat ? -3 : 3
      by = 'weak'
    }
    if (isIntroduced) score += 5
    if (isOfAnchor) score += 4
    if (isOfOffice) score += 4
    if (entity.kind === 'place' && hasSupport(entity, discourse)) score += 1
    // One name means one place throughout a report.
    if (entity.kind === 'place' && discourse.entities.has(entity.id)) score += 2
    scored.push({ entity, score, by })
  }
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0]
  if (!best) return null
  const rival = scored.find(other => other.entity.id !== best.entity.id && other.score === best.score)
  if (rival && (best.entity.kind === 'person' || codeOf(discourse.knowledge, rival.entity) !== codeOf(discourse.knowledge, best.entity))) {
    if (best.entity.kind === 'person') return null
    const equal = scored.filter(candidate => candidate.score === best.score).map(candidate => candidate.entity)
    const favoured = favour(equal, discourse)
    if (favoured) return { entity: favoured, resolvedBy: 'gazetteer-by-context' }
    if (best.by === 'weak') return null
  }
  if (best.by !== 'weak' && context.isAmong !== 'capitals' && rivalUnsettled(best.entity, hits, discourse)) return null
  return { entity: best.entity, resolvedBy: best.by === 'weak' ? 'weak-name-with-support' : best.by }
}

/** Which names of a state stand in a row with states, and which with capitals. */
const ROW_KIND: Readonly<Record<string, string>> = { states: 'name', capitals: 'metonym' }

/** "Brussels" is the organisation that has its seat there, unless the report speaks of the state whose capital it is. */
function isSeatOf({ entry }: Hit, hits: readonly Hit[], { introduced }: NameContext, discourse: Discourse): boolean {
  if (entry.type !== 'entity' || entry.name.kind !== 'metonym' || entry.entity.kind !== 'organisation') return false
  const state = hits.find(hit => hit.entry.type === 'entity' && hit.entry.entity.kind === 'state')?.entry
  if (state?.type !== 'entity' || hasSupport(state.entity, discourse)) return state?.type !== 'entity'
  return ![...introduced].some(id => {
    const known = discourse.knowledge.entities.get(id)
    return known !== undefined && belongsTo(known, state.entity.id)
  })
}

/** Of two states spelt alike ("Amman", "Oman") only this one is named otherwise in the report. */
function isSupportedAlone(entity: KnownEntity, hits: readonly Hit[], discourse: Discourse): boolean {
  if (entity.kind !== 'state' || !hasSupport(entity, discourse)) return false
  return hits.every(
    ({ entry }) =>
      entry.type !== 'entity' ||
      stateOf(entry.entity) === entity.id ||
      !hasSupport(entry.entity, discourse) ||
      entry.entity.kind === 'person',
  )
}

/** Of two states spelt alike ("Amman", "Oman") the report names neither otherwise: it stays open. */
function rivalUnsettled(entity: KnownEntity, hits: readonly Hit[], discourse: Discourse): boolean {
  if (entity.kind === 'person' || hasSupport(entity, discourse)) return false
  return hits.some(
    ({ entry }) =>
      entry.type === 'entity' && entry.name.weak && entry.entity.kind === 'state' && entry.entity.id !== (stateOf(entity) ?? entity.id),
  )
}

const isOf = ({ entry }: Hit, entity: KnownEntity): boolean => entry.type === 'entity' && entry.entity.id === entity.id

/** Of several bearers the one spoken of last, else that of the place of the report, else the one that the report names most. */
function favour(entities: readonly KnownEntity[], discourse: Discourse): KnownEntity | null {
  for (let i = discourse.parties.length - 1; i >= 0; i--) {
    const found = entities.find(entity => stateOf(entity) === discourse.parties[i]!.id)
    if (found) return found
  }
  const atHome = entities.find(entity => discourse.home !== null && stateOf(entity) === discourse.home)
  if (atHome) return atHome
  const counted = entities.filter(entity => (discourse.counts.get(stateOf(entity) ?? '') ?? 0) > 0)
  return counted.length === 1 ? counted[0]! : null
}

/** A surname by itself: its bearer's state is named, or nobody else known is called so. */
function isSpokenOf(entity: KnownEntity, discourse: Discourse): boolean {
  if (hasSupport(entity, discourse)) return true
  return officesAt(entity, discourse.published).some(office => LEADERS.has(office.office) || discourse.counts.has(office.of))
}

/** Of those who once led a state a report speaks by the surname before and after too. */
const hasLed = ({ offices }: KnownEntity): boolean => offices?.some(({ office }) => LEADERS.has(office)) === true

const stateOf = (entity: KnownEntity): string | null => (entity.kind === 'state' ? entity.id : (entity.state ?? null))

function belongsTo(entity: KnownEntity, anchor: string): boolean {
  return entity.state === anchor || (entity.offices ?? []).some(office => office.of === anchor)
}

/** The state of a weak name, or another name of the same entity, is spoken of elsewhere in the report. */
function hasSupport(entity: KnownEntity, discourse: Discourse): boolean {
  if (discourse.home !== null && stateOf(entity) === discourse.home) return true
  if (discourse.counts.has(entity.id)) return true
  if (entity.kind === 'organisation' && entity.code !== null && namesOf(entity.code, discourse)) return true
  return entity.kind !== 'state' && entity.state !== undefined && discourse.counts.has(entity.state)
}

/** The report names this organisation or an organ of it. */
function namesOf(code: string, { counts, knowledge }: Discourse): boolean {
  for (const id of counts.keys()) if (knowledge.entities.get(id)?.code === code) return true
  return false
}
