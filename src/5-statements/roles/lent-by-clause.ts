import type { Deed, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'
import { addParties, othersThan } from '../parties/add-party.js'

/** "promised that it would help Iran": the parties of the promised deed. */
export function lentByClause(scene: Scene, deed: Deed): void {
  const roles = Object.values(deed.reading.frame.arguments)
  if (deed.recipients.length > 0 || !roles.some(one => one === 'promised' || one === 'threatened' || one === 'refused')) return
  if (roles.includes('promised') && deed.subject.length > 1) return
  const clause = scene.clauses.find(
    one => one.kind === 'complement' && one.parent === deed.clause.index && one.opener > deed.chunk && one.opener <= deed.chunk + 6,
  )
  const mark = clause && clause.verb >= 0 ? scene.chunks[clause.verb] : undefined
  const inner = mark?.kind === 'mark' ? scene.deeds.get(mark.word.index) : undefined
  addParties(deed.recipients, othersThan(inner?.recipients ?? [], deed.actors))
}

/** "asked that the Emirates pay": who is to do it. */
export function askedByClause(scene: Scene, deed: Deed): void {
  const roles = Object.values(deed.reading.frame.arguments)
  if (deed.recipients.length > 0 || !(roles.includes('asked') || roles.includes('demanded'))) return
  const clause = scene.clauses.find(
    one => one.kind === 'complement' && one.parent === deed.clause.index && one.opener > deed.chunk && one.opener <= deed.chunk + 6,
  )
  if (!clause || clause.hasOpenerPronoun) return
  // "called for X, promising that the others will": the clause is what somebody promises, not what is asked.
  const holder = scene.chunks[clause.opener - 1]
  const head = holder?.kind === 'phrase' ? scene.words[holder.from]! : null
  if (head && head.index !== deed.word && !head.article && !head.mention && head.features.derived === 'active-participle') return
  addParties(deed.recipients, othersThan(subjectOfClause(scene, clause), deed.actors))
}
