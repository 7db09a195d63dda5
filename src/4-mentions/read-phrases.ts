import type { KnownEntity } from '../knowledge/knowledge.js'
import type { NameForm, NameGrammar, Role } from '../language/name-grammar.js'
import type { Features } from '../schema/token.js'
import type { Hit, NameWord } from './look-up-names.js'

/** What a title or body belongs to, as far as its own phrase says. */
export interface Anchor {
  readonly entity: KnownEntity
  readonly via: 'adjective' | 'name' | 'person'
  /** Whom an adjective may mean that is a common word too, or that of several states: settled by what else the report names. */
  readonly doubtful?: readonly KnownEntity[]
}

/** A title or body with its complements: "the Egyptian foreign minister Sameh Shoukry", "the Turkish army". */
export interface RolePhrase {
  readonly type: 'role'
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly role: Role
  readonly form: NameForm
  readonly pronoun: Features | null
  readonly conjunction: boolean
  readonly preposition: Hit['cut']['preposition']
  readonly anchor: Anchor | null
  /** All anchors of a plural or dual: "the foreign ministers of Russia and Turkey". */
  readonly anchors: readonly Anchor[]
  readonly name: PersonName | null
  readonly isFormer: boolean
  /** The words follow straight on the head without a complement. */
  readonly isBare: boolean
  /** A definite adjective that is no state's follows: "the elected president"; behind people only a relational one ("the Amazigh activists"). */
  readonly isQualified: boolean
  /** The one state that has this title, or the title inside it; its entity id, or null. */
  readonly ofState: string | null
  /** By its article or by that of the noun behind it ("the ministry of health"). */
  readonly isDefinite: boolean
  /** Its state stands beside the head, with no other noun or body between. */
  readonly isDirect: boolean
  /** What a group is called, between quotation marks behind the word for it: «the movement "Youth of Tomorrow"». */
  readonly quoted: PersonName | null
  /** A complement that points back: "his counterpart", "the president of the country". */
  readonly inner: readonly Item[]
  /** Who is named behind a dual or plural, two or more: "the presidents Putin and Pezeshkian", "the Russian foreign minister Lavrov and the Turkish one Fidan". */
  readonly bearers: readonly Bearer[]
}

/** One of several who bear a title, with the state that an adjective gives him. */
export interface Bearer {
  readonly anchor: Anchor | null
  readonly name: PersonName
}

export interface PersonName {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly hits: readonly Hit[]
}

export interface HitItem {
  readonly type: 'hit'
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** All entries of the same longest stretch. */
  readonly hits: readonly Hit[]
}

export interface NameItem extends PersonName {
  readonly type: 'name'
}

export type Item = RolePhrase | HitItem | NameItem

const MAX_PHRASE = 14
const MAX_FILL = 5
const MAX_NAME = 6

/** Reads the words of a sentence into titles, bodies, names, adjectives and reference words, in text order, not overlapping. */
export function readPhrases(words: readonly NameWord[], grammar: NameGrammar): Item[] {
  const items: Item[] = []
  let at = 0
  while (at < words.length) {
    const item = readItem(words, at, grammar, items.at(-1) ?? null)
    if (item === null) {
      at++
      continue
    }
    items.push(item)
    at = Math.max(at + 1, item.to)
  }
  return items
}

function readItem(words: readonly NameWord[], at: number, grammar: NameGrammar, previous: Item | null): Item | null {
  const hits = words[at]!.hits
  if (hits.length === 0) return null
  const best = longest(hits, words[at]!)
  if (best.length === 0) return null
  const first = best[0]!
  if (best.every(hit => hit.entry.type === 'honorific')) {
    const name = readName(words, first.to, grammar)
    return name ? { type: 'name', ...name } : null
  }
  const role =
    isModifier(words, first, grammar) || isUnderSomeone(words, first, grammar) || isMissing(words, at, grammar)
      ? undefined
      : roleAmong(best, words)
  const other = best.find(hit => hit.entry.type !== 'role' && hit.entry.type !== 'honorific' && !isSurname(hit))
  if (role && !(other && isSurer(other))) {
    const phrase = readRole(words, role, grammar, 0)
    if (isRatherVerb(words[at]!, phrase)) return null
    if (!other || !phrase.isBare || phrase.name) return phrase
  }
  const isAttribute = isModifier(words, first, grammar) && !isTitle(words[at - 1]!)
  const rest = best.filter(
    hit =>
      hit.entry.type !== 'role' && hit.entry.type !== 'honorific' && !(isAttribute && isSurname(hit) && words[at]!.token.features.definite),
  )
  if (rest.length === 0) return null
  const item = withAncestors(asItem(rest), words, grammar)
  if (isPersonName(rest[0]!) && item.to === at + 1 && isInsideLongerName(words, at, grammar) && !isAfterPerson(words, at, previous))
    return null
  const relative = isPersonName(rest[0]!) && isOtherFamily(item, words, grammar) ? readUnknownName(words, at, grammar) : null
  return relative ? { type: 'name', ...relative } : item
}

/** "[Demanded] the European Council": an indefinite word for one of the people that spells a verb too is that verb before a body's name. */
function isRatherVerb({ token }: NameWord, { role, form, anchor, name }: RolePhrase): boolean {
  if (role.kind !== 'people' || form.number !== 'singular' || form.definite || form.keys.length > 1 || name) return false
  return anchor?.via === 'name' && (token.pos === 'VERB' || token.alternatives.some(({ pos }) => pos === 'VERB'))
}

/** A surname that stands between words of somebody else's name: "Moon [Jean] In". */
function isInsideLongerName(words: readonly NameWord[], at: number, grammar: NameGrammar): boolean {
  const isStranger = (word: NameWord | undefined, isBroken: boolean): boolean =>
    word !== undefined &&
    !isBroken &&
    word.token.pos === 'PROPN' &&
    word.hits.every(hit => isSurname(hit)) &&
    grammar.nameLikeness(word.token) >= 0.85 &&
    !grammar.particles.never.has(word.look.key)
  const word = words[at]!
  return isStranger(words[at - 1], word.breakBefore || word.token.proclitics.length > 0)
}

/** "Angela Merkel reminded [Trump]" with the verb in front: behind a known person's name another one begins. */
function isAfterPerson(words: readonly NameWord[], at: number, previous: Item | null): boolean {
  if (previous === null || previous.to !== at || words[at]!.breakBefore) return false
  const known = previous.type === 'role' ? previous.name : previous
  if (!known?.hits.some(isPersonName)) return false
  const before = words[previous.from - 1]
  return known.to - known.from > 1 || (before !== undefined && !words[previous.from]!.breakBefore && before.token.pos === 'VERB')
}

const isPersonName = ({ entry }: Hit): boolean => entry.type === 'entity' && entry.entity.kind === 'person'

/** Of two readings of one form the dual stands before its states: "the two ministers of Egypt and Jordan", not "a minister" (accusative). */
function roleAmong(hits: readonly Hit[], words: readonly NameWord[]): Hit | undefined {
  const roles = hits.filter(hit => hit.entry.type === 'role')
  const first = roles[0]
  if (first?.entry.type !== 'role' || first.entry.form.number !== 'singular') return first
  // "The [two] ministers of [foreign affairs]": in a construct of several words the ending is no accusative.
  if (first.entry.form.keys.length > 1) {
    return roles.find(({ entry, to }) => to === first.to && entry.type === 'role' && entry.form.number === 'dual') ?? first
  }
  if (first.entry.form.definite) return first
  const next = words[first.to]
  const isConstruct = next !== undefined && !next.breakBefore && next.hits.some(hit => !isCut(hit) && hit.entry.type === 'entity')
  const dual = roles.find(({ entry }) => entry.type === 'role' && entry.form.number === 'dual' && !entry.form.definite)
  return isConstruct && dual ? dual : first
}

/** "Chaired by the minister", "led by Haftar": a masdar with "in" is no body of a state where a person follows it. */
function isUnderSomeone(words: readonly NameWord[], first: Hit, grammar: NameGrammar): boolean {
  const next = words[first.from + 1]
  if (first.cut.preposition !== 'in' || !next || !grammar.particles.presiding.has(first.cut.key)) return false
  return next.hits.some(
    ({ entry }) =>
      entry.type === 'honorific' ||
      (entry.type === 'role' && entry.role.kind === 'person') ||
      (entry.type === 'entity' && entry.entity.kind === 'person'),
  )
}

/** "Without a pilot": who is said to be missing is no party. */
function isMissing(words: readonly NameWord[], at: number, grammar: NameGrammar): boolean {
  const before = words[at - 1]
  return before !== undefined && !words[at]!.breakBefore && grammar.particles.without.has(before.look.key)
}

/** A known person's name goes on with forefathers and house: "bin Salman [bin Abdulaziz Al Saud]". */
function withAncestors<T extends HitItem | PersonName>(item: T, words: readonly NameWord[], grammar: NameGrammar): T {
  const { entry } = item.hits[0]!
  if (entry.type !== 'entity' || entry.entity.kind !== 'person' || item.to - item.from < 2) return item
  let { to } = item
  for (;;) {
    const link = words[to]
    const next = words[to + 1]
    if (!link || !next || link.breakBefore || next.breakBefore || !grammar.particles.descent.has(link.look.key)) break
    to += grammar.particles.starts.has(next.look.key) && words[to + 2] && !words[to + 2]!.breakBefore ? 3 : 2
  }
  return to === item.to ? item : { ...item, to, end: words[to - 1]!.token.end }
}

/** "Abdullah bin Abdulaziz [Al-Rabeeah]": a family's name behind forefathers makes it another person than the known one. */
function isOtherFamily(name: HitItem | PersonName, words: readonly NameWord[], grammar: NameGrammar): boolean {
  const next = words[name.to]
  const last = words[name.to - 2]
  if (!next || !last || next.breakBefore || !next.hits.every(hit => isSurname(hit)) || !grammar.particles.descent.has(last.look.key))
    return false
  if (!hasArticle(next, grammar) || grammar.particles.never.has(next.look.key) || next.token.pos === 'VERB') return false
  return grammar.nameLikeness(next.token) >= 0.45 && !name.hits.some(hit => isWordOfName(hit, next.look.key, grammar))
}

/** An adjective after its noun ("the military solution") is no title, though the same word can be one ("a soldier"). */
function isModifier(words: readonly NameWord[], first: Hit, grammar: NameGrammar): boolean {
  const word = words[first.from]!
  const before = words[first.from - 1]
  if (
    !before ||
    first.cut.preposition !== null ||
    first.to - first.from > 1 ||
    word.breakBefore ||
    word.token.pos !== 'ADJ' ||
    grammar.particles.never.has(before.look.key)
  )
    return false
  // "[Its] diplomatic [ties]": a noun with a pronoun is definite too.
  const isOwned = before.token.enclitics.some(clitic => clitic.function === 'pronoun')
  const { definite } = word.token.features
  return before.token.pos === 'NOUN' && (before.token.features.definite === definite || (isOwned && definite === true))
}

const isTitle = ({ hits }: NameWord): boolean =>
  hits.some(({ entry }) => entry.type === 'honorific' || (entry.type === 'role' && entry.role.isHuman))

/** A surname that is a title too ("the minister") stands back behind the title. */
function isSurname({ entry, from, to }: Hit): boolean {
  return entry.type === 'entity' && entry.entity.kind === 'person' && to - from === 1
}

/** A name that is not weak goes before a title of the same length; of persons only one of several words. */
function isSurer(hit: Hit): boolean {
  const { entry } = hit
  if (entry.type === 'entity') return !entry.name.weak && (hit.to - hit.from > 1 || entry.entity.kind !== 'person')
  return entry.type === 'reference'
}

/** Of two states of one adjective the one that is usually meant. */
export function surestAdjective(hits: readonly Hit[]): Hit | undefined {
  const adjectives = hits.filter(hit => hit.entry.type === 'adjective')
  return adjectives.find(({ entry }) => entry.type === 'adjective' && !entry.weak) ?? adjectives[0]
}

function asItem(hits: readonly Hit[]): HitItem {
  const first = hits[0]!
  return { type: 'hit', from: first.from, to: first.to, start: first.start, end: first.end, hits }
}

/** The hits over the longest stretch; the least cut reading of the first word goes before others. */
export function longest(hits: readonly Hit[], word: NameWord): Hit[] {
  const usable = hits.filter(hit => isLikely(hit, word))
  const length = usable[0]?.to
  const same = usable.filter(hit => hit.to === length)
  const least = Math.min(...same.map(cost))
  return same.filter(hit => cost(hit) === least)
}

const cost = (hit: Hit): number => (hit.cut.conjunction ? 1 : 0) + (hit.cut.preposition ? 1 : 0) + (hit.pronoun ? 1 : 0)

/** A single word that its context reads as a verb or particle is no title. */
function isLikely(hit: Hit, word: NameWord): boolean {
  const { entry } = hit
  // "the Emirates today" is a newspaper only between quotation marks.
  const isWeakPaper = entry.type === 'entity' && entry.name.weak === true && entry.entity.kind === 'publication'
  if (hit.to - hit.from > 1) return !isWeakPaper || word.quoteBefore
  const { pos, confidence } = word.token
  if (FUNCTION.has(pos) && confidence > 0.8) return false
  // "left", "leaving": a people without article that is spelt like a verb or its masdar.
  const isDeed = pos === 'VERB' || word.token.features.derived === 'masdar'
  if (entry.type === 'adjective' && entry.demonym && !entry.form.definite && isDeed) return false
  const isWeakName = hit.entry.type === 'entity' && (hit.entry.name.weak === true || hit.entry.entity.kind === 'publication')
  if (hit.entry.type === 'role' || hit.entry.type === 'adjective' || isWeakName) {
    return !((pos === 'VERB' || pos === 'AUX' || pos === 'ADP' || pos === 'SCONJ') && confidence > 0.8)
  }
  // "He [bestowed]": a verb that is spelt like a state's name without article.
  if (entry.type === 'entity' && entry.entity.kind === 'state' && pos === 'VERB' && confidence > 0.9) return false
  // No place or state takes the ending of an indefinite object ("a boy", that is spelt like a town).
  if (entry.type === 'entity' && hit.cut.isIndefinite && PLACES.has(entry.entity.kind)) return false
  return true
}

const PLACES = new Set(['state', 'place'])
const FUNCTION = new Set(['ADP', 'SCONJ', 'CCONJ', 'PART', 'PRON', 'DET'])

const isCut = (hit: Hit): boolean => hit.cut.conjunction || hit.cut.preposition !== null

const stateOf = (entity: KnownEntity): string => (entity.kind === 'place' && entity.state ? entity.state : entity.id)

const UNLIKE_PARTY = new Set(['person', 'publication', 'document'])
const ANCHORS = new Set(['state', 'organisation', 'place', 'group', 'company'])

/** Reads a title or body from its head word on. */
export function readRole(words: readonly NameWord[], head: Hit, grammar: NameGrammar, depth: number): RolePhrase {
  const entry = head.entry as Extract<Hit['entry'], { type: 'role' }>
  const { role, form } = entry
  const { particles } = grammar
  const anchors: Anchor[] = []
  const inner: Item[] = []
  let name: PersonName | null = null
  let isFormer = false
  let isBare = true
  let isDirect = true
  let to = head.to
  let j = head.to
  let fill = 0
  let hasNouns = false
  let ofState = role.of
  let quoted: PersonName | null = null
  const isPlural = form.number !== 'singular'
  const hasHeadArticle = form.definite && (form.keys.length === 1 || grammar.withoutArticle(form.keys[0]!) !== null)
  const takesNouns = role.takesNouns && !form.definite && (head.to - head.from === 1 || role.complement === 'body')
  while (j < words.length && j - head.from < MAX_PHRASE && name === null) {
    const word = words[j]!
    if (word.breakBefore) break
    if (quoted === null && j === head.to && NAMED.has(role.sector ?? '') && form.number === 'singular' && !form.definite) {
      quoted = readQuoted(words, j)
      if (quoted) {
        j = quoted.to
        to = j
        isBare = false
        continue
      }
    }
    // The quoted word behind "the newspaper" is its name, whatever else it means.
    if (word.quoteBefore && j === head.to && role.sector === 'JRN') break
    const best = longest(
      word.hits.filter(hit => !isCut(hit)),
      word,
    )
    const key = word.look.key
    const entities = best.filter(hit => hit.entry.type === 'entity' && !(isSurname(hit) && isCommonWord(word, grammar)))
    const entity = entities.find(hit => hit.entry.type === 'entity' && !hit.entry.name.weak) ?? entities[0]
    const adjective = surestAdjective(best)
    const nested = best.find(hit => hit.entry.type === 'role')
    if (particles.former.has(key)) {
      isFormer = true
      j++
      to = j
      continue
    }
    if (best.some(hit => hit.entry.type === 'honorific') && role.kind === 'person' && !nested) {
      if (isPlural) break
      name = readName(words, j, grammar)
      break
    }
    // "the German [ministry]" is no news agency of that name.
    const isName = entity?.entry.type === 'entity' && !entity.entry.name.weak && !UNLIKE_PARTY.has(entity.entry.entity.kind)
    // "the ministry of [finance]" is none of Mali's: a word in doubt must agree with its head in being definite.
    // "Minister Wilbur [Ross]": a people's name without article is no attribute of one person.
    const isCrowd = role.kind === 'person' && !isPlural && adjective?.entry.type === 'adjective' && isIndefinitePlural(adjective.entry.form)
    const isAttribute =
      adjective?.entry.type === 'adjective' && !isCrowd && (!adjective.entry.weak || adjective.entry.form.definite === form.definite)
    // "The police killed [a Palestinian]": behind a head with the article an adjective without it is somebody else.
    if (isAttribute && hasHeadArticle && adjective?.entry.type === 'adjective' && !adjective.entry.form.definite) break
    // Behind its name nothing but an adjective of a state belongs to a group.
    if (quoted && !isAttribute) break
    if (isAttribute && adjective?.entry.type === 'adjective' && (!isName || quoted) && (agrees(form, adjective.entry.form) || !entity)) {
      if (anchors[0]?.doubtful && !adjective.entry.weak) anchors.length = 0
      if (anchors.length === 0 || isPlural) anchors.push(anchorOf(best, adjective.entry))
      inner.push(asItem(best))
      j = adjective.to
      if (isPlural) j = readMore(words, j, anchors, inner)
      to = j
      fill = 0
      isBare = false
      continue
    }
    if (entity?.entry.type === 'entity') {
      const kind = entity.entry.entity.kind
      if (kind === 'person') {
        if (isPlural && role.isHuman) break
        if (!role.isHuman && (anchors.length > 0 || form.definite)) break
        const hits = best.filter(hit => hit.entry.type === 'entity' && hit.entry.entity.kind === 'person')
        if (role.isHuman) name = knownName(hits, words, grammar)
        else if (anchors.length === 0) {
          anchors.push({ entity: entity.entry.entity, via: 'person' })
          inner.push(asItem(best))
        }
        j = name?.to ?? entity.to
        to = j
        isBare = false
        break
      }
      // "told the minister [Russia] that": behind a word with the article no state can stand in construct.
      const isAdjectiveToo = adjective?.entry.type === 'adjective' && agrees(form, adjective.entry.form)
      const isBarred = hasArticle(words[j - 1]!, grammar) || isWhole(words[j - 1]!)
      if ((PLACES.has(kind) || kind === 'organisation') && !isAdjectiveToo && isBarred) break
      // "The sultan of Oman [visited] India": a title of one state takes no other.
      if (PLACES.has(kind) && role.of !== null && stateOf(entity.entry.entity) !== role.of) break
      if (ANCHORS.has(kind) && anchors.length === 0 && head.pronoun === null) {
        anchors.push({ entity: entity.entry.entity, via: 'name' })
        inner.push(asItem(best))
        j = entity.to
        to = j
        fill = 0
        isBare = false
        if (isPlural) j = to = readMore(words, j, anchors, inner)
        continue
      }
      break
    }
    if (nested && depth < 4 && nested.entry.type === 'role' && head.pronoun === null) {
      const isNext = anchors.length === 0
      const isPerson = nested.entry.role.kind === 'person'
      if (!isNext && !(role.kind === 'person' && isPerson)) break
      // "asked the president": the word for a student is a verb too, and a student is nobody's.
      if (role.kind === 'people' && role.isHuman && isPerson) break
      if (role.kind === 'body' && isPerson && form.definite) break
      // "The rebels attacked [-] the army", "protesters [burned] flags": behind a word with the article or with its nun nothing stands in construct.
      const isClosed = hasHeadArticle || isWhole(words[head.from]!)
      if (role.kind === 'people' && isNext && isClosed && nested.cut.preposition === null && word.token.pos !== 'ADJ') break
      // "The police arrested [-] migrants from India": nor is an indefinite word its attribute.
      const isLoose = role.kind === 'body' && hasHeadArticle && !nested.entry.form.definite && nested.cut.preposition === null
      if (isLoose && isNext && nested.entry.role.kind === 'people') break
      const phrase = readRole(words, nested, grammar, depth + 1)
      if (isPerson && isDirect && !hasNouns && isOtherOffice(role, nested.entry.role) && inner.every(({ type }) => type === 'hit')) break
      // "the president of the Emirates [received] the Custodian of the Two Holy Mosques": another state's title is another person.
      const of = phrase.anchors[0] ? stateOf(phrase.anchors[0].entity) : nested.entry.role.of
      if (!isNext && of !== null && of !== stateOf(anchors[0]!.entity)) break
      if (isPerson && role.of !== null && role.of !== of) break
      if (isNext) {
        anchors.push(...phrase.anchors)
        if (phrase.anchors.length === 0) ofState ??= phrase.ofState
      }
      inner.push(...(phrase.name ? [{ ...phrase, name: null, to: phrase.name.from } as RolePhrase] : [phrase]))
      name = phrase.name
      isFormer ||= phrase.isFormer
      isDirect = false
      if (role.kind !== 'person') name = null
      j = phrase.to
      to = j
      fill = 0
      isBare = false
      continue
    }
    if (best.some(hit => hit.entry.type === 'reference')) {
      inner.push(asItem(best))
      j = best[0]!.to
      to = j
      isBare = false
      break
    }
    if ((role.kind === 'person' || (role.isLocal && head.pronoun === null)) && anchors.length === 0) {
      const belongs = readBelonging(words, j, grammar, depth, role, head)
      if (belongs) {
        anchors.push(...belongs.anchors)
        isDirect &&= belongs.item.type !== 'role'
        inner.push(belongs.item)
        j = belongs.to
        to = j
        isBare = false
        continue
      }
    }
    if (
      fill >= MAX_FILL ||
      !mayFill(word, key, grammar, hasHeadArticle, j === head.to && head.to - head.from === 1) ||
      !(
        isAdjectiveOf(word, form) ||
        (hasNouns && word.token.pos === 'ADJ') ||
        (anchors.length === 0 && (takesNouns || (!hasHeadArticle && isSecondNoun(word, words[j - 1]!, grammar))))
      )
    )
      break
    if (role.complement === 'body') {
      if (fill > 0 && grammar.nameLikeness(word.token) > 0.8) break
      to = j + 1
    }
    fill++
    j++
    if (isAdjectiveOf(word, form)) {
      if (j === to + 1) to = j
    } else hasNouns = true
  }
  const mayBeNamed = role.isHuman && form.number === 'singular' && !(role.complement === 'body' && to === head.to)
  if (name === null && mayBeNamed) {
    const after = readNameAfterTitle(words, to, grammar)
    // An indefinite title is followed by a whole name or none: "a diplomat in reply".
    const isWhole = after !== null && (after.hits.length > 0 || after.to - after.from > 1)
    if (isWhole || form.definite) name = after
  }
  const bearers = isPlural && role.isHuman ? readBearers(words, to, anchors, grammar) : []
  // A title that only one office has needs no name; a word of the language that follows is none.
  const isDoubtful = name !== null && name.hits.length === 0 && !isNameBeyondDoubt(words[name.from]!, grammar)
  if (isDoubtful && role.of !== null && role.kind === 'person') name = null
  const isOfNouns = hasNouns && anchors.length === 0 && name === null && role.kind === 'body' && role.alone === 'state'
  if (isOfNouns) to = j
  if (name !== null) to = name.to
  const lastBearer = bearers.at(-1)?.name
  if (lastBearer) to = lastBearer.to
  const next = words[to]
  const isQualified = next !== undefined && !next.breakBefore && next.token.pos === 'ADJ' && next.token.features.definite === true
  const isOthers = isQualified && (next.token.confidence < 0.55 || next.token.features.derived === 'nisba')
  const last = words[to - 1]!
  const named = name ?? lastBearer
  const end = named && named.to === to ? named.end : quoted?.to === to ? quoted.end : to === head.to ? head.end : endOf(inner, to, last)
  return {
    type: 'role',
    from: head.from,
    to,
    start: head.start,
    end,
    role,
    form,
    pronoun: head.pronoun,
    conjunction: head.cut.conjunction,
    preposition: head.cut.preposition,
    anchor: anchors[0] ?? null,
    anchors,
    name,
    isFormer,
    isBare,
    isQualified: form.definite && (role.kind === 'people' ? isOthers : isQualified),
    ofState,
    isDefinite: form.definite || (isOfNouns && hasArticle(words[head.to]!, grammar)),
    isDirect: isDirect && !hasNouns,
    quoted,
    inner,
    bearers,
  }
}

/** The persons whom a dual or plural title counts off, each with an adjective of his own or none; empty where there are not two. */
function readBearers(words: readonly NameWord[], at: number, anchors: readonly Anchor[], grammar: NameGrammar): readonly Bearer[] {
  const bearers: Bearer[] = []
  const areOwn = anchors.length === 1
  let j = at
  for (;;) {
    const first = words[j]
    const isNext = bearers.length > 0
    if (!first || (first.breakBefore && !(isNext && first.commaBefore))) break
    const adjective = isNext ? surestAdjective(longest(first.hits, first)) : undefined
    const isAnchored = adjective?.entry.type === 'adjective' && adjective.entry.form.definite && adjective.cut.preposition === null
    const from = isAnchored ? adjective.to : j
    const isJoined = isNext && !isAnchored && !first.commaBefore
    if (isNext && isAnchored && !adjective.cut.conjunction && !first.commaBefore) break
    const name = isJoined
      ? readJoinedName(words, from, grammar)
      : readName(words, from, grammar, isNext && first.commaBefore && !isAnchored)
    if (name === null) break
    const own = isAnchored ? anchorOf([adjective], adjective.entry) : isNext && areOwn ? null : (anchors[bearers.length] ?? null)
    bearers.push({ anchor: own, name: untilJoined(name, words, grammar) })
    j = bearers.at(-1)!.name.to
  }
  return bearers.length > 1 ? bearers : []
}

/** Where the word behind "and" begins; undefined where none is joined. */
function joinOf({ token, look }: NameWord, grammar: NameGrammar): number | undefined {
  const end = token.proclitics.find(clitic => clitic.function === 'conjunction')?.end
  if (end !== undefined || grammar.isNameWord(look.key)) return end
  const cut = look.cuts.find(({ conjunction, preposition, key }) => conjunction && preposition === null && grammar.isNameWord(key))
  return cut && token.start + cut.start
}

/** "[and] Masoud Pezeshkian": the name of the next of several, behind "and". */
function readJoinedName(words: readonly NameWord[], j: number, grammar: NameGrammar): PersonName | null {
  const first = words[j]!
  const known = longest(
    first.hits.filter(hit => hit.cut.conjunction && hit.cut.preposition === null && isPersonName(hit)),
    first,
  )
  if (known.length > 0) return known[0]!.to === j + 1 && isCommonWord(first, grammar) ? null : knownName(known, words, grammar)
  const start = joinOf(first, grammar)
  const name = start === undefined ? null : readUnknownName(words, j, grammar)
  return name && name.to - name.from > 1 ? { ...name, start: start! } : null
}

/** The known persons whose name ends before a word. */
const bearersOf = (first: NameWord, to: number): readonly Hit[] =>
  first.hits.filter(hit => hit.to === to && !isCut(hit) && isPersonName(hit) && !hit.pronoun)

/** A name that nobody knows ends where "and" joins the next one. */
function untilJoined(name: PersonName, words: readonly NameWord[], grammar: NameGrammar): PersonName {
  if (name.hits.length > 0) return name
  for (let j = name.from + 1; j < name.to; j++) {
    if (joinOf(words[j]!, grammar) !== undefined)
      return { ...name, to: j, end: words[j - 1]!.token.end, hits: bearersOf(words[name.from]!, j) }
  }
  return name
}

/** A plural or dual of people that shows its nominative and keeps its nun, so that no genitive follows it. */
function isWhole({ token: { pos, features } }: NameWord): boolean {
  const isMany = features.number === 'plural' || features.number === 'dual'
  return (
    pos === 'NOUN' &&
    isMany &&
    features.gender === 'm' &&
    features.case === 'nominative' &&
    features.construct !== true &&
    !features.definite
  )
}

/** The state of an adjective; one that is a common word too, or several states', stays in doubt. */
function anchorOf(hits: readonly Hit[], surest: Extract<Hit['entry'], { type: 'adjective' }>): Anchor {
  if (!surest.weak) return { entity: surest.entity, via: 'adjective' }
  const doubtful = hits.flatMap(({ entry }) => (entry.type === 'adjective' ? [entry.entity] : []))
  return { entity: surest.entity, via: 'adjective', doubtful: [...new Set(doubtful)] }
}

/** Sectors of private groups that are called by a name of their own. */
const NAMED = new Set(['NGO', 'PTY', 'BUS', 'REB'])
const MAX_QUOTED = 6
/** With such a word a judgement begins («a movement "without legitimacy"»), not a name. */
const NO_NAME = new Set(['ADP', 'PART', 'PRON', 'DET', 'SCONJ', 'AUX'])

/** The words between quotation marks from word `j` on; null where they do not open there, do not close soon, or are a name that is known. */
function readQuoted(words: readonly NameWord[], j: number): PersonName | null {
  const { quoteBefore, token } = words[j]!
  if (!quoteBefore || NO_NAME.has(token.pos) || (token.pos === 'ADJ' && token.confidence >= 0.55 && !token.features.definite)) return null
  let to = j + 1
  while (to < words.length && !words[to]!.quoteBefore && !words[to]!.breakBefore) to++
  const isClosed = to === words.length || words[to]!.quoteBefore
  if (!isClosed || to - j > MAX_QUOTED) return null
  const isKnown = words[j]!.hits.some(({ entry }) => entry.type === 'entity' && !entry.name.weak)
  return isKnown ? null : { from: j, to, start: words[j]!.token.start, end: words[to - 1]!.token.end, hits: [] }
}

function endOf(inner: readonly Item[], to: number, last: NameWord): number {
  const item = inner.at(-1)
  return item && item.to === to ? item.end : last.token.end
}

/** "of Russia, Turkey and Iran": further complements of a plural. */
function readMore(words: readonly NameWord[], from: number, anchors: Anchor[], inner: Item[]): number {
  let j = from
  while (j < words.length) {
    const word = words[j]!
    if (word.breakBefore && !word.commaBefore) break
    const best = longest(word.hits, word)
    const isAdjective = anchors.at(-1)?.via === 'adjective'
    const hit = isAdjective ? surestAdjective(best) : best.find(h => h.entry.type === 'entity' && ANCHORS.has(h.entry.entity.kind))
    if (!hit || hit.cut.preposition || (!hit.cut.conjunction && !word.commaBefore)) break
    if (hit.entry.type !== 'entity' && hit.entry.type !== 'adjective') break
    anchors.push({ entity: hit.entry.entity, via: isAdjective ? 'adjective' : 'name' })
    inner.push(asItem([hit]))
    j = hit.to
  }
  return j
}

interface Belonging {
  readonly anchors: readonly Anchor[]
  readonly item: Item
  readonly to: number
}

/** "an official in the Syrian government", "the secretary general of [li-] the United Nations". */
function readBelonging(
  words: readonly NameWord[],
  at: number,
  grammar: NameGrammar,
  depth: number,
  role: Role,
  head: Hit,
): Belonging | null {
  const word = words[at]!
  const isParticle = grammar.particles.belonging.has(word.look.key)
  const target = isParticle ? words[at + 1] : word
  if (!target || target.breakBefore || depth > 3) return null
  // "withdrew the soldiers [from Niger]": only an indefinite head is one "of" a state ("soldiers from Niger").
  if (isParticle && grammar.particles.partitive.has(word.look.key) && hasArticle(words[head.from]!, grammar)) return null
  if (isParticle && role.of !== null) return null
  // "Withdrew [its diplomats] from Caracas": they are the pronoun's.
  if (head.pronoun !== null) return null
  if (isParticle && (role.id === 'ambassador' || (role.offices.includes('president') && words[at - 1]!.index === head.to - 1))) return null
  const hits = target.hits.filter(hit => !hit.cut.conjunction && (isParticle ? hit.cut.preposition === null : hit.cut.preposition !== null))
  const best = longest(hits, target)
  const nested = best.find(hit => hit.entry.type === 'role' && hit.entry.role.kind !== 'people')
  if (role.kind === 'people' && (nested || !isParticle)) return null
  if (nested && role.id !== 'ambassador') {
    const phrase = readRole(words, nested, grammar, depth + 1)
    if (phrase.anchors.length === 0) return null
    return { anchors: phrase.anchors, item: phrase, to: phrase.to }
  }
  const hit = best.find(h => h.entry.type === 'entity' && ANCHORS.has(h.entry.entity.kind))
  if (hit?.entry.type !== 'entity') return null
  return { anchors: [{ entity: hit.entry.entity, via: 'name' }], item: asItem(best), to: hit.to }
}

/** May an unknown word stand between a head and the adjective or name that it waits for? */
function mayFill(word: NameWord, key: string, grammar: NameGrammar, hasHeadArticle: boolean, isFirst: boolean): boolean {
  const { token } = word
  if (word.hits.some(hit => hit.cut.conjunction)) return false
  if (grammar.particles.never.has(key) && token.pos !== 'ADJ') return false
  if (token.pos === 'ADP' || token.pos === 'PART' || token.pos === 'SCONJ' || token.pos === 'CCONJ' || token.pos === 'PRON') return false
  if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'NUM' || token.pos === 'DET') return false
  const clitics = token.proclitics.filter(clitic => clitic.function !== 'article')
  if (clitics.some(clitic => clitic.function !== 'conjunction')) return false
  if (clitics.length > 0 && (isFirst || hasHeadArticle)) return false
  return true
}

const HEADS_OF_STATE = new Set(['president', 'monarch', 'emir', 'sultan'])
const SERVING = new Set(['minister', 'ambassador', 'envoy', 'spokesman', 'spokesman-of'])

/** "The president received [-] the minister": a head of state is nobody's minister or envoy besides. */
function isOtherOffice(role: Role, nested: Role): boolean {
  const isHead = ({ offices }: Role): boolean => offices.some(office => HEADS_OF_STATE.has(office))
  return isHead(role) && !isHead(nested) && (SERVING.has(nested.id) || nested.offices.some(office => office.endsWith('-minister')))
}

/** A known adjective that agrees with the head. */
function isAdjectiveOf({ token }: NameWord, form: NameForm): boolean {
  if (token.pos !== 'ADJ' || token.confidence < 0.55) return false
  const { gender, definite } = token.features
  if (form.number === 'singular' && gender && form.gender && gender !== form.gender) return false
  return (definite ?? false) === form.definite || definite === true
}

const isIndefinitePlural = ({ number, definite }: NameForm): boolean => number === 'plural' && !definite

/** A second ministry: "of oil and minerals"; "men of the security and wounding" is none, for only one of the two has the article. */
function isSecondNoun(word: NameWord, before: NameWord, grammar: NameGrammar): boolean {
  const { pos, proclitics } = word.token
  if (pos !== 'NOUN' || !proclitics.some(clitic => clitic.function === 'conjunction')) return false
  return !hasArticle(before, grammar) || proclitics.some(clitic => clitic.function === 'article')
}

/** A relational adjective agrees with its head in gender; the head may be definite by construct. */
export function agrees(head: NameForm, adjective: NameForm): boolean {
  if (head.gender !== null && adjective.gender !== null && head.number === 'singular' && head.gender !== adjective.gender) return false
  return !(head.definite && !adjective.definite)
}

/** The name after a title, straight on or between commas. */
function readNameAfterTitle(words: readonly NameWord[], at: number, grammar: NameGrammar): PersonName | null {
  const word = words[at]
  if (!word || (word.breakBefore && !word.commaBefore)) return null
  const name = readName(words, at, grammar, word.breakBefore)
  if (name === null) return null
  if (!word.commaBefore || name.hits.length > 0) return name
  const after = words[name.to]
  return name.to - name.from >= 2 && (!after || after.breakBefore) ? name : null
}

/** A person's name at a word: one that is known, or a run of words that look like one. */
export function readName(words: readonly NameWord[], at: number, grammar: NameGrammar, afterComma = false): PersonName | null {
  let j = at
  while (j < words.length && j - at < 6) {
    const word = words[j]!
    if (j > at && word.breakBefore) return null
    const honorific = longest(
      word.hits.filter(hit => hit.entry.type === 'honorific' && !isCut(hit)),
      word,
    )[0]
    if (!honorific) break
    j = honorific.to
  }
  const first = words[j]
  if (!first || (j > at && first.breakBefore) || (j === at && first.breakBefore && !afterComma)) return null
  const known = longest(
    first.hits.filter(hit => !isCut(hit) && hit.entry.type === 'entity' && hit.entry.entity.kind === 'person'),
    first,
  )
  if (known[0]?.to === j + 1 && isCommonWord(first, grammar)) return null
  return known.length > 0 ? knownName(known, words, grammar) : readUnknownName(words, j, grammar)
}

/** The name of a known person to its end, or a stranger's that only begins like it. */
function knownName(hits: readonly Hit[], words: readonly NameWord[], grammar: NameGrammar): PersonName {
  const { from, to, start, end } = hits[0]!
  const name: PersonName = { from, to, start, end, hits }
  // A surname that other words of a name follow is somebody else's first name.
  const whole = to === from + 1 ? readUnknownName(words, from, grammar) : null
  const others = whole ? words.slice(to, whole.to) : []
  const bearers = hits.filter(hit => others.every(word => isWordOfName(hit, word.look.key, grammar)))
  if (whole && others.length > 0 && bearers.length > 0) return { ...whole, hits: bearers }
  if (whole && others.length > 0 && others.every(word => isNameBeyondDoubt(word, grammar))) return whole
  const longer = withAncestors(name, words, grammar)
  return isOtherFamily(longer, words, grammar) ? (readUnknownName(words, from, grammar) ?? longer) : longer
}

/** No word of the language: a name, or a particle inside one. */
const isNameBeyondDoubt = ({ token, look }: NameWord, { particles }: NameGrammar): boolean =>
  token.confidence < 0.55 || token.pos === 'PROPN' || particles.links.has(look.key) || particles.starts.has(look.key)

/** Is the word part of some name of the person found? Some print the family's name first. */
function isWordOfName({ entry }: Hit, key: string, grammar: NameGrammar): boolean {
  return entry.type === 'entity' && (entry.entity.names[grammar.language] ?? []).some(name => grammar.keysOf(name.text).includes(key))
}

/** A run of words that look like a name, from word `j` on. */
function readUnknownName(words: readonly NameWord[], j: number, grammar: NameGrammar): PersonName | null {
  const { particles } = grammar
  let to = j
  while (to < words.length && to - j < MAX_NAME) {
    const word = words[to]!
    if (to > j && word.breakBefore) break
    if (word.quoteBefore) break
    const key = word.look.key
    if (particles.never.has(key)) break
    const isLink = to > j && particles.links.has(key)
    const isStart = particles.starts.has(key)
    if (!isLink && !isStart) {
      if (blocksName(word)) break
      // Behind a first name a word with the article is a surname, whatever else it means: a name takes no attribute there.
      const isSurname =
        to === j + 1 &&
        !hasArticle(words[j]!, grammar) &&
        hasArticle(word, grammar) &&
        word.token.pos !== 'VERB' &&
        word.look.cuts[0]!.start === 0
      if (grammar.nameLikeness(word.token) < (to === j ? 0.5 : isSurname ? 0.02 : 0.4)) break
    }
    to++
  }
  while (to > j && particles.starts.has(words[to - 1]!.look.key)) to--
  if (to === j) return null
  if (to === j + 1 && grammar.nameLikeness(words[j]!.token) < 0.85) return null
  // "poured out the brunt [of his anger]": a word in construct with a noun is no name by itself.
  const behind = words[to]
  if (to === j + 1 && behind && !behind.breakBefore && isNoun(behind) && behind.token.enclitics.length > 0) return null
  return { from: j, to, start: words[j]!.token.start, end: words[to - 1]!.token.end, hits: [] }
}

const hasArticle = ({ look }: NameWord, grammar: NameGrammar): boolean => grammar.withoutArticle(look.key) !== null

/** A word of the language that also is some person's surname. */
function isCommonWord({ token, look }: NameWord, grammar: NameGrammar): boolean {
  return grammar.particles.never.has(look.key) || (token.pos !== 'PROPN' && token.confidence >= 0.55)
}

const isNoun = ({ token }: NameWord): boolean => token.pos === 'NOUN' && token.confidence > 0.8

/** A word that the lexicon knows as something other than a person's name ends a name. */
function blocksName(word: NameWord): boolean {
  return word.hits.some(hit => {
    const { entry } = hit
    if (entry.type === 'role') return hit.cut.preposition === null && (hit.cut.conjunction || !hit.pronoun || isNoun(word))
    if (entry.type === 'adjective') return !entry.weak && entry.form.definite
    if (entry.type === 'entity' && (hit.cut.conjunction || hit.cut.preposition)) return !entry.name.weak
    if (entry.type === 'entity') return entry.entity.kind !== 'person' && !entry.name.weak && entry.entity.kind === 'state'
    return entry.type === 'reference'
  })
}
