import { isStateCode } from '../../base/party-code.js'
import { speakerAt } from './phrase/speaker-at.js'
import type { MentionIndex, Title, Titles } from './mention-index.js'
import type { Passage, SpokenWord } from './passages-of.js'

const NONE: Title = { code: null, isOffice: false }

const better = (one: Title, other: Title): Title => (one.code !== null || one.isOffice ? one : other)

/** So many words at most stand between a title and the end of the name that bears it. */
const REACH = 16
/** So many places of a name are looked at. */
const PLACES = 6
/** A name between commas behind its title has so many words. */
const NAME = 5
const STATE = /^[A-Z]{3}(?=$|~)/
/** Below this the analyser has guessed: the word is in no lexicon. */
const GUESSED = 0.6

/**
 * For whom a name speaks by the title that stands with it somewhere in the report: "the acting speaker of the Kuwaiti parliament so-and-so", "so-and-so, governor
 * of Aden", "so-and-so of the ministry". Null for words that are no name and for names without a title that says whose. Looks words up once, linear.
 */
export function titlesOfNames(passages: readonly Passage[], index: MentionIndex): Titles {
  const known = new Map<string, Title>()
  let places: Map<string, { readonly passage: Passage; readonly at: number }[]> | null = null
  const ofName = (word: string): Title => {
    const before = known.get(word)
    if (before !== undefined) return before
    // A title may ask for the very name that it stands with.
    known.set(word, NONE)
    places ??= placesOfNames(passages)
    const found = (places.get(word) ?? []).slice(0, PLACES)
    // The title before the name goes before what stands behind it.
    let title: Title = NONE
    for (const one of found) if (title.code === null) title = better(titleBefore(one.passage, one.at, index), title)
    for (const one of found) if (title.code === null) title = { ...title, code: titleBehind(one.passage, one.at + 1, index) }
    known.set(word, title)
    return title
  }
  return { ofName, behind: (passage, from) => titleBehind(passage, from, index) }
}

/** Words that may be part of a name: proper names, and what no lexicon knows. */
function placesOfNames(passages: readonly Passage[]): Map<string, { readonly passage: Passage; readonly at: number }[]> {
  const places = new Map<string, { readonly passage: Passage; readonly at: number }[]>()
  const names = new Set<string>()
  for (const passage of passages) for (const word of passage.words) if (isNameLike(word)) names.add(word.facts.core)
  for (const passage of passages) {
    passage.words.forEach((word, at) => {
      const { core } = word.facts
      if (!names.has(core) || word.facts.role !== null || word.facts.noun !== null || word.facts.honorific !== null) return
      const list = places.get(core)
      if (list) list.push({ passage, at })
      else places.set(core, [{ passage, at }])
    })
  }
  return places
}

function isNameLike({ token, facts }: SpokenWord): boolean {
  if (facts.role !== null || facts.noun !== null || facts.honorific !== null || isLed(token)) return false
  return token.pos === 'PROPN' || token.pos === 'X' || (token.pos !== 'VERB' && token.confidence < GUESSED)
}

const isLed = (token: SpokenWord['token']): boolean => token.proclitics.some(clitic => clitic.function === 'preposition')

/** The code of the nearest title before a name that ends at a word; its chain may be long ("minister of justice, head of the council, doctor so-and-so"). */
function titleBefore(passage: Passage, at: number, index: MentionIndex): Title {
  let isOffice = false
  const sentence = passage.words[at]?.sentence
  let commas = 0
  /** State of the adjective right before the name: "the Ukrainian entrepreneur so-and-so". */
  let nation: string | null = null
  let isFirst = true
  for (let k = at - 1; k >= 0 && k > at - REACH && passage.words[k]?.sentence === sentence; k--) {
    const word = passage.words[k] as SpokenWord
    const { facts, token } = word
    if (isFirst && !isNameLike(word) && facts.honorific === null) {
      isFirst = false
      nation = nationAt(passage, k, index)
    }
    if (facts.noun?.kind === 'people' && !facts.and && token.pos !== 'VERB') {
      // A professor, a lawyer: of the people of the state that his title or his place of work tells.
      const title = speakerAt(passage, k, at, index, true)
      const state = STATE.exec(title?.code ?? '')?.[0] ?? title?.seat ?? nation
      if (state !== null) return { code: title?.code?.includes('~') ? title.code : `${state}~speaker`, isOffice: false }
      break
    }
    if (facts.noun?.kind === 'official' && !facts.and) {
      const title = speakerAt(passage, k, at, index, true)
      if (title && title.code !== null) return { code: title.code, isOffice }
      isOffice ||= title?.isOffice === true
      continue
    }
    if (facts.role === 'comma') {
      // "The ambassador to the republic, so-and-so": only the name itself stands behind the comma.
      if (++commas > 1 || at - k > NAME || !isNameOnly(passage, k + 1, at, index)) break
      continue
    }
    if (token.pos === 'VERB' && !isNameLike(word)) break
    if (word.quote || word.isMark || facts.role === 'stop') break
    if (
      facts.role === 'preposition' ? !facts.joins && !facts.seats : facts.role !== null && facts.role !== 'dash' && facts.role !== 'adverb'
    )
      break
    const mention = index.at(token.start)
    if (mention && index.isPerson(mention) && index.codeOf(mention) !== null) break
  }
  return { code: nation === null || isOffice ? null : `${nation}~speaker`, isOffice }
}

/** The state whose adjective stands at a word and describes a person, no deed ("the Israeli shelling"). */
function nationAt(passage: Passage, at: number, index: MentionIndex): string | null {
  const { token } = passage.words[at] as SpokenWord
  if (token.features.derived !== 'nisba' || token.features.definite !== true || isLed(token)) return null
  let head = at - 1
  while (head > 0 && passage.words[head]?.token.pos === 'ADJ') head--
  const noun = passage.words[head]?.token
  if (noun?.pos !== 'NOUN' || noun.features.derived === 'masdar' || isLed(noun)) return null
  const mention = index.at(token.start)
  return mention === null ? null : (STATE.exec(index.codeOf(mention) ?? '')?.[0] ?? null)
}

function isNameOnly(passage: Passage, from: number, until: number, index: MentionIndex): boolean {
  for (let k = from; k < until; k++) {
    const { facts, token } = passage.words[k] as SpokenWord
    const mention = index.at(token.start)
    if (facts.role !== null || token.pos === 'VERB' || isLed(token) || (mention !== null && !index.isPerson(mention))) return false
  }
  return true
}

/**
 * Whom somebody of an unknown name speaks for by what stands right behind the name: a title in apposition ("so-and-so, governor of Aden", "so-and-so, who is
 * the head of"), or where he works ("so-and-so of the police of Nineveh"). A place alone tells where something was said.
 */
function titleBehind(passage: Passage, from: number, index: MentionIndex): string | null {
  const limit = passage.sentenceEnd[from - 1] ?? 0
  let k = from
  while (k < limit && k < from + NAME && isNameLike(passage.words[k] as SpokenWord) && !isKnown(passage, k, index)) k++
  if (passage.facts[k]?.role === 'open') {
    while (k < limit && passage.facts[k]?.role !== 'close') k++
    k++
  }
  const paused = passage.facts[k]?.role === 'comma'
  if (paused) k++
  if (paused && passage.facts[k]?.role === 'pronoun') k++
  const word = passage.words[k]
  if (!word || k >= limit || word.quote) return null
  const { facts } = word
  if (facts.noun?.kind === 'official' || facts.noun?.kind === 'people') {
    if (isLed(word.token) || (facts.and && !passage.facts[k - 1]?.and)) return null
    const code = codeAt(passage, k, limit, index)
    return facts.noun.kind === 'people' && code !== null && STATE.exec(code)?.[0] === code ? `${code}~speaker` : code
  }
  if (paused || !facts.joins) return null
  const place = facts.role === 'preposition' ? k + 1 : k
  const kind = passage.facts[place]?.noun?.kind
  const code = kind === 'body' || kind === 'government' ? codeAt(passage, place, limit, index) : null
  // Of an institute that nobody knows only its seat is told: it is no organ of that state.
  const isOrgan = kind === 'government' || index.at(passage.words[place]?.token.end ?? 0) !== null || isKnown(passage, place, index)
  return code !== null && !isOrgan && isStateCode(code) ? `${code}~speaker` : code
}

function codeAt(passage: Passage, k: number, limit: number, index: MentionIndex): string | null {
  return speakerAt(passage, k, limit, index, true)?.code ?? null
}

function isKnown(passage: Passage, k: number, index: MentionIndex): boolean {
  const mention = index.at(passage.words[k]?.token.start ?? 0)
  return mention !== null && !(index.isPerson(mention) && index.codeOf(mention) === null)
}
