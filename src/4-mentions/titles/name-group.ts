import type { KnownEntity } from '../../knowledge/knowledge.js'
import { codeOf } from '../discourse.js'
import { keepHead } from '../find-bearer.js'
import type { PersonName, RolePhrase } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'
import { speakOfParty } from '../speak-of.js'
import type { TitleParty } from './title-party.js'

/** «The association "Sovereignty"»: a group that knowledge does not hold is a party by the name it bears, of a state where its phrase says so. */
export function nameGroup(context: Resolving, item: RolePhrase, { start, end }: PersonName, party: TitleParty | null): void {
  const { discourse, out, article, grammar } = context
  const slug = grammar.romanise(article.text.slice(start, end))
  if (slug.length < 3) return
  const owner = party?.entity ?? ownerBehind(context, item.to)
  const state = owner && codeOf(discourse.knowledge, owner)
  // An organ of an organisation speaks for it; a private group bears its state's code with a name of its own.
  const code = state && owner.kind === 'organisation' ? state : `${state && !state.includes('~') ? state : ''}~${slug}`
  const id = `${item.role.sector === 'BUS' ? 'company' : 'group'}/${slug}`
  const kind = item.role.sector === 'BUS' ? 'company' : 'group'
  if (!discourse.entities.has(id))
    discourse.entities.set(id, { id, kind, name: { [discourse.language]: article.text.slice(start, end) }, code })
  const { sector } = item.role
  out.push({ start: item.start, end: item.end, entity: id, form: 'name', resolvedBy: 'quoted-name', code, sector })
  if (party) speakOfParty(context, party.entity, item.start)
  keepHead(context, item.from, item.to, { id, code, sector }, item.form.keys)
}

/** "Belonging to the United Nations": whose a group is by the words behind it. */
function ownerBehind({ at, grammar }: Resolving, from: number): KnownEntity | null {
  const [belonging, owner] = [at.words[from], at.words[from + 1]]
  if (!belonging || !owner || belonging.breakBefore || owner.breakBefore) return null
  if (!grammar.particles.owned.has(belonging.look.key)) return null
  const hit = owner.hits.find(({ entry, cut }) => cut.preposition === 'to' && entry.type === 'entity')
  return hit?.entry.type === 'entity' ? hit.entry.entity : null
}
