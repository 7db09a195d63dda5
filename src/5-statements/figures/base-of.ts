import type { Value } from '../../schema/value.js'
import type { SentenceView } from './view-sentence.js'

const AHEAD = 14
const LONGEST = 10

/** The words that tell what a number is compared with, as printed: "the same period of last year" after "compared to". */
export function baseOf(view: SentenceView, value: Value): string | undefined {
  const grammar = view.input.pack.figures
  const { tokens } = view.sentence
  const from = view.tokenAt(value.end)
  for (let k = from; k < tokens.length && k < from + AHEAD; k++) {
    const token = tokens[k]
    if (token === undefined || /[.;\u061b]/.test(token.text)) return undefined
    if (token.kind === 'number' && k > from + 1) return undefined
    if (!grammar.role(view.word(k) ?? '', 'compare') && !grammar.role(token.text, 'compare')) continue
    let end = k + 1
    while (end < tokens.length && end < k + LONGEST && tokens[end]?.kind !== 'punctuation') end++
    const first = tokens[k + 1]
    const last = tokens[end - 1]
    if (!first || !last || end <= k + 1) return undefined
    const led = first.proclitics.find(clitic => clitic.function === 'preposition')
    return view.input.article.text.slice(led ? led.end : first.start, last.end)
  }
  return undefined
}
