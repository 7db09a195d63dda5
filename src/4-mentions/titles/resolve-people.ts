import { landNear, landOfReport } from '../choose-land.js'
import type { Discourse } from '../discourse.js'
import { lonelyState } from '../find-antecedent.js'
import type { NameWord } from '../look-up-names.js'
import type { RolePhrase } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'
import { isArmed, isOfTheLand, isRising } from './armed-groups.js'
import { stateFrom } from './state-from.js'

/** "The demonstrators", "the settlers" by themselves: those of their kind named before, or of the one state spoken of. */
export function resolvePeople(context: Resolving, item: RolePhrase): void {
  const { discourse, out, at } = context
  const { role, form } = item
  if (item.pronoun || !item.isBare || (form.number === 'singular' && !role.isCollective)) return
  const add = (code: string, resolvedBy: string): void => {
    const id = `group/${code.toLowerCase().replace('~', '-').replace(/^-/, '')}`
    const name = { [discourse.language]: context.article.text.slice(item.start, item.end) }
    if (!discourse.entities.has(id)) discourse.entities.set(id, { id, kind: 'group', name, code })
    out.push({ start: item.start, end: item.end, entity: id, form: 'description', resolvedBy, code, sector: role.sector })
  }
  const next = at.words[item.to]
  if (next && !next.breakBefore && context.grammar.particles.foreign.has(next.look.key)) {
    add(`~${role.slug}`, 'group-without-state')
    return
  }
  if (item.isQualified || isHeldOnes(context, item) || (isRising(role) && isAttribute(context, item))) return
  const from = stateFrom(context, item)
  if (from) {
    add(`${from}~${role.slug}`, 'state-behind')
    return
  }
  const before = form.definite ? out.findLast(mention => mention.code?.endsWith(`~${role.slug}`) === true) : undefined
  if (before?.code) {
    add(before.code, 'group-named-before')
    return
  }
  // Who fights or rises does so in the land that the sentence speaks of, not in that of whoever else is named.
  const land = isOfTheLand(role) ? (landNear(context, item.from) ?? (form.definite && isRising(role) ? landOfReport(context) : null)) : null
  const home = land === null ? undefined : discourse.knowledge.entities.get(land)
  const isAnybody = (role.isHuman && !isOfNobody(role)) || role.isCollective || role.sector === 'REB'
  const state = home ? { entity: home, by: 'state-of-land' } : form.definite && isAnybody ? lonelyState(context, item, at.index) : null
  const isDoubtful = state?.by === 'state-of-sentence' && isArmed(role) && !isNamedMost(discourse, state.entity.id)
  if (state?.entity.code && !isDoubtful) add(`${state.entity.code}~${role.slug}`, state.by)
  else if (isArmed(role)) add(`~${role.slug}`, 'group-without-state')
}

/** "The analysts", "businessmen" by themselves are those of no land in particular. */
const isOfNobody = (role: RolePhrase['role']): boolean => role.sector === 'EDU' || role.sector === 'BUS'

/** "Positions of Astana opposed to the operation": behind a noun and before "to" the word says what a thing is, not who. */
function isAttribute({ at }: Resolving, item: RolePhrase): boolean {
  const [before, first, next] = [at.words[item.from - 1], at.words[item.from]!, at.words[item.to]]
  if (!before || first.breakBefore || !next || next.breakBefore || item.preposition || item.conjunction) return false
  const { pos } = before.token
  const isNominal = pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || before.hits.some(({ entry }) => entry.type === 'entity')
  const leads = next.token.proclitics.some(clitic => clitic.function === 'preposition')
  return isNominal && leads && next.look.cuts.some(cut => cut.preposition === 'to')
}

/** "The abducted Italians": behind people with the article another such plural says what befell them, not whose they are. */
function isHeldOnes({ at }: Resolving, item: RolePhrase): boolean {
  const [before, first] = [at.words[item.from - 1], at.words[item.from]!]
  if (!before || first.breakBefore || item.conjunction || item.preposition || !item.form.definite || item.form.number === 'singular')
    return false
  const { features } = before.token
  const isOf = before.hits.some(({ entry }) => entry.type === 'adjective' || (entry.type === 'role' && entry.role.kind === 'people'))
  return isOf && features.number !== 'singular' && hasArticle(before)
}

const hasArticle = ({ token }: NameWord): boolean => token.proclitics.some(({ function: one }) => one === 'article')

/** No state is named more often in the report. */
function isNamedMost({ counts }: Discourse, id: string): boolean {
  const own = counts.get(id) ?? 0
  return [...counts].every(([other, times]) => !other.startsWith('state/') || times <= own)
}
