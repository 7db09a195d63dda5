import type { Analysis } from '../../schema/token.js'
import { NOTHING } from './nothing.js'
import type { WordPlace } from './word-place.js'

/** A preposition of the analyser, or the past verb of the same letters where it opens a clause or stands before another preposition ("envoys of hers in"). */
export function verbForPreposition(place: WordPlace): Analysis {
  const { token, next, nextMention, words, grammar, before, conjunction } = place
  const opens =
    !before ||
    (before.kind === 'punctuation' && (conjunction || words.length < 2)) ||
    // "an envoy of hers in": a preposition with its pronoun is no verb.
    (next?.pos === 'ADP' && next.proclitics.length === 0 && words.length > 0 && token.enclitics.length === 0)
  const own = ownVerb(place)
  if (own) return own
  const isBefore = grammar.functionsOf(token.stem, NOTHING, token.form).some(one => one.function === 'preposition:before')
  const verb =
    opens && (!isBefore || nextMention?.form === 'title')
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

/** "the forces opened fire": right behind a noun no "and under" begins; the letter is the verb's own. */
function ownVerb({ token, words, grammar, before, conjunction }: WordPlace): Analysis | undefined {
  if (!conjunction || before?.kind !== 'nominal' || words.at(-1) !== before) return undefined
  const verb = token.alternatives.find(one => one.pos === 'VERB' && one.features.tense === 'past' && one.proclitics.length === 0)
  return verb && grammar.readingsOf(verb, NOTHING).length > 0 ? verb : undefined
}
