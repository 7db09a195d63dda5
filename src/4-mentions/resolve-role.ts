import type { KnownEntity } from '../knowledge/knowledge.js'
import type { Role } from '../language/name-grammar.js'
import type { Mention } from '../schema/mention.js'
import { codeOf, type Discourse, holderOf, keepEntity, servedBy } from './discourse.js'
import { landNear, landOfReport } from './choose-land.js'
import {
  findPronounPerson,
  findPronounState,
  lonelyState,
  stateOfDateline,
  stateOfSpeaker,
  standaloneBody,
  standalonePerson,
} from './find-antecedent.js'
import type { Hit, NameWord } from './look-up-names.js'
import type { Anchor, HitItem, PersonName, RolePhrase } from './read-phrases.js'
import { bearerOf, bearerOfPhrase, keepHead } from './find-bearer.js'
import { resolveAdjective } from './resolve-adjective.js'
import { resolvePersonName } from './resolve-person.js'
import type { Resolving } from './resolving.js'
import { speakOf, speakOfParty } from './speak-of.js'
import { titleKey } from './survey-names.js'

/** Links a title or body to the party that it acts for and, where it is a person's, to its holder. */
export function resolveRole(context: Resolving, item: RolePhrase): void {
  for (const inner of item.inner) resolveInner(context, inner)
  const { role } = item
  const anchors = anchorsOf(context, item)
  const isNamed = item.name !== null && role.isHuman
  if ((role.kind === 'person' || isNamed) && item.form.number === 'singular') resolvePerson(context, item, anchors[0] ?? null)
  else if (role.kind === 'person') resolvePersons(context, item, anchors)
  else resolveBody(context, item, anchors)
}

/** Nested items are mentions too, but a title inside a title adds no person of its own. */
function resolveInner(context: Resolving, inner: RolePhrase['inner'][number]): void {
  if (inner.type === 'role' && inner.role.kind === 'person' && inner.name === null) {
    for (const deeper of inner.inner) resolveInner(context, deeper)
    return
  }
  const isNamed = inner.type === 'hit' && inner.hits.some(hit => hit.entry.type === 'entity' && !hit.entry.name.weak)
  const adjective = inner.type === 'hit' && !isNamed ? inner.hits.find(hit => hit.entry.type === 'adjective' && !hit.entry.weak) : undefined
  if (adjective) resolveAdjective(context, adjective, true)
  else context.resolve(context, inner)
}

/** "the president of the court": a complement that goes back to a body named before. */
function bearerOfComplement(context: Resolving, item: RolePhrase): Party | null {
  const end = item.name?.from ?? item.to
  for (let j = item.from + 1; j < end; j++) {
    const bearer = bearerOf(context, context.at.words[j]!)
    const entity = bearer && context.discourse.knowledge.entities.get(bearer.id)
    if (entity) return { entity, by: 'head-named-before' }
  }
  return null
}

interface Party {
  readonly entity: KnownEntity
  readonly by: string
}

/** The states or bodies of a title: its complements, or what its pronoun points to. */
function anchorsOf(context: Resolving, item: RolePhrase): Party[] {
  if (item.anchors.length > 0) {
    return item.anchors.flatMap(anchor => {
      const meant = anchor.doubtful ? meantBy(context, item.role, anchor.doubtful) : namedBy(context, item, anchor)
      return meant ? [{ entity: served(context, { ...anchor, entity: meant }), by: `title-${anchor.via}` }] : []
    })
  }
  // Another's ally is not that other.
  if (item.pronoun && item.role.id !== 'counterpart' && item.role.id !== 'ally') {
    const state = findPronounState(context, item.pronoun, item.start)
    if (state) return [{ entity: state, by: 'pronoun' }]
  }
  if (item.role.kind === 'person' && item.to > item.from + 1) {
    const of = bearerOfComplement(context, item)
    if (of) return [of]
  }
  const country = context.out.findLast(
    ({ start, end, resolvedBy }) => resolvedBy === 'own-country' && start > item.start && end <= item.end,
  )
  const land = country && context.discourse.knowledge.entities.get(country.entity)
  if (land) return [{ entity: land, by: 'own-country' }]
  const own = item.ofState === null ? undefined : context.discourse.knowledge.entities.get(item.ofState)
  if (own) return [{ entity: own, by: 'title-of-one-state' }]
  return []
}

/**
 * "Workers of the Kingdom", "the ministers for the cup", "the company Soma": whoever the report means by the name in a title; null where it stands for
 * nobody here (a common word that some body is called too, a firm that bears the name of a town of a state that the report does not name).
 */
function namedBy({ discourse, out }: Resolving, { role, inner }: RolePhrase, { entity, via }: Anchor): KnownEntity | null {
  if (via !== 'name') return entity
  const isFirm = role.sector === 'BUS' && entity.kind === 'place' && !discourse.lexicon.capitals.has(entity.id)
  if (isFirm && entity.state !== undefined && !discourse.counts.has(entity.state)) return null
  const holds = ({ entry }: Hit): boolean => entry.type === 'entity' && entry.entity === entity
  const named = inner.find((one): one is HitItem => one.type === 'hit' && one.hits.some(holds))
  if (!named) return entity
  const known = out.find(({ start, end }) => start === named.start && end === named.end)
  const meant = known && discourse.knowledge.entities.get(known.entity)
  // "Soldiers in Mali": where the word is a state's name too, the title gives it the support that it needs.
  const isWeak =
    entity.kind !== 'state' && named.hits.some(({ entry }) => entry.type === 'entity' && entry.entity === entity && entry.name.weak)
  if (!known) return isWeak ? null : entity
  return meant?.kind === 'state' && entity.kind === 'state' ? meant : entity
}

/** "The Korean leader": of the states that an adjective may mean the one that the report names elsewhere; null where none or more than one. */
function meantBy({ discourse }: Resolving, role: Role, entities: readonly KnownEntity[]): KnownEntity | null {
  // Behind an office or organ of a state the adjective is a state's, whatever else the word means: "the Hungarian prime minister".
  if (entities.length === 1 && (role.alone !== null || role.offices.length > 0)) return entities[0]!
  const named = entities.filter(entity => discourse.counts.has(entity.id) || discourse.home === entity.id)
  return named.length === 1 ? named[0]! : null
}

/** "Trump's administration" acts for the state of its head. */
function served({ discourse }: Resolving, anchor: Anchor): KnownEntity {
  const { entity } = anchor
  // Abkhazia's authorities are not Georgia's.
  if (entity.kind === 'place' && entity.code?.includes('~')) return entity
  if (anchor.via === 'person' || entity.kind === 'place') {
    const office = entity.offices?.[0]?.of
    const id = entity.state ?? office
    return (id !== undefined && discourse.knowledge.entities.get(id)) || entity
  }
  return entity
}

function codeFor(context: Resolving, item: RolePhrase, entity: KnownEntity): string | null {
  const code = codeOf(context.discourse.knowledge, entity)
  if (code === null || item.role.acts !== 'group') return code
  return code.includes('~') || entity.kind !== 'state' ? code : `${code}~${item.role.slug}`
}

function resolvePerson(context: Resolving, item: RolePhrase, party: Party | null): void {
  const { discourse, out, at } = context
  const { role, form } = item
  const span = { start: item.start, end: item.end }
  const antecedent = role.id === 'counterpart' ? findPronounPerson(context, item.pronoun, item.start) : null
  const offices = role.id === 'counterpart' ? (antecedent?.offices ?? []) : role.offices
  const roleId = role.id === 'counterpart' ? (antecedent?.roleId ?? null) : role.id
  const anchor = item.anchor?.doubtful ? party && ({ entity: party.entity, via: 'adjective' } as const) : item.anchor
  const titled = { ...item, anchor, role: { ...role, offices } }
  const gender = form.gender
  const remember = (id: string, code: string | null, of: string | null): void =>
    speakOf(context, {
      id,
      code,
      of,
      offices: item.isFormer || !item.isDirect ? [] : offices,
      roleId: item.isFormer || !item.isDirect ? null : roleId,
      title: form.keys.join(' '),
      gender,
      sector: role.sector,
      sentence: at.index,
      position: item.start,
    })
  if (item.name) {
    const found = resolvePersonName(context, item.name, titled)
    if (found) {
      const entity = discourse.knowledge.entities.get(found.id)
      if (entity) keepEntity(discourse, entity)
      const known = (party && codeFor(context, item, party.entity)) ?? discourse.personInfo.get(found.id)?.code ?? found.code
      // An unknown minister without a state is one of the report's own.
      const home = known === null ? ((isMinister(role) ? stateOfDateline(discourse) : null) ?? stateLeft(context, item)) : null
      const code = known ?? home?.entity.code ?? null
      const served = party ?? home
      const by = served && !entity ? `${found.by}+${served.by}` : found.by
      out.push({ ...span, entity: found.id, form: 'name', resolvedBy: by, code, sector: role.sector })
      if (item.name.start > item.start) {
        out.push({
          start: item.name.start,
          end: item.name.end,
          entity: found.id,
          form: 'name',
          resolvedBy: found.by,
          code,
          sector: role.sector,
        })
      }
      setEntityCode(context, found.id, code)
      remember(found.id, code, served?.entity.id ?? discourse.personInfo.get(found.id)?.of ?? (entity ? servedBy(discourse, entity) : null))
      return
    }
  }
  if (party) {
    const code = codeFor(context, item, party.entity)
    const isHeld = !item.isFormer && item.isDirect && party.entity.kind !== 'person'
    const bearer = isHeld && role.id !== 'counterpart' ? bearerInText(context, titled, party.entity.id) : null
    const holder = isHeld && !bearer ? holderOf(discourse, offices, party.entity.id) : null
    const named =
      bearer ?? holder ?? (roleId !== null && !item.isFormer && item.isDirect ? recentHolder(context, party.entity.id, roleId) : null)
    if (named) {
      const entity = discourse.knowledge.entities.get(named.id)
      if (entity) keepEntity(discourse, entity)
      const by = bearer ? 'title-named-in-text' : holder ? 'office-by-date' : 'title-named-before'
      out.push({
        ...span,
        entity: named.id,
        form: 'title',
        resolvedBy: role.id === 'counterpart' ? 'counterpart' : by,
        code,
        sector: role.sector,
      })
      remember(named.id, code, party.entity.id)
      return
    }
    const id = partyEntity(context, item, party.entity, code)
    out.push({ ...span, entity: id, form: 'title', resolvedBy: party.by, code, sector: role.sector })
    remember(id, code, party.entity.id)
    return
  }
  const known = standalonePerson(context, item) ?? lonelyHolder(context, item)
  if (known) {
    out.push({ ...span, entity: known.id, form: 'title', resolvedBy: known.by, code: known.code, sector: role.sector })
    remember(known.id, known.code, known.of)
  }
}

/** Offices of those who reign: their states have no president. */
const THRONES = ['monarch', 'emir', 'sultan']

/**
 * "President Mulino" of whom nothing is known: of the states that the report names he leads the one whose president is not known to be somebody else.
 * Null where two such states are left, or where that one is not named more than once.
 */
function stateLeft({ discourse }: Resolving, { role, isFormer }: RolePhrase): Party | null {
  const { counts, knowledge } = discourse
  if (isFormer || role.of !== null || role.acts === 'open' || !role.offices.some(office => LEFT.has(office))) return null
  const isOpen = (id: string): boolean => {
    if (!id.startsWith('state/') || holderOf(discourse, role.offices, id) !== null) return false
    return role.offices.includes('monarch') || !role.offices.includes('president') || holderOf(discourse, THRONES, id) === null
  }
  const open = [...counts].filter(([id]) => isOpen(id))
  const entity = open.length === 1 && open[0]![1] > 1 ? knowledge.entities.get(open[0]![0]) : undefined
  return entity ? { entity, by: 'state-left' } : null
}

/** Offices that every state has one of. */
const LEFT: ReadonlySet<string> = new Set(['president', 'prime-minister', 'foreign-minister', 'defence-minister'])

const isMinister = ({ id, offices }: Role): boolean => id === 'minister' || offices.some(office => office.endsWith('-minister'))

/** Offices that few states or bodies have. */
const RARE: ReadonlySet<string> = new Set(['crown-prince', 'deputy-crown-prince', 'monarch', 'secretary-general'])

/**
 * "The crown prince", "the secretary-general" with nobody named so before: of all that the report names the one state or body that is known to have had such an
 * office. Undefined where the office is one that any state may have; null where none or several have it.
 */
function partyWithOffice(
  { discourse, at }: Resolving,
  { role, to, form }: RolePhrase,
): { id: string; code: string | null; of: string; by: string } | null | undefined {
  if (!role.offices.some(office => RARE.has(office)) || role.of !== null) return undefined
  // "The secretary-general [of] ...": of something unknown.
  const next = at.words[to]
  if (form.keys.length === 1 || (next && !next.breakBefore && next.look.cuts.some(cut => cut.preposition === 'to'))) return null
  const known = [...discourse.counts.keys()].filter(id => role.offices.some(office => discourse.lexicon.holders.has(`${office} of ${id}`)))
  const entity = known.length === 1 ? discourse.knowledge.entities.get(known[0]!) : undefined
  if (!entity) return null
  const holder = holderOf(discourse, role.offices, entity.id)
  keepEntity(discourse, holder ?? entity)
  return { id: (holder ?? entity).id, code: codeOf(discourse.knowledge, entity), of: entity.id, by: 'only-one-with-office' }
}

/** "The foreign minister" with no state and nobody named so before: that of the one state spoken of, or of the dateline. */
function lonelyHolder(context: Resolving, item: RolePhrase): { id: string; code: string | null; of: string; by: string } | null {
  const { role, form } = item
  if (
    role.alone !== 'person' ||
    role.offices.length === 0 ||
    !form.definite ||
    item.pronoun ||
    !item.isBare ||
    item.isQualified ||
    item.isFormer
  )
    return null
  const few = partyWithOffice(context, item)
  if (few !== undefined) return few
  // "The leader", "the president" of whatever it may be: only an office of several words is one of state by itself.
  if (form.keys.length === 1 || role.acts === 'open') return null
  const state = lonelyState(context, item, context.at.index)
  if (!state) return null
  const holder = holderOf(context.discourse, role.offices, state.entity.id)
  keepEntity(context.discourse, holder ?? state.entity)
  return { id: (holder ?? state.entity).id, code: state.entity.code, of: state.entity.id, by: state.by }
}

/** Gives a title to the person named just before it. */
export function resolveApposition(context: Resolving, item: RolePhrase): void {
  const { discourse, out, at } = context
  for (const inner of item.inner) resolveInner(context, inner)
  const person = discourse.persons.at(-1)
  if (!person) return
  const party = anchorsOf(context, item)[0]
  const code = (party && codeFor(context, item, party.entity)) ?? person.code
  const { role } = item
  out.push({ start: item.start, end: item.end, entity: person.id, form: 'title', resolvedBy: 'apposition', code, sector: role.sector })
  setEntityCode(context, person.id, code)
  const bare = out.findLast(mention => mention.entity === person.id && mention.start === person.position)
  if (bare && bare.code == null) Object.assign(bare, { code, sector: role.sector })
  speakOf(context, {
    ...person,
    code,
    of: party?.entity.id ?? person.of,
    offices: item.isFormer ? [] : role.offices,
    roleId: role.id,
    gender: item.form.gender,
    sector: role.sector,
    sentence: at.index,
    position: item.start,
  })
}

/** Whom the report itself names with that title of that state, before or later; null where it names nobody or several. */
function bearerInText(context: Resolving, title: RolePhrase, of: string): { id: string } | null {
  // Of many officials or ambassadors another one may be meant.
  if (title.role.offices.length === 0) return null
  const { survey, discourse } = context
  const ids = new Set<string>()
  // "The leader of the Kremlin" is the president named, where the state is not known to have a leader besides.
  const isLed = title.role.offices.some(office => discourse.lexicon.holders.has(`${office} of ${of}`))
  const asLeader = title.role.id === 'leader' && !isLed ? (survey.bearers.get(titleKey('president', of)) ?? []) : []
  for (const name of [...(survey.bearers.get(titleKey(title.role.id, of)) ?? []), ...asLeader]) {
    const found = resolvePersonName(context, name, title)
    if (found) ids.add(found.id)
  }
  const [id] = ids
  return id !== undefined && ids.size === 1 ? { id } : null
}

/** A person of this report who was given that office in that state before. */
function recentHolder({ discourse }: Resolving, of: string, roleId: string): { id: string } | null {
  const found = discourse.persons.findLast(person => person.of === of && person.roleId === roleId && person.id.startsWith('person/'))
  return found ? { id: found.id } : null
}

/** An unknown person takes the code of his title. */
function setEntityCode({ discourse }: Resolving, id: string, code: string | null): void {
  const entity = discourse.entities.get(id)
  if (entity && entity.code === null && code !== null && !discourse.knowledge.entities.has(id))
    discourse.entities.set(id, { ...entity, code })
}

/** The entity of a description: the party itself, or a group of its people. */
function partyEntity({ discourse, article }: Resolving, item: RolePhrase, entity: KnownEntity, code: string | null): string {
  if (item.role.acts === 'group' && entity.kind === 'state' && code !== null) {
    const id = `group/${code.toLowerCase().replace('~', '-')}`
    const name = { [discourse.language]: article.text.slice(item.start, item.end) }
    if (!discourse.entities.has(id)) discourse.entities.set(id, { id, kind: 'group', name, code })
    return id
  }
  keepEntity(discourse, entity)
  return entity.id
}

/** "The two presidents", "the foreign ministers of Russia and Turkey". */
function resolvePersons(context: Resolving, item: RolePhrase, parties: readonly Party[]): void {
  const { discourse, out } = context
  const { role, form } = item
  const span = { start: item.start, end: item.end }
  if (item.bearers.length > 0) {
    resolveBearers(context, item)
    return
  }
  if (parties.length > 0) {
    const members: string[] = []
    for (const { entity } of parties) {
      const holder = !item.isFormer ? holderOf(discourse, role.offices, entity.id) : null
      if (holder) keepEntity(discourse, holder)
      else keepEntity(discourse, entity)
      members.push(holder?.id ?? entity.id)
    }
    const first = parties[0]!
    const code = codeFor(context, item, first.entity)
    const id = partyEntity(context, item, first.entity, code)
    const mention: Mention = { ...span, entity: id, form: 'title', resolvedBy: first.by, code, sector: role.sector }
    out.push(parties.length > 1 ? { ...mention, members } : mention)
    return
  }
  // "The soldiers", "the two soldiers": of relational adjectives the oblique dual is spelt like the plural, which is what is mostly meant.
  if (form.number !== 'dual' || !form.definite || context.at.words[item.from]!.token.features.derived === 'nisba') return
  const pair = lastTwoPersons(context, item)
  if (pair)
    out.push({
      ...span,
      entity: pair[0],
      form: 'title',
      resolvedBy: 'pair-of-persons',
      code: null,
      sector: role.sector,
      members: [...pair],
    })
}

/** "The presidents Putin and Pezeshkian": each who is named, and all of them by their title. */
function resolveBearers(context: Resolving, item: RolePhrase): void {
  const { discourse, out, at } = context
  const { role, form } = item
  const members: string[] = []
  for (const bearer of item.bearers) {
    const doubtful = bearer.anchor?.doubtful
    const meant = doubtful ? meantBy(context, role, doubtful) : bearer.anchor?.entity
    const state = meant && bearer.anchor ? served(context, { ...bearer.anchor, entity: meant }) : null
    const anchor = meant && bearer.anchor ? { entity: meant, via: bearer.anchor.via } : null
    const found = resolvePersonName(context, bearer.name, { ...item, anchor })
    if (!found) continue
    const known = discourse.knowledge.entities.get(found.id)
    if (known) keepEntity(discourse, known)
    const info = discourse.personInfo.get(found.id)
    const code = (state && codeFor(context, item, state)) ?? info?.code ?? found.code
    const { start, end } = bearer.name
    out.push({ start, end, entity: found.id, form: 'name', resolvedBy: found.by, code, sector: role.sector })
    setEntityCode(context, found.id, code)
    members.push(found.id)
    speakOf(context, {
      id: found.id,
      code,
      of: state?.id ?? info?.of ?? (known ? servedBy(discourse, known) : null),
      offices: item.isFormer ? [] : role.offices,
      roleId: item.isFormer ? null : role.id,
      gender: form.gender,
      sector: role.sector,
      sentence: at.index,
      position: start,
    })
  }
  if (members.length < 2) return
  const { start, end } = item
  out.push({ start, end, entity: members[0]!, form: 'title', resolvedBy: 'pair-of-persons', code: null, sector: role.sector, members })
}

/** The last two persons spoken of, of one office where the word says so; null where fewer are known. */
function lastTwoPersons({ discourse, at }: Resolving, item: RolePhrase): readonly [string, string] | null {
  const ids: string[] = []
  for (const wanted of [item.role.id, null]) {
    ids.length = 0
    for (let i = discourse.persons.length - 1; i >= 0 && ids.length < 2; i--) {
      const person = discourse.persons[i]!
      if (at.index - person.sentence > 8) break
      if (wanted !== null && person.roleId !== wanted && !person.offices.some(office => item.role.offices.includes(office))) continue
      const other = ids[0] === undefined ? undefined : discourse.personInfo.get(ids[0])
      if (!ids.includes(person.id) && (other === undefined || other.code !== person.code)) ids.unshift(person.id)
    }
    if (ids.length === 2) return [ids[0]!, ids[1]!]
  }
  return null
}

function resolveBody(context: Resolving, item: RolePhrase, parties: readonly Party[]): void {
  const party = parties[0]
  const { discourse, out } = context
  const { role } = item
  if (!party && role.id === 'ally') return
  if (item.quoted) {
    nameGroup(context, item, item.quoted, party ?? null)
    return
  }
  const span = { start: item.start, end: item.end }
  if (party) {
    const code = codeFor(context, item, party.entity)
    const id = partyEntity(context, item, party.entity, code)
    const mention: Mention = { ...span, entity: id, form: 'description', resolvedBy: party.by, code, sector: role.sector }
    const members = parties.map(other => partyEntity(context, item, other.entity, codeFor(context, item, other.entity)))
    out.push(members.length > 1 ? { ...mention, members } : mention)
    for (const other of parties) speakOfParty(context, other.entity, item.start)
    keepHead(context, item.from, item.to, { id, code, sector: role.sector }, item.form.keys)
    return
  }
  const own = stateOfSpeaker(context, item)
  const isFromElsewhere = role.kind === 'people' && stateFrom(context, item) !== null
  if (!own && item.form.definite && item.isBare && !item.pronoun && !isFromElsewhere) {
    const { keys } = item.form
    const bearer = keys.length > 1 ? bearerOfPhrase(context, keys) : bearerOf(context, context.at.words[item.from]!)
    if (bearer) {
      const { id, code, sector } = bearer
      out.push({ ...span, entity: id, form: 'description', resolvedBy: 'head-named-before', code, sector })
      return
    }
  }
  if (role.kind === 'people') {
    resolvePeople(context, item)
    return
  }
  const state = own ?? standaloneBody(context, item)
  if (!state) return
  keepEntity(discourse, state.entity)
  out.push({
    ...span,
    entity: state.entity.id,
    form: 'description',
    resolvedBy: state.by,
    code: codeFor(context, item, state.entity),
    sector: role.sector,
  })
}

/** "Belonging to the United Nations": whose a group is by the words behind it. */
function ownerBehind({ at, grammar }: Resolving, from: number): KnownEntity | null {
  const [belonging, owner] = [at.words[from], at.words[from + 1]]
  if (!belonging || !owner || belonging.breakBefore || owner.breakBefore) return null
  if (!grammar.particles.owned.has(belonging.look.key)) return null
  const hit = owner.hits.find(({ entry, cut }) => cut.preposition === 'to' && entry.type === 'entity')
  return hit?.entry.type === 'entity' ? hit.entry.entity : null
}

/** «The association "Sovereignty"»: a group that knowledge does not hold is a party by the name it bears, of a state where its phrase says so. */
function nameGroup(context: Resolving, item: RolePhrase, { start, end }: PersonName, party: Party | null): void {
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

/** "The demonstrators", "the settlers" by themselves: those of their kind named before, or of the one state spoken of. */
function resolvePeople(context: Resolving, item: RolePhrase): void {
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
  const isAnybody = role.isHuman || role.isCollective || role.sector === 'REB'
  const state = home ? { entity: home, by: 'state-of-land' } : form.definite && isAnybody ? lonelyState(context, item, at.index) : null
  const isDoubtful = state?.by === 'state-of-sentence' && isArmed(role) && !isNamedMost(discourse, state.entity.id)
  if (state?.entity.code && !isDoubtful) add(`${state.entity.code}~${role.slug}`, state.by)
  else if (isArmed(role)) add(`~${role.slug}`, 'group-without-state')
}

/** "To the firms from Russia": behind a preposition of their own nobody is taken away from there; the state that they are from, or null. */
function stateFrom({ at, grammar }: Resolving, item: RolePhrase): string | null {
  const [from, land] = [at.words[item.to], at.words[item.to + 1]]
  if (!item.preposition || !from || !land || from.breakBefore || land.breakBefore) return null
  if (!grammar.particles.partitive.has(from.look.key)) return null
  for (const { entry } of land.hits)
    if (entry.type === 'entity' && entry.entity.kind === 'state' && entry.entity.code) return entry.entity.code
  return null
}

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

const isArmed = (role: Role): boolean => role.sector === 'REB' || isRising(role)

/** The opposition, the rebels: always those of one land, unlike terrorists. */
const isRising = ({ id, sector, isCollective }: Role): boolean => id === 'rebels' || (sector === 'OPP' && isCollective)

const isOfTheLand = (role: Role): boolean => isArmed(role) || (role.sector === 'CVL' && !AWAY.has(role.slug ?? ''))

/** Groups that are somewhere because they fled there or are held there: the land says nothing of whose they are. */
const AWAY: ReadonlySet<string> = new Set(['refugees', 'detainees'])

/** No state is named more often in the report. */
function isNamedMost({ counts }: Discourse, id: string): boolean {
  const own = counts.get(id) ?? 0
  return [...counts].every(([other, times]) => !other.startsWith('state/') || times <= own)
}
