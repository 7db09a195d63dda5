import type { KnownEntity } from '../knowledge/knowledge.js'
import type { NameGrammar } from '../language/name-grammar.js'
import type { Mention } from '../schema/mention.js'
import type { Token } from '../schema/token.js'
import { chooseEntity } from './choose-entity.js'
import { type Discourse, codeOf, keepEntity } from './discourse.js'
import { bearerOf, keepHead, keepKinds } from './find-bearer.js'
import type { Hit, NameWord } from './look-up-names.js'
import { surestAdjective } from './phrases/adjective-anchor.js'
import { isSurname } from './phrases/hit-kinds.js'
import type { HitItem, Item, PersonName, RolePhrase } from './phrases/item.js'
import { resolveAdjective } from './resolve-adjective.js'
import { personId, resolvePersonName, speakOfKnownPerson } from './resolve-person.js'
import { resolvePronoun } from './resolve-pronouns.js'
import { resolveReference } from './resolve-reference.js'
import type { ResolveInput, Resolving } from './resolving.js'
import { speakOf, speakOfParty } from './speak-of.js'
import { resolveApposition } from './titles/resolve-apposition.js'
import { resolveRole } from './titles/resolve-role.js'

/** Links all items of a report to entities, in text order, so that later words can point back to earlier ones. */
export function resolveItems(input: ResolveInput): Mention[] {
  const out: Mention[] = []
  gatherShortNames(input)
  for (const at of input.sentences) {
    const { article, sentences, values, grammar, discourse, survey } = input
    const context: Resolving = { article, sentences, values, grammar, discourse, survey, at, out, resolve: resolveItem }
    let word = 0
    let before: Item | null = null
    for (const item of at.items) {
      resolveShortNames(context, word, item.from)
      const known = out.length
      if (item.type === 'role' && isApposition(context, before, item)) resolveApposition(context, item)
      else if (isOwnSurname(context, item)) resolveShortNames(context, item.from, item.to)
      else resolveItem(context, item)
      if (before?.type === 'role' && before.role.id === 'ally' && before.to === item.from) nameAlly(context, before, out.slice(known))
      keepList(context, before, item)
      word = item.to
      before = item
    }
    resolveShortNames(context, word, at.words.length)
  }
  return out
}

/** "Moreau": the surname of a person of this report, though a known one whom the report does not name bears it too. */
function isOwnSurname({ at, discourse, survey }: Resolving, item: Item): boolean {
  if (item.type !== 'hit' || !item.hits.every(isSurname)) return false
  if (item.hits.some(({ entry }) => entry.type === 'entity' && survey.introduced.has(entry.entity.id))) return false
  return at.words[item.from]!.look.cuts.some(({ key }) => {
    const id = discourse.shortNames.get(key)
    return id !== undefined && discourse.personInfo.has(discourse.aliases.get(id) ?? id)
  })
}

/** "Its ally Hezbollah", "her Lebanese neighbour, the group ...": the words for the ally mean whoever is named right behind them. */
function nameAlly({ out, article }: Resolving, ally: RolePhrase, named: readonly Mention[]): void {
  const first = Math.min(...named.map(mention => mention.start))
  const whole = named.filter(mention => mention.start === first).sort((a, b) => b.end - a.end)[0]
  if (!whole || whole.form === 'pronoun' || /\p{L}/u.test(article.text.slice(ally.end, first))) return
  const own = out.findIndex(mention => mention.start === ally.start && mention.end === ally.end)
  if (own >= 0) out.splice(own, 1)
  const { entity, code, sector, end } = whole
  out.push({ start: ally.start, end, entity, form: 'description', resolvedBy: 'apposition', code: code ?? null, sector: sector ?? null })
}

/** Gathers runs of states: each next one follows straight on, after a comma or "and". */
function keepList({ discourse, at }: Resolving, before: Item | null, item: Item): void {
  // A capital may be spelt like its state.
  const stateIn = (one: HitItem): Hit | undefined => one.hits.find(({ entry }) => entry.type === 'entity' && entry.entity.kind === 'state')
  const state = item.type === 'hit' ? stateIn(item) : undefined
  if (state?.entry.type !== 'entity') return
  const { id } = state.entry.entity
  const run = discourse.lists.at(-1)
  const follows =
    before !== null && before.type === 'hit' && before.to === item.from && (state.cut.conjunction || at.words[item.from]!.commaBefore)
  const last = before?.type === 'hit' ? stateIn(before) : undefined
  if (follows && run && last?.entry.type === 'entity' && run.at(-1) === last.entry.entity.id) run.push(id)
  else discourse.lists.push([id])
}

/** "Khalid bin Ahmad, the foreign minister of Bahrain,": a title after its holder, set off by commas. */
function isApposition({ at, discourse }: Resolving, before: Item | null, item: RolePhrase): boolean {
  if (before === null || before.to !== item.from) return false
  if (item.role.kind !== 'person' || item.form.number !== 'singular' || item.name || item.conjunction || item.preposition) return false
  const last = discourse.persons.at(-1)
  if (!last || last.sentence !== at.index || !last.id.startsWith('person/')) return false
  if (last.position < before.start || last.position >= before.end) return false
  const word = at.words[item.from]!
  return word.commaBefore || (!word.breakBefore && hasHeld(discourse, last.id, item))
}

/** Without a comma the title may be another's ("Putin received the minister"): the person must be known to have held it. */
function hasHeld({ knowledge }: Discourse, id: string, { role, anchors }: RolePhrase): boolean {
  const of = anchors[0]?.entity.id
  const held = knowledge.entities.get(id)?.offices ?? []
  return held.some(office => role.offices.includes(office.office) && (of === undefined || office.of === of))
}

function resolveItem(context: Resolving, item: Item): void {
  if (item.type === 'role') resolveRole(context, item)
  else if (item.type === 'name') resolvePersonName(context, item, null)
  else resolveHit(context, item)
}

/** Before reading: which single words mean which titled person of this report ("Shoukry" after "Minister Sameh Shoukry"). */
function gatherShortNames({ sentences, article, grammar, discourse }: ResolveInput): void {
  const claims = new Map<string, Set<string>>()
  for (const { items, words } of sentences) {
    for (const name of items.flatMap(namesIn)) {
      if (name.hits.length > 0 || name.to - name.from < 2) continue
      const keys = words.slice(name.from, name.to).map(word => word.look.key)
      const id = personId(article.text.slice(name.start, name.end), grammar)
      if (grammar.nameLikeness(words[name.to - 1]!.token) < 0.45) continue
      for (const short of shortForms(keys, grammar)) {
        const set = claims.get(short) ?? new Set<string>()
        claims.set(short, set.add(id))
      }
    }
  }
  for (const [short, ids] of claims) if (ids.size === 1) discourse.shortNames.set(short, [...ids][0]!)
}

/** The names of persons that an item holds. */
function namesIn(item: Item): PersonName[] {
  if (item.type === 'name') return [item]
  if (item.type !== 'role') return []
  return item.name ? [item.name] : item.bearers.map(bearer => bearer.name)
}

/** The last word of a name, with the particle before it; and the first, where names of its shape are called by it. */
function shortForms(keys: readonly string[], grammar: NameGrammar): string[] {
  const last = keys.at(-1)!
  const before = keys.at(-2)
  if (before !== undefined && grammar.particles.starts.has(before)) return [`${before} ${last}`]
  return last.length >= 3 ? [last] : []
}

/** Words outside all items that are the short name of a person of this report. */
function resolveShortNames(context: Resolving, from: number, to: number): void {
  const { at, discourse, out } = context
  for (let j = from; j < to; j++) {
    const word = at.words[j]!
    if (word.token.enclitics.length > 0) resolvePronoun(context, word)
    if (discourse.shortNames.size === 0 && discourse.heads.size === 0) continue
    if (resolveHead(context, word)) continue
    if (discourse.shortNames.size === 0) continue
    for (const cut of word.look.cuts) {
      const next = at.words[j + 1]
      const pair = next && !next.breakBefore ? `${cut.key} ${next.look.key}` : null
      const isPair = pair !== null && discourse.shortNames.has(pair)
      const id = isPair ? discourse.shortNames.get(pair) : discourse.shortNames.get(cut.key)
      const info = id === undefined ? undefined : discourse.personInfo.get(discourse.aliases.get(id) ?? id)
      if (info === undefined) continue
      const start = word.token.start + cut.start
      const end = isPair ? next!.token.end : word.token.end
      out.push({ start, end, entity: info.id, form: 'name', resolvedBy: 'short-name', code: info.code, sector: info.sector })
      speakOf(context, { ...info, sentence: at.index, position: start })
      if (isPair) j++
      break
    }
  }
}

/** "The court", "the movement": the body of that head noun named last, unless an adjective follows that makes it another. */
function resolveHead(context: Resolving, word: NameWord): boolean {
  const { out } = context
  const found = bearerOf(context, word)
  if (!found) return false
  const start = word.token.start + found.offset
  out.push({
    start,
    end: word.token.end,
    entity: found.id,
    form: 'description',
    resolvedBy: 'head-named-before',
    code: found.code,
    sector: found.sector,
  })
  return true
}

/** Before capitals, words such as "in" or "to" show that the city is meant and not the government. */
function isPlaceHere({ at, grammar }: Resolving, hit: Hit): boolean {
  if (hit.cut.preposition === 'in') return true
  const before = at.words[hit.from - 1]
  if (!before || at.words[hit.from]!.breakBefore) return false
  return before.look.cuts.some(cut => grammar.particles.locative.has(cut.key))
}

/** "Across the Atlantic": behind a word of sea or shore. */
function isOnShore({ at, grammar }: Resolving, { from }: HitItem): boolean {
  const before = at.words[from - 1]
  return before !== undefined && !at.words[from]!.breakBefore && before.look.cuts.some(({ key }) => grammar.particles.shores.has(key))
}

const isWeakBody = ({ entry }: Hit): boolean => entry.type === 'entity' && entry.name.weak === true && entry.entity.kind === 'organisation'

/** "The province of Ibb", "Saada and Hajja": what stands before says that a place follows. */
function isPlaced({ at, grammar }: Resolving, item: HitItem): boolean {
  const before = at.words[item.from - 1]
  if (!before || at.words[item.from]!.breakBefore) return false
  if (before.look.cuts.some(cut => grammar.particles.places.has(cut.key))) return true
  return item.hits[0]!.cut.conjunction && before.hits.some(({ entry }) => entry.type === 'entity' && entry.entity.kind === 'place')
}

/** "Qatar and [Oman]", "[Muscat], Cairo and Doha": a name that is in doubt stands in a row with states or capitals. */
function isAmong({ at, discourse }: Resolving, item: HitItem): 'states' | 'capitals' | null {
  if (!item.hits.some(({ entry }) => entry.type === 'entity' && entry.entity.kind === 'state' && entry.name.weak)) return null
  const isJoined = (next: HitItem): boolean => next.hits[0]!.cut.conjunction || at.words[next.from]!.commaBefore
  for (const other of at.items) {
    if (other.from > item.to) break
    if (other.type !== 'hit') continue
    if (!(other.to === item.from && isJoined(item)) && !(other.from === item.to && isJoined(other))) continue
    const state = other.hits.find(({ entry }) => entry.type === 'entity' && entry.entity.kind === 'state' && !entry.name.weak)
    if (state?.entry.type === 'entity') return state.entry.name.kind === 'metonym' ? 'capitals' : 'states'
    if (other.hits.some(({ entry }) => entry.type === 'entity' && discourse.lexicon.capitals.has(entry.entity.id))) return 'capitals'
  }
  return null
}

/** Of names spelt alike but for their marks those that bear the marks printed here; all of them where none does. */
function hitsAsMarked({ article, grammar }: Resolving, item: HitItem): readonly Hit[] {
  const printed = article.text.slice(item.start, item.end)
  const same = item.hits.filter(({ entry }) => entry.type === 'entity' && entry.name.text === printed)
  return same.length > 0 && same.length < item.hits.length && grammar.keysOf(printed).join(' ') !== printed ? same : item.hits
}

/** The place among the bearers of a name. */
function cityOf(item: HitItem): KnownEntity | null {
  for (const { entry } of item.hits) if (entry.type === 'entity' && entry.entity.kind === 'place') return entry.entity
  return null
}

/**
 * "The presidents of the [three] countries": the dual as a subject is spelt like a plural. Behind a preposition or a noun in construct, and before a number, it
 * is the plural.
 */
function referenceMeant({ at, values }: Resolving, item: HitItem): Hit | undefined {
  const all = item.hits.filter(({ entry }) => entry.type === 'reference')
  // A sound plural in the oblique is the dual for certain: nobody says "the countries" so.
  const several = all.find(({ entry }) => entry.type === 'reference' && entry.reference.kind === 'countries' && entry.form.gender === null)
  const other = all.find(hit => hit !== several)
  if (!several || !other) return other ?? all[0]
  const before = at.words[item.from - 1]
  const isNoun =
    before?.token.pos === 'NOUN' &&
    !before.token.features.definite &&
    before.token.enclitics.length === 0 &&
    before.token.alternatives.every(({ pos }) => pos !== 'VERB')
  const isGoverned = several.cut.preposition !== null || (!at.words[item.from]!.breakBefore && (before?.token.pos === 'ADP' || isNoun))
  const isCounted = values.some(
    ({ kind, start, value }) => kind === 'number' && (value?.min ?? 0) > 2 && start >= item.end && start - item.end <= 2,
  )
  return isGoverned || isCounted ? several : other
}

/** The adjective that is surely one, or a weak one with support: its bearer is named elsewhere, or the noun before is one of politics. */
function adjectiveMeant(context: Resolving, item: HitItem): Hit | undefined {
  const { discourse, at, grammar } = context
  const several = item.hits.filter(({ entry }) => entry.type === 'adjective' && entry.weak)
  const named = several.filter(({ entry }) => entry.type === 'adjective' && discourse.counts.has(entry.entity.id))
  // "Korean" of two states: the one that the report names elsewhere.
  const hit = several.length > 1 ? (named.length === 1 ? named[0] : undefined) : surestAdjective(item.hits)
  if (hit?.entry.type === 'adjective' && hit.entry.entity.kind === 'organisation' && isOnShore(context, item)) return undefined
  if (hit?.entry.type !== 'adjective' || !hit.entry.weak || discourse.counts.has(hit.entry.entity.id)) return hit
  const before = at.words[item.from - 1]
  if (hit.entry.entity.kind !== 'organisation') return undefined
  const { form } = hit.entry
  const isAlone = !before || at.words[item.from]!.breakBefore || !['NOUN', 'ADJ', 'PROPN'].includes(before.token.pos)
  // "[The] Europeans" by themselves act together; behind a noun they are anybody.
  if (form.definite && form.number === 'plural' && form.gender !== 'f' && (isAlone || hit.cut.preposition !== null)) return hit
  if (!before || at.words[item.from]!.breakBefore) return undefined
  return before.look.cuts.some(({ key }) => grammar.particles.political.has(grammar.withoutArticle(key) ?? key)) ? hit : undefined
}

/** "The Amazigh Congress", "the World Congress": behind the one word that names a state's body an adjective of others makes it another body. */
function isAnothersBody({ at, grammar, discourse }: Resolving, item: HitItem, entity: KnownEntity): boolean {
  const next = at.words[item.to]
  if (entity.kind !== 'organisation' || item.to - item.from > 1 || !next || next.breakBefore || next.token.pos !== 'ADJ') return false
  if (!next.token.features.definite || grammar.particles.never.has(next.look.key)) return false
  const code = codeOf(discourse.knowledge, entity)
  const isOwn = next.hits.some(({ entry }) => entry.type === 'adjective' && codeOf(discourse.knowledge, entry.entity) === code)
  return !isOwn && (next.token.confidence < 0.55 || next.token.features.derived === 'nisba')
}

/** "The European states [- three]": a number behind it picks some of the members, who are not the organisation. */
function isSomeOf({ at, values, grammar }: Resolving, item: HitItem, entity: KnownEntity): boolean {
  const next = at.words[item.to]
  if (entity.kind !== 'organisation' || !next || next.breakBefore || grammar.withoutArticle(next.look.key) === null) return false
  return values.some(({ kind, start, end }) => kind === 'number' && start >= next.token.start && end <= next.token.end)
}

const FUNCTION = new Set(['ADP', 'ADV', 'CCONJ', 'SCONJ', 'PART', 'PRON', 'DET', 'AUX'])

/** A small word of grammar by one of its readings ("right after" is spelt like a president's surname). */
const isFunctionWord = ({ pos, alternatives }: Token): boolean => FUNCTION.has(pos) || alternatives.some(other => FUNCTION.has(other.pos))

const isPlainVerb = ({ pos, confidence, proclitics }: Token): boolean =>
  pos === 'VERB' && confidence >= 0.8 && !proclitics.some(clitic => clitic.function === 'preposition')

function resolveHit(context: Resolving, item: HitItem): void {
  const { discourse, survey, out, at } = context
  const first = item.hits[0]!
  const hits = hitsAsMarked(context, item)
  const reference = referenceMeant(context, item)
  const { token } = at.words[item.from]!
  const isCommonWord = item.to - item.from === 1 && ((token.pos !== 'PROPN' && token.confidence >= 0.55) || isFunctionWord(token))
  const isQuoted = at.words[item.from]!.quoteBefore
  // "Resorted" with its first letter cut off as a preposition is spelt like a town: a verb is no name behind a preposition.
  if (first.cut.preposition !== null && item.to - item.from === 1 && isPlainVerb(token)) return
  const choice = chooseEntity(
    isOnShore(context, item) ? hits.filter(hit => !isWeakBody(hit)) : hits,
    {
      introduced: survey.introduced,
      namesakes: survey.namesakes,
      titled: false,
      isCommonWord,
      isQuoted,
      isPlaced: isPlaced(context, item),
      isAmong: isAmong(context, item),
      isMarked: hits !== item.hits,
      isLocated: isPlaceHere(context, first),
    },
    discourse,
  )
  const adjective = adjectiveMeant(context, item)
  if (choice === null && adjective?.entry.type === 'adjective') {
    resolveAdjective(context, adjective)
    return
  }
  if (choice === null) {
    if (reference) resolveReference(context, reference)
    return
  }
  const { entity, resolvedBy } = choice
  // "The commission" that was named before goes before the one that is usually meant.
  if (resolvedBy === 'weak-name-with-support' && entity.kind === 'organisation' && item.to - item.from === 1) {
    if (resolveHead(context, at.words[item.from]!)) return
  }
  if (isAnothersBody(context, item, entity) || isSomeOf(context, item, entity)) return
  const { start, end } = item
  const name = first.entry.type === 'entity' ? item.hits.find(h => h.entry.type === 'entity' && h.entry.entity === entity) : undefined
  const kind = name?.entry.type === 'entity' ? name.entry.name.kind : 'name'
  if (entity.kind === 'person') {
    speakOfKnownPerson(context, entity, { start, end }, resolvedBy)
    return
  }
  const city = kind === 'metonym' && isPlaceHere(context, first) ? cityOf(item) : null
  if (city) {
    keepEntity(discourse, city)
    out.push({ start, end, entity: city.id, form: 'name', resolvedBy, code: codeOf(discourse.knowledge, city), sector: null })
    speakOfParty(context, city, start)
    return
  }
  const governed = discourse.lexicon.capitals.get(entity.id)
  if (governed && !isPlaceHere(context, first)) {
    keepEntity(discourse, governed)
    out.push({ start, end, entity: governed.id, form: 'metonym', resolvedBy: 'capital', code: governed.code, sector: 'GOV' })
    speakOfParty(context, governed, start)
    return
  }
  keepEntity(discourse, entity)
  const code = codeOf(discourse.knowledge, entity)
  const sector = kind === 'metonym' ? 'GOV' : (entity.sector ?? null)
  out.push({ start, end, entity: entity.id, form: kind === 'metonym' ? 'metonym' : 'name', resolvedBy, code, sector })
  if (entity.kind === 'state' || entity.kind === 'organisation' || entity.kind === 'place') speakOfParty(context, entity, start)
  if (entity.kind === 'organisation' || entity.kind === 'group' || entity.kind === 'company') {
    keepKinds(context, entity, { id: entity.id, code, sector })
    keepHead(context, item.from, item.to, { id: entity.id, code, sector })
  }
}
