import type { NameGrammar, Role } from '../../language/name-grammar.js'
import type { Hit, NameWord } from '../look-up-names.js'
import { surestAdjective } from './adjective-anchor.js'
import { hasArticle } from './has-article.js'
import { isPersonName, isSurname } from './hit-kinds.js'
import type { HitItem, Item, NameItem, PersonName, RolePhrase } from './item.js'
import { readName } from './read-name.js'
import { readUnknownName } from './unknown-name.js'

/** Whoever is named with a nation and holds no office is one of its people. */
const PRIVATE: Role = {
  id: 'private-person',
  kind: 'people',
  offices: [],
  sector: 'CVL',
  acts: 'group',
  slug: 'people',
  isHuman: true,
  isCollective: false,
  isLocal: false,
  alone: null,
  of: null,
  takesNouns: false,
  complement: null,
  forms: [],
}

/** Words between a calling and the adjective of its nation: "the goalkeeper [of the Spanish side]", "professor [of political science]". */
const REACH = 4
/** Adjectives between nation and name. */
const MORE = 2
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'ADJ'])

/**
 * "The Algerian imam Kamal Bouzid", "Iran holds the Frenchman Jean Moreau": an adjective of a state with a stranger's name of two words or more
 * behind it makes him one of its people, where a calling stands in front or nothing that the adjective could be said of. The items between are
 * taken into one phrase, as a title is.
 */
export function namePrivatePersons(items: readonly Item[], words: readonly NameWord[], grammar: NameGrammar): Item[] {
  const out: Item[] = []
  let covered = 0
  const put = (person: RolePhrase | NameItem): void => {
    while (out.length > 0 && out.at(-1)!.to > person.from) out.pop()
    out.push(person)
    covered = person.to
  }
  const reads = (upTo: number): void => {
    for (let j = covered; j < upTo; j++) {
      const name = nameBehind(j, words, grammar)
      if (name && name.to <= upTo) put(name)
    }
  }
  const following = solidBehind(items)
  items.forEach((item, i) => {
    if (item.from < covered) return
    const isMere = isMereSurname(item)
    const next = following[i]
    const last = next?.from ?? words.length
    const before = out.findLast(one => !isMereSurname(one)) ?? null
    const person = item.type === 'hit' && !isMere ? privatePerson(item, before, words, grammar) : null
    if (person && (person.to <= last || isPersonAlone(next, person.to))) put(person)
    else {
      out.push(item)
      if (!isMere) covered = item.to
    }
    if (!isMere || i === 0) reads(last)
  })
  if (items.length === 0) reads(words.length)
  return out
}

/** Behind each item the next one that is more than a surname. */
function solidBehind(items: readonly Item[]): (Item | undefined)[] {
  const behind = new Array<Item | undefined>(items.length)
  for (let i = items.length - 1, next: Item | undefined; i >= 0; i--) {
    behind[i] = next
    if (!isMereSurname(items[i]!)) next = items[i]
  }
  return behind
}

/** One word that is some known person's surname, and may be part of anybody's name. */
const isMereSurname = (item: Item): boolean => item.type === 'hit' && item.hits.every(isSurname)

/** The name of a known person that ends where the phrase does. */
const isPersonAlone = (item: Item | undefined, to: number): boolean =>
  item?.type === 'hit' && item.to <= to && item.hits.every(isPersonName)

/** "The preacher [Salman Oteibi]": a stranger's name behind a calling with the article. */
function nameBehind(at: number, words: readonly NameWord[], grammar: NameGrammar): NameItem | null {
  const word = words[at]!
  const next = words[at + 1]
  if (!next || next.breakBefore || !hasArticle(word, grammar) || !grammar.isCalling(word.token)) return null
  const name = readName(words, at + 1, grammar)
  return name !== null && name.hits.length === 0 && name.to - name.from >= 2 ? { type: 'name', ...name } : null
}

/** The adjective of a nation, as it stands in the text. */
interface Nation {
  readonly item: HitItem
  readonly entry: Extract<Hit['entry'], { type: 'adjective' }>
  readonly cut: Hit['cut']
}

function privatePerson(item: HitItem, before: Item | null, words: readonly NameWord[], grammar: NameGrammar): RolePhrase | null {
  const hit = surestAdjective(item.hits)
  if (hit?.entry.type !== 'adjective' || hit.to !== item.to || words[item.to]?.breakBefore !== false) return null
  const nation: Nation = { item, entry: hit.entry, cut: hit.cut }
  const { entity, form, weak } = nation.entry
  if (entity.kind !== 'state' || !form.definite || form.number !== 'singular' || weak) return null
  const head = callingBefore(nation, before, words, grammar)
  const at = head < 0 ? item.to : behindAdjectives(words, item.to, grammar)
  const name = readName(words, at, grammar) ?? (head < 0 ? null : readUnknownName(words, at, grammar))
  if (name === null || name.hits.some(holdsOffice) || name.to - name.from < 2) return null
  if (head < 0 && !standsAlone(nation, before, words)) return null
  // "The Saudi" is the kingdom's name too: alone it is nobody's nation.
  if (head < 0 && item.hits.some(({ entry }) => entry.type === 'entity')) return null
  return phraseOf(nation, head < 0 ? item.from : head, name, words)
}

/** "The French historian [noted and former] Henri Laurent": more adjectives of the calling. */
function behindAdjectives(words: readonly NameWord[], from: number, grammar: NameGrammar): number {
  let at = from
  while (at < from + MORE && at < words.length && !words[at]!.breakBefore && isAttribute(words[at]!, grammar)) at++
  return words[at]?.breakBefore === false ? at : from
}

const isAttribute = (word: NameWord, grammar: NameGrammar): boolean =>
  word.hits.length === 0 && word.token.pos === 'ADJ' && word.token.confidence >= 0.55 && hasArticle(word, grammar)

/** Somebody known who acts for a state or body, or did: whose he is knowledge says better. */
const holdsOffice = ({ entry }: Hit): boolean =>
  entry.type !== 'entity' || (entry.entity.offices ?? []).length > 0 || (entry.entity.code !== null && !entry.entity.code.includes('~'))

function phraseOf({ item, entry, cut }: Nation, from: number, name: PersonName, words: readonly NameWord[]): RolePhrase {
  const { token } = words[from]!
  const anchor = { entity: entry.entity, via: 'adjective' } as const
  const clitics = token.proclitics.filter(clitic => clitic.function !== 'article')
  return {
    type: 'role',
    from,
    to: name.to,
    start: from === item.from ? item.start : (clitics.at(-1)?.end ?? token.start),
    end: name.end,
    role: PRIVATE,
    form: { ...entry.form, keys: words.slice(from, item.to).map(word => word.look.key) },
    pronoun: null,
    conjunction: from === item.from ? cut.conjunction : clitics.some(clitic => clitic.function === 'conjunction'),
    preposition: from === item.from ? cut.preposition : null,
    anchor,
    anchors: [anchor],
    name,
    isFormer: false,
    isBare: false,
    isQualified: false,
    ofState: null,
    isDefinite: true,
    isDirect: true,
    quoted: null,
    inner: [item],
    bearers: [],
  }
}

/** The calling that the adjective belongs to: "the [imam]", "the political [analyst]", "[professor] of law"; -1 where none stands in front. */
function callingBefore({ item, entry }: Nation, before: Item | null, words: readonly NameWord[], grammar: NameGrammar): number {
  const { gender } = entry.form
  for (let j = item.from - 1; j >= Math.max(0, item.from - REACH, before?.to ?? 0); j--) {
    const word = words[j]!
    const next = words[j + 1]!
    if (next.breakBefore || next.token.proclitics.some(clitic => clitic.function !== 'article')) return -1
    if (!NOMINAL.has(word.token.pos)) return -1
    if (!grammar.isCalling(word.token)) continue
    const own = word.token.features.gender
    if (own && gender && own !== gender) continue
    // "The imam", "the political analyst": what follows a calling with the article has it too; one without stands in construct.
    if (!hasArticle(next, grammar)) return -1
    const isConstruct = !hasArticle(word, grammar)
    return isConstruct === j + 1 < item.from || !isConstruct ? j : -1
  }
  return -1
}

/** Nothing stands in front that the adjective could be said of: a verb, a small word, a state, the start of the clause. */
function standsAlone({ item, cut }: Nation, before: Item | null, words: readonly NameWord[]): boolean {
  const word = words[item.from]!
  // "In French": a language.
  if (cut.preposition === 'in') return false
  const previous = words[item.from - 1]
  if (cut.conjunction || cut.preposition !== null || !previous || word.breakBefore) return true
  if (before?.to === item.from)
    return before.type === 'hit' && before.hits.some(({ entry }) => entry.type === 'entity' && entry.entity.kind === 'state')
  return !NOMINAL.has(previous.token.pos) && previous.token.pos !== 'PROPN' && previous.token.pos !== 'NUM'
}
