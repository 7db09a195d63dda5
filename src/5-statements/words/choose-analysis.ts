import type { ClauseGrammar } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Sentence } from '../../schema/sentence.js'
import type { Analysis, Token } from '../../schema/token.js'
import { describesEarlier, resumes } from './describes-earlier.js'
import { isCommaText } from './is-comma-text.js'
import { NOTHING } from './nothing.js'
import { isOfficialMan, isWoman, leadsMan } from './official-man.js'
import { openingVerb } from './opening-verb.js'
import { isAfterPlace, isBehindOpening, isOpeningName, isPrelude } from './paragraph-opening.js'
import { pastOfMasdar, verbOfIdiom, wantsMasdar } from './verb-in-letters.js'
import type { Word } from './word.js'
import { hasVerbSinceBreak, isDuty, isWaiting, lastOf, lastWord, leavesRoom, opensVerb } from './words-before.js'

/**
 * The analyser's reading, put right where the words before it rule it out: no finite verb stands after a preposition, within a name, after
 * another verb or after a noun that waits for its genitive; a sentence of a paragraph rather opens with a verb than with a masdar.
 */
export function chooseAnalysis(
  token: Token,
  next: Token | undefined,
  nextMention: Mention | undefined,
  words: readonly Word[],
  mention: Mention | null,
  kind: Sentence['kind'],
  quoted: boolean,
  following: readonly string[],
  grammar: ClauseGrammar,
): Analysis {
  const isVerb = token.pos === 'VERB' || token.pos === 'AUX'
  const nextIsParty = nextMention?.form === 'title'
  const nextIsNamed = nextMention !== undefined
  const before = lastWord(words)
  const conjunction = token.proclitics.some(one => one.function === 'conjunction')
  if (token.pos === 'ADP') {
    const opens =
      !before ||
      (before.kind === 'punctuation' && (conjunction || words.length < 2)) ||
      // "an envoy of hers in": a preposition with its pronoun is no verb.
      (next?.pos === 'ADP' && next.proclitics.length === 0 && words.length > 0 && token.enclitics.length === 0)
    const isBefore = grammar.functionsOf(token.stem, NOTHING, token.form).some(one => one.function === 'preposition:before')
    const verb =
      opens && (!isBefore || nextIsParty)
        ? token.alternatives.find(
            one =>
              one.pos === 'VERB' &&
              one.features.tense === 'past' &&
              // "and in" is not "he fulfilled".
              (token.stem.length > 2 || one.proclitics.length === token.proclitics.length) &&
              one.proclitics.every(clitic => clitic.function === 'conjunction'),
          )
        : undefined
    return verb ?? token
  }
  if (!isVerb) {
    if (
      (mention && mention.form !== 'description') ||
      token.proclitics.some(one => one.function === 'article' || one.function === 'preposition')
    )
      return token
    const man =
      (conjunction || before === null || before.kind === 'punctuation' ? isOfficialMan(next, nextMention, grammar) : false) ||
      leadsMan(words)
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
      const next = finite.features.tense === 'past' ? finite : token.alternatives.find(one => suits(one) && one.features.tense === 'past')
      if (next && grammar.readingsOf(next, NOTHING).length > 0) return next
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
  if (before?.kind === 'relative' || before?.kind === 'negation') return token
  // A masculine official is no subject of a feminine verb: the same letters are a past of his.
  if (token.features.tense === 'present' && token.features.gender === 'f') {
    const opens = !before || conjunction || before.kind === 'punctuation' || before.kind === 'complementiser'
    const past =
      (opens && isOfficialMan(next, nextMention, grammar)) || leadsMan(words)
        ? token.alternatives.find(
            one => one.pos === 'VERB' && one.features.tense === 'past' && one.features.gender === 'm' && one.features.person === 3,
          )
        : undefined
    if (past) return past
  }
  const nominal = token.alternatives.find(one => one.pos !== 'VERB' && one.pos !== 'AUX' && one.pos !== 'PART')
  if (!nominal && token.confidence < 0.5 && grammar.isRelational(token.folded))
    return { ...token, proclitics: [], enclitics: [], stem: token.folded, form: undefined, pos: 'ADJ', features: {} }
  // Outside quotation marks a report does not say "I": the same letters are a past of the fourth form.
  // Nor does anybody say "I wound": "were wounded" is written alike.
  const harms = () => token.features.number === 'singular' && grammar.readingsOf(token, NOTHING).some(one => one.frame.type === 'ASSAULT')
  if (token.features.person === 1 && (!quoted || harms())) {
    const third = token.alternatives.find(one => one.pos === 'VERB' && one.features.person === 3)
    if (third) return third
  }
  // "said that the excess of ...": what opens nominal clauses is followed by a noun.
  if (before?.kind === 'complementiser' && grammar.opensCondition(before.token.text) && before.pronoun === null) {
    const masdar = token.alternatives.find(one => one.features.derived === 'masdar' && one.enclitics.length === token.enclitics.length)
    if (masdar) return masdar
  }
  const particle = token.pos === 'VERB' ? token.alternatives.find(one => one.pos === 'PART') : undefined
  if (particle) return particle
  // "..., before going to": behind a comma without "and", and before no name, the letters of "accepted" are those of "before".
  if (before?.kind === 'punctuation' && words.length > 1 && !conjunction && !nextIsNamed && token.enclitics.length === 0) {
    const preposition = token.alternatives.find(one => one.pos === 'ADP' && one.enclitics.length === 0)
    if (preposition && next?.features.definite === true && !nextIsOfficial(next, grammar)) return preposition
  }
  if (!nominal) return token
  // "the last American soldier": before a bare noun the first and the last are no verbs.
  if (
    token.enclitics.length === 0 &&
    next?.pos === 'NOUN' &&
    next.proclitics.length === 0 &&
    grammar.classesOf(nominal.stem, NOTHING, nominal.form).includes('ordinal')
  )
    return nominal
  if (mention && mention.form !== 'description' && mention.form !== 'pronoun') return nominal
  if (before?.kind === 'verb' && !conjunction && token.alternatives.some(one => one.features.derived === 'masdar'))
    return token.alternatives.find(one => one.features.derived === 'masdar')!
  // "that on Turkey is the withdrawal of its forces": a duty is named by a masdar.
  if (nominal.features.derived === 'masdar' && !conjunction && isDuty(words)) return nominal
  // "Russia affirmed its adherence to": behind the subject of a verb the same letters with a pronoun are its object.
  if (
    token.features.tense === 'present' &&
    token.enclitics.length > 0 &&
    nominal.enclitics.length === token.enclitics.length &&
    nominal.features.derived === 'masdar' &&
    !conjunction &&
    before?.kind === 'nominal' &&
    (before.article || before.mention) &&
    hasVerbSinceBreak(words)
  )
    return nominal
  // "the minister refused to take (a) call": behind a definite subject a feminine verb of the same letters has no subject of its own.
  if (
    token.features.tense === 'present' &&
    isWoman(token.features) &&
    !conjunction &&
    nominal.features.derived === 'masdar' &&
    nominal.enclitics.length === token.enclitics.length &&
    before?.kind === 'nominal' &&
    (before.article || before.mention) &&
    hasVerbSinceBreak(words) &&
    wantsMasdar(lastOf(words, one => one.kind === 'verb'))
  )
    return nominal
  if (!before || token.features.tense === 'present') {
    return before?.kind === 'preposition' && before.pronoun === null ? nominal : token
  }
  if (before.kind === 'preposition' && before.pronoun === null) return nominal
  const nominalConjunction = nominal.proclitics.some(one => one.function === 'conjunction')
  if (conjunction && nominalConjunction) {
    const verb = lastOf(words, one => one.kind === 'verb')
    const masdar = lastOf(words, one => one.kind === 'nominal' && one.features.derived === 'masdar' && !one.article)
    if (before.kind === 'punctuation' || !verb || nominal.features.derived !== 'masdar') return token
    return masdar && masdar.index > verb.index && (verb.features.gender === 'f' || words.length - masdar.index < 7) ? nominal : token
  }
  if (before.kind === 'verb' && !conjunction) return nominal
  if (before.token.kind === 'number') return nominal
  // A definite noun takes no relative clause without a pronoun: a second past verb in the clause is its masdar.
  const masdar = token.alternatives.find(one => one.features.derived === 'masdar' && one.enclitics.length === token.enclitics.length)
  if (!conjunction && masdar && before.kind === 'nominal' && (before.article || before.mention) && hasVerbSinceBreak(words)) return masdar
  if (
    before.kind === 'nominal' &&
    !before.article &&
    !before.indefinite &&
    before.pronoun === null &&
    !before.mention &&
    nominal.enclitics.length === token.enclitics.length &&
    // "an attack which the rebels launched": a verb with a pronoun behind a deed describes it.
    !(token.enclitics.length > 0 && before.readings.length > 0 && grammar.readingsOf(token, NOTHING).length > 0)
  )
    return nominal
  return token
}

const nextIsOfficial = (next: Token, grammar: ClauseGrammar): boolean => grammar.classesOf(next.stem, NOTHING).includes('official')
