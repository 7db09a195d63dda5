import type { Analysis } from '../../schema/token.js'
import { describesEarlier, resumes } from './describes-earlier.js'
import { isCommaText } from './is-comma-text.js'
import { NOTHING } from './nothing.js'
import { isOfficialMan, isWoman, leadsMan } from './official-man.js'
import { openingVerb } from './opening-verb.js'
import { isAfterPlace, isBehindOpening, isOpeningName, isPrelude } from './paragraph-opening.js'
import { pastOfMasdar, verbOfIdiom } from './verb-in-letters.js'
import type { WordPlace } from './word-place.js'
import { hasVerbSinceBreak, isDuty, isWaiting, leavesRoom, opensVerb } from './words-before.js'

/**
 * A noun or adjective of the analyser, or the finite verb of the same letters where what stands before can only be followed by one: a relative or
 * negation, a particle of the verb, the opening of a paragraph, a whole phrase with its article.
 */
export function verbForNoun(place: WordPlace): Analysis {
  const { token, next, nextMention, words, mention, kind, following, grammar, before, conjunction, nextIsNamed } = place
  if (
    (mention && mention.form !== 'description') ||
    token.proclitics.some(one => one.function === 'article' || one.function === 'preposition')
  )
    return token
  const man =
    (conjunction || before === null || before.kind === 'punctuation' ? isOfficialMan(next, nextMention, grammar) : false) || leadsMan(words)
  // A masculine official is no subject of a feminine verb.
  const suits = (one: Analysis): boolean =>
    one.pos === 'VERB' && one.enclitics.length === token.enclitics.length && !(man && isWoman(one.features))
  const finite = token.alternatives.find(suits)
  if (!finite) return token
  // "affirmed its adherence to the agreement", "announced on Sunday the cutting of ties": behind a verb a masdar is no verb of an idiom.
  const isObject = token.features.derived === 'masdar' && hasVerbSinceBreak(words)
  const idiom = mention === null && !isObject && leavesRoom(before) ? verbOfIdiom(token, following, grammar) : undefined
  if (idiom) return idiom
  // "a letter to the king in which he asked for": before a preposition that takes up what is described stands a verb.
  if (
    next &&
    resumes(next, grammar) &&
    describesEarlier(words) &&
    finite.features.tense === 'past' &&
    grammar.readingsOf(finite, NOTHING).length > 0
  )
    return finite
  if (before?.kind === 'relative' || before?.kind === 'negation') return finite
  // "had then vowed", "after it withdrew its ambassador": behind a particle of the verb, or what opens a clause of time, stands a verb.
  if (opensVerb(words, before, conjunction)) {
    const past = finite.features.tense === 'past' ? finite : token.alternatives.find(one => suits(one) && one.features.tense === 'past')
    if (past && grammar.readingsOf(past, NOTHING).length > 0) return past
  }
  const past = pastOfMasdar(token, grammar)
  // "were killed and wounded": what is joined to a verb right before it is another.
  if (past && before?.kind === 'verb' && conjunction && before.features.tense === 'past' && before.pronoun === null) return past
  // "In Baghdad four were killed": where a place or a time opens a paragraph, a bare masdar behind it is its verb.
  if (past && kind === 'paragraph' && !conjunction && isAfterPlace(words)) return past
  // "the French president pledged": behind a whole phrase with its article or name no noun of the same letters goes on with it.
  if (
    !conjunction &&
    finite.features.tense === 'past' &&
    token.features.derived === 'masdar' &&
    (before?.article || before?.mention) &&
    leadsMan(words) &&
    grammar.readingsOf(finite, []).length > 0
  )
    return finite
  // "Tehran holds Washington responsible": no masdar stands right behind the name that opens a sentence.
  if (words.length > 0 && !conjunction && before?.mention && isOpeningName(words, before.mention)) {
    const present = token.alternatives.find(one => suits(one) && one.features.tense === 'present' && one.features.person === 3)
    if (present && grammar.readingsOf(present, []).length > 0) return present
  }
  // "an attack which rebels launched", "a meeting that brought him together with": behind a deed stands a verb with its pronoun, where
  // a name follows or the verb is one of doing or gathering.
  if (
    (nextIsNamed ||
      grammar.readingsOf(finite, NOTHING).some(one => one.frame.effect === 'performs' || one.frame.needs['subject'] === 'meeting')) &&
    token.enclitics.length === 1 &&
    before?.kind === 'nominal' &&
    !before.article &&
    before.readings.length > 0 &&
    finite.features.tense === 'past' &&
    grammar.readingsOf(finite, NOTHING).length > 0
  )
    return finite
  if (token.features.derived === 'masdar' && !conjunction && isDuty(words)) return token
  const further = words.at(-2)
  if (before?.kind === 'complementiser' && (further?.slot === 'after' || further?.slot === 'since')) return finite
  if (
    before?.kind === 'nominal' &&
    !conjunction &&
    // "will be able to resume the imposing of": a bare masdar wants its genitive.
    !(before.features.derived === 'masdar' && !leavesRoom(before)) &&
    isWaiting(words) &&
    (token.features.derived === 'masdar' || grammar.readingsOf(finite, NOTHING).length > 0)
  )
    return finite
  if (
    before?.kind === 'nominal' &&
    before.pronoun &&
    words.at(-2)?.kind === 'preposition' &&
    !words.some(one => one.kind === 'verb') &&
    grammar.readingsOf(finite, NOTHING).length > 0
  )
    return finite
  if (before?.kind === 'complementiser' && !grammar.classesOf(token.stem, NOTHING, token.form).includes('quantity'))
    return token.alternatives.find(one => one.pos === 'VERB' && one.features.tense === 'present') ?? token
  if (kind !== 'paragraph') return token
  const opens = words.every(isPrelude) || (conjunction && before?.kind === 'punctuation' && !isCommaText(before.token.text))
  // "In Baghdad, Iraq demanded": behind what opens a paragraph and its comma too.
  if (
    (opens || isBehindOpening(words)) &&
    mention === null &&
    nextIsNamed &&
    !token.proclitics.some(one => one.function !== 'conjunction')
  ) {
    const verb = openingVerb(token, grammar)
    if (
      verb &&
      next?.features.derived !== 'nisba' &&
      next?.pos !== 'ADJ' &&
      grammar.classesOf(token.stem, NOTHING, token.form).includes('person')
    )
      return verb
  }
  const isBehind = token.features.derived === 'masdar' && nextIsNamed && isBehindOpening(words)
  if (!(opens || isBehind) || mention) return token
  const verb = token.alternatives.find(
    one => one.pos === 'VERB' && one.features.tense === 'past' && one.enclitics.length === token.enclitics.length,
  )
  return verb && (token.pos === 'ADJ' || grammar.readingsOf(verb, NOTHING).length > 0) ? verb : token
}
