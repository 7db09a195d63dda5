import type { ClauseGrammar } from '../../language/clause-grammar.js'
import type { Analysis, Token } from '../../schema/token.js'
import { NOTHING } from './nothing.js'
import { isOfficialMan, isWoman, leadsMan } from './official-man.js'
import { wantsMasdar } from './verb-in-letters.js'
import type { WordPlace } from './word-place.js'
import { hasVerbSinceBreak, isDuty, lastOf } from './words-before.js'

/**
 * A finite verb of the analyser, or the noun, particle or other verb of the same letters where no such verb can stand: behind a preposition, within
 * a name, behind another verb, behind a noun that waits for its genitive.
 */
export function nounForVerb(place: WordPlace): Analysis {
  const { token, next, nextMention, words, mention, quoted, grammar, before, conjunction, nextIsNamed } = place
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
