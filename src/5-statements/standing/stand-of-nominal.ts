import type { Clause } from '../clauses/clause.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { combineStands } from './combine-stands.js'
import { isDefinite } from './is-definite.js'
import { linkOf } from './link-of.js'
import type { Link } from './link.js'
import { standOfClause } from './stand-of-clause.js'
import type { Stand } from './stand.js'
import { verbOf } from './verb-of.js'

export function standOfNominal(scene: Scene, deed: Deed, standOf: (deed: Deed) => Stand): Stand {
  const link = linkOf(scene, deed)
  const base: Stand = { level: 'asserted', governor: null, control: 'none', clause: deed.clause, background: false }
  const chunk = scene.chunks[deed.chunk]
  // "..., calling on the rebels to": behind a comma a participle goes with the main clause, not with what stands before the comma.
  const home = deed.reading.shape === 'active' && chunk?.kind === 'phrase' && chunk.comma ? mainOf(scene, deed.clause) : deed.clause
  const clauseStand = standOfClause(scene, home, standOf)
  if (isDenied(scene, deed, link)) return { ...base, level: 'denied' }
  const outer = clauseStand.level === 'asserted' ? base : { ...base, level: clauseStand.level }
  switch (link.kind) {
    case 'deed': {
      const stand = combineStands(link.deed, link.role, standOf(link.deed), deed.clause, deed.reading.frame.type)
      // "ended a joint patrol": what is told of here for the first time and is over has taken place.
      if (stand.level === 'ended' && link.deed.isVerb && isNews(scene, deed)) return { ...stand, level: 'asserted', control: 'subject' }
      return stand
    }
    case 'adjunct':
      switch (link.slot) {
        case 'after':
        case 'since':
        case 'cause':
        case 'despite':
        case 'during':
          return { ...base, level: 'presupposed', background: link.slot !== 'during' && !(link.slot === 'after' && isOwnTalk(scene, deed)) }
        case 'without':
          return { ...base, level: 'negated' }
        case 'agent':
          return { ...base, level: 'absorbed' }
        default:
          return { ...base, level: 'hypothetical' }
      }
    case 'container':
      return { ...outer, level: outer.level === 'asserted' ? 'presupposed' : outer.level, background: true }
    case 'means': {
      const governor = verbOf(scene, deed.clause)
      // "makes talks depend on a withdrawal": by what a verb that is no deed does now or later, nothing has been done.
      const mark = deed.clause.verb >= 0 ? scene.chunks[deed.clause.verb] : undefined
      if (!governor && mark?.kind === 'mark' && mark.word.features.tense === 'present') return { ...outer, level: 'hypothetical' }
      return { ...outer, governor, control: 'subject' }
    }
    case 'plain':
      return { ...outer, level: outer.level === 'asserted' ? 'presupposed' : outer.level }
    default:
      return deed.reading.shape === 'active'
        ? outer
        : { ...outer, level: deed.clause.verb < 0 || outer.level !== 'asserted' ? outer.level : 'presupposed' }
  }
}

function mainOf(scene: Scene, clause: Clause): Clause {
  let at = clause
  while (at.parent >= 0) at = scene.clauses[at.parent]!
  return at
}

/** "sees no threat", "there was no contact": a deed named without article behind a negated verb that is none itself. */
function isDenied(scene: Scene, deed: Deed, link: Link): boolean {
  const { clause } = deed
  // "..., stressing that": a participle goes along with the sentence, no verb before it denies it.
  if (deed.reading.shape === 'active') return false
  const chunk = scene.chunks[deed.chunk]
  if (!clause.negation || clause.verb < 0 || clause.verb > deed.chunk || chunk?.kind !== 'phrase' || chunk.slot !== null) return false
  if (link.kind === 'deed' || link.kind === 'adjunct' || verbOf(scene, clause) !== null) return false
  const word = scene.words[deed.word]!
  const any = scene.words[chunk.from]!.classes.has('quantity')
  return !word.article && word.pronoun === null && (any || word.indefinite || word.index === chunk.to - 1)
}

/** "after his talks with the emir he signed": the talks of whoever goes on to act are part of the news. */
const isOwnTalk = (scene: Scene, deed: Deed): boolean =>
  deed.reading.frame.type === 'CONSULT' && deed.clause.verb > deed.chunk && scene.words[deed.word]!.pronoun?.person === 3

const MEETINGS: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE', 'MOBILIZE'])

/** An indefinite noun of a meeting or of manoeuvres. */
function isNews(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (!MEETINGS.has(deed.reading.frame.type ?? '') || deed.isVerb || chunk?.kind !== 'phrase' || deed.word !== chunk.head) return false
  return !isDefinite(scene, deed, chunk)
}
