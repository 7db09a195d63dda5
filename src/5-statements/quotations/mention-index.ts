import type { Mention } from '../../schema/mention.js'
import type { StatementInput } from '../statement-input.js'
import type { Passage } from './passages-of.js'
import { similarName } from './phrase/similar-name.js'

const SPEAKERS = new Set(['person', 'state', 'organisation', 'company', 'group', 'publication', 'document'])

/** What a title tells of its bearer: for whom he speaks; where that is null, whether it is an office of some state. */
export interface Title {
  readonly code: string | null
  readonly isOffice: boolean
}

/** The titles that stand with unknown names. */
export interface Titles {
  /** By a title that stands with the name anywhere in the report. */
  readonly ofName: (word: string) => Title
  /** The party of the title or body right behind a name that ends before a word. */
  readonly behind: (passage: Passage, from: number) => string | null
}

/** The mentions of a text, to be asked by place. */
export interface MentionIndex {
  /** Mentions that overlap a stretch, by start, longest first. */
  within(start: number, end: number): readonly Mention[]
  /** The longest mention that covers a place. */
  at(place: number): Mention | null
  /** The last mention that ends at or before a place. */
  endingBefore(place: number): Mention | null
  /** Somebody or something that can speak is mentioned at a place. */
  speaks(place: number): boolean
  /** A place stands inside a name, not at its beginning. */
  isInName(place: number): boolean
  codeOf(mention: Mention): string | null
  isState(mention: Mention): boolean
  isPerson(mention: Mention): boolean
  /** An agency, paper or channel is mentioned at a place. */
  isMedium(place: number): boolean
  /** The state that the report names most. */
  readonly focus: string | null
  /** Its share among all mentions of states, 0 to 1. */
  readonly focusShare: number
  /** A state or a place is mentioned. */
  isPlace(mention: Mention): boolean
  /** The code of somebody or something whose mention elsewhere begins with these words, or of a person whose name holds one of them. */
  codeLike(words: readonly string[], isDefinite?: boolean): string | null
  /** The code of a surname of the report of which a word is another spelling. */
  codeSpeltLike(word: string): string | null
  /** A word that was learned as part of somebody's name. */
  isSurname(word: string): boolean
  /** Remembers names that stand with a known title, for when they stand alone. */
  learn(names: readonly string[], code: string): void
  /** The titles that stand with names, once the passages are known. */
  readonly titles: () => Titles | null
  introduce(titles: Titles): void
  /** The longest words that name an entity up to a place, or else anywhere. */
  longestName(entity: string, until: number): string | null
}

/** Indexes the mentions of a text by place. */
export function mentionIndex(input: StatementInput, fold: (word: string) => string): MentionIndex {
  const mentions = [...input.mentions].sort((a, b) => a.start - b.start || b.end - a.end)
  const longest = mentions.reduce((most, mention) => Math.max(most, mention.end - mention.start), 0)
  /** Index of the first mention that starts at or after a place. */
  const from = (place: number): number => {
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((mentions[middle] as Mention).start < place) low = middle + 1
      else high = middle
    }
    return low
  }
  const within = (start: number, end: number): Mention[] => {
    const found: Mention[] = []
    for (let k = from(start - longest); k < mentions.length; k++) {
      const mention = mentions[k] as Mention
      if (mention.start >= end) break
      if (mention.end > start) found.push(mention)
    }
    return found
  }
  /** The first mention over a place that passes a test, longest first where several begin together. */
  const over = (place: number, test?: (mention: Mention) => boolean): Mention | null => {
    for (let k = from(place + 1 - longest); k < mentions.length; k++) {
      const mention = mentions[k] as Mention
      if (mention.start > place) break
      if (mention.end > place && (test === undefined || test(mention))) return mention
    }
    return null
  }
  const at = (place: number): Mention | null => over(place)
  const codeOf = (mention: Mention): string | null =>
    mention.code !== undefined && mention.code !== null ? mention.code : (input.entities.get(mention.entity)?.code ?? null)
  const endingBefore = (place: number): Mention | null => {
    let best: Mention | null = null
    for (let k = from(place) - 1; k >= 0 && k > from(place) - 40; k--) {
      const mention = mentions[k] as Mention
      if (mention.end <= place && (best === null || mention.end > best.end || (mention.end === best.end && mention.start < best.start)))
        best = mention
    }
    return best
  }
  const canSpeak = (mention: Mention): boolean => {
    const kind = input.entities.get(mention.entity)?.kind
    return (kind !== undefined && SPEAKERS.has(kind)) || mention.form === 'metonym'
  }
  const speaks = (place: number): boolean => over(place, canSpeak) !== null
  const longestName = (entity: string, until: number): string | null => {
    let best: Mention | null = null
    for (const mention of mentions) {
      if (mention.entity !== entity || mention.form === 'pronoun') continue
      if (mention.start > until && best !== null) break
      if (best === null || mention.end - mention.start > best.end - best.start) best = mention
    }
    return best ? input.article.text.slice(best.start, best.end) : null
  }
  const isState = (mention: Mention): boolean => input.entities.get(mention.entity)?.kind === 'state'
  const isPlace = (mention: Mention): boolean => {
    const kind = input.entities.get(mention.entity)?.kind
    return kind === 'place' || kind === 'state'
  }
  const isPerson = (mention: Mention): boolean => input.entities.get(mention.entity)?.kind === 'person'
  const isMedium = (place: number): boolean =>
    over(
      place,
      ({ entity }) => entity.startsWith('agency/') || entity.startsWith('outlet/') || input.entities.get(entity)?.kind === 'publication',
    ) !== null
  const counts = new Map<string, number>()
  for (const mention of mentions) {
    if (/^(agency|outlet)\//.test(mention.entity)) continue
    const state = /^[A-Z]{3}(?=$|~)/.exec(codeOf(mention) ?? '')?.[0]
    if (state && (isState(mention) || codeOf(mention)?.includes('~'))) counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  const [most = null] = [...counts].sort((a, b) => b[1] - a[1])
  const focus = most?.[0] ?? null
  const focusShare = most === null ? 0 : most[1] / [...counts.values()].reduce((sum, one) => sum + one, 0)
  const isInName = (place: number): boolean =>
    over(place, mention => mention.start < place && (mention.form === 'name' || mention.form === 'title')) !== null
  const lists = lazily(() => listNames(input, mentions, codeOf, fold, focus))
  const learned = new Set<string>()
  const isSurname = (word: string): boolean => learned.has(word)
  const learn = (parts: readonly string[], code: string): void => {
    const { names, surnames } = lists()
    for (const part of parts) {
      if (part.length > 2 && !names.has(part)) names.set(part, code)
      if (part.length > 2) learned.add(part)
    }
    const surname = parts.at(-1)
    if (surname !== undefined && surname.length > 2 && !surnames.has(surname)) surnames.set(surname, code)
  }
  const codeLike = (words: readonly string[], isDefinite = true): string | null => {
    const { names, surnames, heads } = lists()
    const [first = '', second = ''] = words
    const head = heads.get(`${first} ${second}`)
    // "Media" without an article or a state are not the Russian media of another sentence.
    if (head && isDefinite) return head
    // "Muhammad so-and-so" is not the Muhammad of another house: of several words only a surname tells.
    for (const word of words.slice(0, 4)) {
      const name = (words.length === 1 ? names : surnames).get(word)
      if (name) return name
    }
    return words.length <= 2 && isDefinite ? (heads.get(first) ?? null) : null
  }
  const codeSpeltLike = (word: string): string | null => similarName(word, lists().surnames)
  let introduced: Titles | null = null
  const titles = (): Titles | null => introduced
  const introduce = (found: Titles): void => {
    introduced = found
  }
  return {
    within,
    at,
    endingBefore,
    speaks,
    isInName,
    codeOf,
    isState,
    isPerson,
    isMedium,
    focus,
    focusShare,
    isPlace,
    codeLike,
    codeSpeltLike,
    isSurname,
    learn,
    titles,
    introduce,
    longestName,
  }
}

/** What `make` gives, made when it is first asked for. */
function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => (made ??= make())
}

/** Codes by the words of persons' names, and by the first words of all mentions. */
function listNames(
  input: StatementInput,
  mentions: readonly Mention[],
  codeOf: (mention: Mention) => string | null,
  fold: (word: string) => string,
  focus: string | null,
): { readonly names: Map<string, string>; readonly surnames: Map<string, string>; readonly heads: Map<string, string> } {
  const names = new Map<string, string>()
  const surnames = new Map<string, string>()
  // A title with a name is one mention, and the name by itself another that ends there: only the latter holds no words of the title.
  const shortest = new Map<number, Mention>()
  for (const mention of mentions) {
    const other = shortest.get(mention.end)
    if (!other || other.start < mention.start) shortest.set(mention.end, mention)
  }
  const heads = new Map<string, string>()
  for (const mention of mentions) {
    const code = codeOf(mention)
    const kind = input.entities.get(mention.entity)?.kind
    if (code === null || mention.form === 'pronoun') continue
    const parts = input.article.text.slice(mention.start, mention.end).split(/\s+/).map(fold)
    if (kind === 'person' && mention.form === 'name' && shortest.get(mention.end)?.entity === mention.entity) {
      const name = shortest.get(mention.end) === mention ? parts : []
      for (const part of name) if (part.length > 2 && !names.has(part)) names.set(part, code)
      const surname = name.at(-1)
      if (surname !== undefined && surname.length > 2 && !surnames.has(surname)) surnames.set(surname, code)
    }
    if (parts.length > 1) {
      const [first, second] = parts as [string, string]
      for (const key of [`${first} ${second}`, first]) if (!heads.has(key) || code === focus) heads.set(key, code)
    }
  }
  return { names, surnames, heads }
}
