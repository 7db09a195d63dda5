import type { NameGrammar } from '../../language/name-grammar.js'
import type { Hit, NameWord } from '../look-up-names.js'
import { anchorOf, surestAdjective } from './adjective-anchor.js'
import { isCut, isPersonName } from './hit-kinds.js'
import { isCommonWord } from './is-common-word.js'
import type { Anchor, Bearer, PersonName } from './item.js'
import { knownName } from './known-name.js'
import { longestHits } from './longest-hits.js'
import { readName } from './read-name.js'
import { readUnknownName } from './unknown-name.js'

/** The persons whom a dual or plural title counts off, each with an adjective of his own or none; empty where there are not two. */
export function readBearers(words: readonly NameWord[], at: number, anchors: readonly Anchor[], grammar: NameGrammar): readonly Bearer[] {
  const bearers: Bearer[] = []
  const areOwn = anchors.length === 1
  let j = at
  for (;;) {
    const first = words[j]
    const isNext = bearers.length > 0
    if (!first || (first.breakBefore && !(isNext && first.commaBefore))) break
    const adjective = isNext ? surestAdjective(longestHits(first.hits, first)) : undefined
    const isAnchored = adjective?.entry.type === 'adjective' && adjective.entry.form.definite && adjective.cut.preposition === null
    const from = isAnchored ? adjective.to : j
    const isJoined = isNext && !isAnchored && !first.commaBefore
    if (isNext && isAnchored && !adjective.cut.conjunction && !first.commaBefore) break
    const name = isJoined
      ? readJoinedName(words, from, grammar)
      : readName(words, from, grammar, isNext && first.commaBefore && !isAnchored)
    if (name === null) break
    const own = isAnchored ? anchorOf([adjective], adjective.entry) : isNext && areOwn ? null : (anchors[bearers.length] ?? null)
    bearers.push({ anchor: own, name: untilJoined(name, words, grammar) })
    j = bearers.at(-1)!.name.to
  }
  return bearers.length > 1 ? bearers : []
}

/** Where the word behind "and" begins; undefined where none is joined. */
function joinOf({ token, look }: NameWord, grammar: NameGrammar): number | undefined {
  const end = token.proclitics.find(clitic => clitic.function === 'conjunction')?.end
  if (end !== undefined || grammar.isNameWord(look.key)) return end
  const cut = look.cuts.find(({ conjunction, preposition, key }) => conjunction && preposition === null && grammar.isNameWord(key))
  return cut && token.start + cut.start
}

/** "[and] Masoud Pezeshkian": the name of the next of several, behind "and". */
function readJoinedName(words: readonly NameWord[], j: number, grammar: NameGrammar): PersonName | null {
  const first = words[j]!
  const known = longestHits(
    first.hits.filter(hit => hit.cut.conjunction && hit.cut.preposition === null && isPersonName(hit)),
    first,
  )
  if (known.length > 0) return known[0]!.to === j + 1 && isCommonWord(first, grammar) ? null : knownName(known, words, grammar)
  const start = joinOf(first, grammar)
  const name = start === undefined ? null : readUnknownName(words, j, grammar)
  return name && name.to - name.from > 1 ? { ...name, start: start! } : null
}

/** The known persons whose name ends before a word. */
const bearersOf = (first: NameWord, to: number): readonly Hit[] =>
  first.hits.filter(hit => hit.to === to && !isCut(hit) && isPersonName(hit) && !hit.pronoun)

/** A name that nobody knows ends where "and" joins the next one. */
function untilJoined(name: PersonName, words: readonly NameWord[], grammar: NameGrammar): PersonName {
  if (name.hits.length > 0) return name
  for (let j = name.from + 1; j < name.to; j++) {
    if (joinOf(words[j]!, grammar) !== undefined)
      return { ...name, to: j, end: words[j - 1]!.token.end, hits: bearersOf(words[name.from]!, j) }
  }
  return name
}
