import { isStateCode } from '../../../base/party-code.js'
import type { Mention } from '../../../schema/mention.js'
import type { MentionIndex } from '../mention-index.js'
import type { Passage, SpokenWord } from '../passages-of.js'
import { authorOf } from './author-of.js'
import { holdsOffice, servesOffice } from './holds-office.js'
import { isUnnamed } from './is-unnamed.js'
import { kindOf, mediumKind } from './link-kind-of.js'
import { hasNoun, hasPronoun, isBare, isDefinitePhrase, isOfElsewhere, isOfState, isSome, wordsOf } from './phrase-facts.js'
import { seatBehind } from './seat-behind.js'
import type { SpeakerFound } from './speaker-found.js'
import { titleOf } from './title-of.js'
import { hasPress, isOfCitizens, isPrivate, stateIn, voiceOf } from './voice-of.js'

export function describeSpeaker(passage: Passage, a: number, next: number, index: MentionIndex): SpeakerFound {
  const first = passage.words[a] as SpokenWord
  let end = Math.max(a, next - 1)
  while (first.quote && end > a && passage.words[end]?.isMark) end--
  const last = passage.words[end] as SpokenWord
  const noun = first.facts.noun
  const press = (noun?.kind === 'agency' && hasPress(passage, a, next)) || noun?.kind === 'publication'
  const { proclitics } = first.token
  const isFused = proclitics.some(clitic => clitic.function === 'article')
  const joint = proclitics.findLast(clitic => clitic.function === 'conjunction' || (clitic.function === 'preposition' && !isFused))
  const start = joint
    ? joint.end
    : first.facts.and && first.token.end - first.token.start > 2
      ? first.token.stemSpan.start
      : first.token.start
  const ofBoth = noun?.kind === 'anonymous' && isOfBoth(passage, a, next)
  // A post is of whoever wrote it, not of the network; an adjective that tells what a body does ("the organising body") names nobody.
  const inside = index
    .within(first.token.start, last.token.end)
    .filter(
      one =>
        !(noun?.kind === 'post' && one.form === 'description' && one.start <= first.token.end) &&
        !isActing(passage, a, next, one) &&
        !(noun?.kind === 'people' && isTopic(passage, a, next, one)) &&
        !ofBoth,
    )
  const lead = first.facts.honorific && a + 1 < next ? (passage.words[a + 1] as SpokenWord) : first
  const leading = inside.filter(mention => mention.start <= lead.token.end)
  const heads = leading.length > 0 ? leading : []
  const isKnown = (mention: Mention): boolean => index.codeOf(mention) !== null
  // "The guest of Turkey, the Algerian president so-and-so": behind a plain noun the person speaks.
  const guest = noun === null && leading.length === 0 ? inside.find(one => index.isPerson(one) && isKnown(one)) : undefined
  const chosen: Mention | null = heads.find(isKnown) ?? guest ?? inside.find(isKnown) ?? heads[0] ?? null
  // "So-and-so, secretary general of the alliance": the office that stands with a name tells for whom the person speaks.
  const office =
    chosen && index.isPerson(chosen)
      ? inside.find(
          one => one.form === 'title' && (one.entity === chosen.entity || (one.start >= chosen.end && isPrivate(index.codeOf(chosen)))),
        )
      : undefined
  const entityOf = leading[0] ?? (noun ? null : chosen)
  const span = { start: Math.min(start, leading[0]?.start ?? start), end: last.token.end }
  const role = first.facts.role
  const isDocument = kindOf(noun?.kind ?? null) === 'document'
  const known =
    chosen === null && isDocument
      ? authorOf(passage, next, index, first.token.features.case === 'accusative')
      : chosen
        ? ((office && index.codeOf(office)) ??
          voiceOf(chosen, index, press, !leading.includes(chosen) || index.isState(chosen)) ??
          (index.isPerson(chosen) ? index.codeLike(wordsOf(passage, a, next), true) : null))
        : index.codeLike(wordsOf(passage, a, next), isDefinitePhrase(passage, a, next))
  const title = known === null && (chosen === null || index.isPerson(chosen)) ? titleOf(passage, a, next, index) : null
  const spelt = known === null && !title?.code && next === a + 1 && isNameLike(first) ? index.codeSpeltLike(first.facts.core) : null
  const found = known ?? title?.code ?? spelt
  // The spokesman of a front, a union that nobody knows by name: only their state is told.
  const isCitizens = (): boolean =>
    noun?.private === true
      ? leading.every(one => index.isState(one)) && found === stateIn(inside, index)
      : chosen !== null &&
        index.isPlace(chosen) &&
        index.codeOf(chosen) === found &&
        (isOfCitizens(passage, a, next, chosen) || (noun?.kind === 'people' && !hasNoun(passage, a, next, 'official')))
  const code = found !== null && isStateCode(found) && isCitizens() ? `${found}~speaker` : found
  const isBackward =
    code === null && (role === 'pronoun' || role === 'demonstrative' || (noun?.definite ?? false) || first.token.features.definite === true)
  return {
    span,
    name: '',
    entity: entityOf?.entity ?? null,
    author: isDocument && chosen && (index.isPerson(chosen) || chosen.form === 'name' || chosen.form === 'title') ? chosen : null,
    code,
    sector: chosen?.sector ?? null,
    kind: mediumKind(entityOf?.entity ?? null) ?? (isUnnamed(passage, next) ? 'anonymous' : kindOf(noun?.kind ?? null)),
    noun: noun?.kind ?? null,
    head: noun?.lemma ?? first.facts.core,
    gender: first.token.features.gender ?? null,
    number: first.token.features.number ?? null,
    next,
    isBackward,
    isBare: isBare(passage, a, next),
    isPronoun: role === 'pronoun',
    isStatement: noun?.kind === 'statement' || (noun?.kind === 'post' && noun.definite),
    isGovernment: hasNoun(passage, a, next, 'government') || isOfState(passage, a, next),
    isOffice: title?.isOffice === true || (!ofBoth && holdsOffice(passage, a, next)) || servesOffice(passage, a, next),
    isBound: noun?.kind === 'official' && hasPronoun(passage, a, next),
    seat: code === null && !isDocument ? seatBehind(passage, a, press || noun?.kind === 'agency', index) : null,
    isAnyone:
      isSome(passage, a) ||
      isOfElsewhere(passage, a, next) ||
      (noun?.anyone === true && (noun.kind === 'publication' ? next <= a + 2 : isBare(passage, a, next))),
    isMedium: noun?.kind === 'agency' || noun?.kind === 'publication' || mediumKind(entityOf?.entity ?? null) !== null,
  }
}

/** The mention is one active participle behind the head, which describes it. */
function isActing(passage: Passage, a: number, next: number, mention: Mention): boolean {
  if (mention.form !== 'description') return false
  const word = passage.words.slice(a + 1, next).find(one => one.token.start <= mention.start && mention.end <= one.token.end)
  return word?.token.pos === 'ADJ' && word.token.features.derived === 'active-participle'
}

/** "Official sources of both countries": of neither of them alone. */
function isOfBoth(passage: Passage, a: number, next: number): boolean {
  return passage.words
    .slice(a + 1, next)
    .some(
      ({ token, facts }) =>
        token.features.number === 'dual' && token.pos === 'NOUN' && facts.role === null && token.features.definite === true,
    )
}

/** The mention stands behind what the speaker knows or writes about: "a specialist in Iranian affairs". */
function isTopic(passage: Passage, a: number, next: number, mention: Mention): boolean {
  for (let k = a + 1; k < next; k++) {
    const { facts, token } = passage.words[k] as SpokenWord
    if (facts.topic) return mention.end > token.start
  }
  return false
}

/** A name as far as the analyser can tell. */
function isNameLike({ token, facts }: SpokenWord): boolean {
  return facts.role === null && facts.noun === null && token.features.definite !== true && (token.pos === 'PROPN' || token.pos === 'X')
}
