import type { KnownEntity } from '../../knowledge/knowledge.js'
import type { NameGrammar, Role } from '../../language/name-grammar.js'
import type { Hit, NameWord } from '../look-up-names.js'
import { anchorOf, readMoreAnchors, surestAdjective } from './adjective-anchor.js'
import { adjectiveAgrees, isAdjectiveOf, isIndefinitePlural } from './adjective-agrees.js'
import { asItem } from './as-item.js'
import { hasArticle } from './has-article.js'
import { ANCHORS, isCut, isSurname, PLACES } from './hit-kinds.js'
import { isCommonWord } from './is-common-word.js'
import { isOtherOffice } from './is-other-office.js'
import { isWhole } from './is-whole.js'
import type { Anchor, Item, PersonName, RolePhrase } from './item.js'
import { isNameBeyondDoubt, knownName } from './known-name.js'
import { longestHits } from './longest-hits.js'
import { isSecondNoun, mayFill } from './may-fill.js'
import { readBearers } from './read-bearers.js'
import { readName, readNameAfterTitle } from './read-name.js'
import { readQuoted } from './read-quoted.js'

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
    const best = longestHits(
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
    if (
      isAttribute &&
      adjective?.entry.type === 'adjective' &&
      (!isName || quoted) &&
      (adjectiveAgrees(form, adjective.entry.form) || !entity)
    ) {
      if (anchors[0]?.doubtful && !adjective.entry.weak) anchors.length = 0
      if (anchors.length === 0 || isPlural) anchors.push(anchorOf(best, adjective.entry))
      inner.push(asItem(best))
      j = adjective.to
      if (isPlural) j = readMoreAnchors(words, j, anchors, inner)
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
      const isAdjectiveToo = adjective?.entry.type === 'adjective' && adjectiveAgrees(form, adjective.entry.form)
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
        if (isPlural) j = to = readMoreAnchors(words, j, anchors, inner)
        continue
      }
      break
    }
    // "The political analyst": an adjective that is a word for people too.
    const isAttributive = role.kind === 'people' && role.isHuman && !isPlural && hasHeadArticle && word.token.pos === 'ADJ'
    if (
      isAttributive &&
      nested?.entry.type === 'role' &&
      nested.entry.role.kind === 'people' &&
      nested.to === j + 1 &&
      anchors.length === 0
    ) {
      j++
      to = j
      isBare = false
      continue
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
    const mayBelong =
      role.kind === 'person' || ((role.isLocal || (role.kind === 'people' && role.isHuman && !isPlural)) && head.pronoun === null)
    if (mayBelong && anchors.length === 0) {
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
  const best = longestHits(hits, target)
  const nested = best.find(hit => hit.entry.type === 'role' && hit.entry.role.kind !== 'people')
  const isOfGroup = role.kind === 'people' && role.isHuman && head.entry.type === 'role' && head.entry.form.number === 'singular'
  if (role.kind === 'people' && (nested || !(isParticle || isOfGroup))) return null
  if (nested && role.id !== 'ambassador') {
    const phrase = readRole(words, nested, grammar, depth + 1)
    if (phrase.anchors.length === 0) return null
    return { anchors: phrase.anchors, item: phrase, to: phrase.to }
  }
  const hit = best.find(h => h.entry.type === 'entity' && ANCHORS.has(h.entry.entity.kind))
  if (hit?.entry.type !== 'entity') return null
  // "The leader in Hamas": one of the people belongs to a group, and is no official of a state or body.
  if (isOfGroup && !role.isLocal && (hit.entry.entity.kind !== 'group' || (!isParticle && hit.cut.preposition !== 'in'))) return null
  return { anchors: [{ entity: hit.entry.entity, via: 'name' }], item: asItem(best), to: hit.to }
}

interface Belonging {
  readonly anchors: readonly Anchor[]
  readonly item: Item
  readonly to: number
}

const MAX_PHRASE = 14
const MAX_FILL = 5

const stateOf = (entity: KnownEntity): string => (entity.kind === 'place' && entity.state ? entity.state : entity.id)

const UNLIKE_PARTY = new Set(['person', 'publication', 'document'])

/** Sectors of private groups that are called by a name of their own. */
const NAMED = new Set(['NGO', 'PTY', 'BUS', 'REB'])

function endOf(inner: readonly Item[], to: number, last: NameWord): number {
  const item = inner.at(-1)
  return item && item.to === to ? item.end : last.token.end
}
