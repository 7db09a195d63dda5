import type { Mention } from '../../../schema/mention.js'
import type { MentionIndex } from '../mention-index.js'
import type { SpokenWord } from '../passages-of.js'

/** "The Canadian ministry the Saudi authorities": behind the adjective of a state another party begins. */
export function isBehindState(index: MentionIndex, mention: Mention, word: SpokenWord, before: SpokenWord): boolean {
  const { derived, definite } = before.token.features
  const last = derived === 'nisba' && definite ? index.at(before.token.start) : null
  const isNoun = (word.token.pos === 'NOUN' || word.token.pos === 'PROPN') && word.facts.noun?.kind !== 'official'
  return last !== null && index.isState(last) && isNoun && !index.isPerson(mention) && index.codeOf(mention) !== index.codeOf(last)
}

/** A name of another, right behind a name or a definite noun: the object begins ("Britain accuses Russia", "the statement accused Washington"). */
export function startsOther(index: MentionIndex, mention: Mention, word: SpokenWord, before: SpokenWord): boolean {
  if (word.facts.and) return false
  if (index.isPerson(mention)) {
    // "The president so-and-so his counterpart": behind one person a noun with a pronoun is another.
    const one = index.at(before.token.start)
    const isBound = word.token.pos === 'NOUN' && word.token.enclitics.some(clitic => clitic.function === 'pronoun')
    return isBound && one !== null && index.isPerson(one) && one.entity !== mention.entity
  }
  if (mention.form === 'description') {
    // A surname that is a name of origin behind an unknown first name.
    if (before.token.pos === 'PROPN' && word.token.features.derived === 'nisba' && word.token.features.definite) return false
    // "The Canadian spokesman the people of Y": behind a noun and its adjective a noun that is no title is another.
    const isOther = word.token.pos === 'NOUN' && word.facts.noun?.kind !== 'official' && before.token.pos === 'ADJ'
    if (isOther && index.at(before.token.start)?.entity !== mention.entity) return true
    // Behind an unknown surname a described body ("the authorities of") is the object; an adjective still belongs to the name.
    return before.token.pos === 'PROPN' && index.at(before.token.start) === null && word.token.pos === 'NOUN'
  }
  const last = index.at(before.token.start)
  return last === null ? before.facts.noun?.definite === true : last.entity !== mention.entity && last.end < mention.start
}
