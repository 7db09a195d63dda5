import type { Passage, SpokenWord } from '../passages-of.js'

export function isDeedOfSaying({ token, facts }: SpokenWord): boolean {
  return (
    token.features.definite === true &&
    token.features.derived === 'masdar' &&
    facts.noun === null &&
    facts.sayings.some(one => one.kind === 'masdar')
  )
}

/** "Voiced their relief at": a deed or feeling with a pronoun is the subject's, nothing that it belongs to. */
export function isOwnDeed(word: SpokenWord | undefined): boolean {
  return (
    word?.token.features.derived === 'masdar' &&
    word.facts.noun === null &&
    word.token.enclitics.some(clitic => clitic.function === 'pronoun')
  )
}

/** "Called on the community to bear its part": a deed led by a preposition, with an object of the subject's own, is what somebody shall do. */
export function isPurpose({ token, facts }: SpokenWord, object: SpokenWord | undefined): boolean {
  const isDeed = facts.addresses && facts.role === null && token.features.derived === 'masdar' && facts.noun === null
  return isDeed && object?.token.enclitics.some(clitic => clitic.function === 'pronoun') === true
}

/** "In a statement", "in remarks": where something was said, nothing that anybody belongs to. */
export function tellsWhere(passage: Passage, k: number): boolean {
  const noun = passage.facts[k]?.noun
  return noun != null && (noun.kind === 'statement' || noun.kind === 'occasion' || noun.kind === 'post') && passage.facts[k]?.role === null
}
