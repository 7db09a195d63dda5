import type { ClauseGrammar } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Token } from '../../schema/token.js'
import { hasArticle } from './has-article.js'
import { NOTHING } from './nothing.js'
import { openingVerb } from './opening-verb.js'

export function coverTokens(tokens: readonly Token[], mentions: readonly Mention[], grammar: ClauseGrammar): (Mention | undefined)[] {
  const covers: (Mention | undefined)[] = []
  let at = 0
  let current: Mention | undefined
  for (let i = 0; i < tokens.length; i++) {
    const { stemSpan, start, end, kind } = tokens[i]!
    const from = kind === 'word' ? stemSpan.start : start
    while (at < mentions.length && mentions[at]!.start < end) {
      const next = mentions[at]!
      at++
      if (next.form === 'pronoun' && next.end - next.start <= 3) continue
      // "the president demanded": a noun for persons that is read as the verb of the sentence here describes nobody.
      const isWhole = next.form === 'description' && kind === 'word' && next.start <= stemSpan.start && next.end > end
      if (isWhole && isOpeningVerb(tokens, i, grammar)) continue
      if (!current || next.start >= current.end) current = next
    }
    if (current && from < current.end && end > current.start) covers[i] = current
  }
  splitTitles(tokens, mentions, covers, grammar)
  return covers
}

/** Two titles side by side ("the president his counterpart", subject and object) that were taken for one: the second begins at its own head. */
function splitTitles(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  covers: (Mention | undefined)[],
  grammar: ClauseGrammar,
): void {
  for (let i = 1; i < tokens.length; i++) {
    const whole = covers[i]
    const before = tokens[i - 1]!
    const token = tokens[i]!
    if (!whole || covers[i - 1] !== whole || token.proclitics.some(one => one.function !== 'article') || !hasArticle(before)) continue
    if (hasArticle(token) && before.pos !== 'ADJ' && before.features.derived !== 'nisba') continue
    if (!grammar.classesOf(token.stem, NOTHING, token.form).includes('official')) continue
    const inner = mentions.find(one => one !== whole && one.start > token.start && one.end <= whole.end && one.code)
    const outer = mentions.find(one => one !== whole && one.start >= whole.start && one.end <= before.end && one.code)
    if (!inner || !outer || inner.code === outer.code) continue
    const second: Mention = { ...whole, start: token.stemSpan.start, entity: inner.entity, code: inner.code ?? null }
    const first: Mention = { ...whole, end: before.end, code: outer.code ?? null }
    for (let at = 0; at < tokens.length; at++) if (covers[at] === whole) covers[at] = at < i ? first : second
  }
}

/** "Iraq demanded": what opens a sentence before a name or a title is its verb, though the same letters mean "a student". */
function isOpeningVerb(tokens: readonly Token[], at: number, grammar: ClauseGrammar): boolean {
  const token = tokens[at]!
  if (token.pos === 'VERB') return true
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (before && before.kind !== 'punctuation') return false
  if (!next || next.features.derived === 'nisba' || next.pos === 'ADJ' || token.proclitics.some(one => one.function !== 'conjunction'))
    return false
  return openingVerb(token, grammar) !== undefined
}
