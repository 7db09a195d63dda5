import type { SourcePhrase, SpeechGrammar, SpeechWord } from '../../language/speech-grammar.js'
import type { QuoteSpan, Sentence, Text } from '../../schema/sentence.js'
import type { Token } from '../../schema/token.js'

/** One word of a passage with what the grammar of speech knows of it. */
export interface SpokenWord {
  readonly token: Token
  readonly facts: SpeechWord
  /** Index of its sentence in the passage. */
  readonly sentence: number
  /** The outermost quotation marks around it; null in the reporter's own words. The marks themselves stand outside. */
  readonly quote: QuoteSpan | null
  /** The word is the mark that opens or closes a quotation. */
  readonly isMark: boolean
}

/** A title, heading or paragraph as a run of words over all its sentences: quotations do not end where sentences do. */
export interface Passage {
  readonly block: number
  readonly kind: Sentence['kind']
  readonly sentences: readonly Sentence[]
  readonly words: readonly SpokenWord[]
  readonly facts: readonly SpeechWord[]
  /** Index of the first word of the next sentence, for each word. */
  readonly sentenceEnd: readonly number[]
  /** The source phrase at a word. */
  phraseAt(index: number): SourcePhrase | null
  /** A mention of somebody or something that can speak covers this place of the text. */
  speaks(start: number): boolean
  /** The place stands inside a name, not at its beginning. */
  isInName(place: number): boolean
}

/** The passages of a text in text order. */
export function passagesOf(text: Text, grammar: SpeechGrammar, index: Pick<Passage, 'speaks' | 'isInName'>): Passage[] {
  const outer = text.quotes.filter(quote => quote.parent === null)
  const blocks = new Map<number, Sentence[]>()
  for (const sentence of text.sentences) {
    const list = blocks.get(sentence.block)
    if (list) list.push(sentence)
    else blocks.set(sentence.block, [sentence])
  }
  let next = 0
  const passages: Passage[] = []
  for (const [block, sentences] of blocks) {
    const words: SpokenWord[] = []
    const sentenceEnd: number[] = []
    sentences.forEach((sentence, index) => {
      for (const token of sentence.tokens) {
        if (isPointOfTitle(token, words.at(-1)?.token)) continue
        while (next < outer.length && (outer[next] as QuoteSpan).end <= token.start) next++
        const near = outer[next]
        const quote = near && token.start >= near.inner.start && token.start < near.inner.end ? near : null
        const isMark = quote === null && near !== undefined && token.start >= near.start && token.start < near.end
        words.push({ token, facts: grammar.wordOf(token), sentence: index, quote, isMark })
      }
      while (sentenceEnd.length < words.length) sentenceEnd.push(words.length)
    })
    const first = sentences[0] as Sentence
    const facts = words.map(word => word.facts)
    const phraseAt = (index: number): SourcePhrase | null => (words[index]?.quote ? null : grammar.sourcePhraseAt(facts, index))
    passages.push({
      block,
      kind: first.kind,
      sentences,
      words,
      facts,
      sentenceEnd,
      phraseAt,
      speaks: index.speaks,
      isInName: index.isInName,
    })
  }
  return passages
}

/** The point behind a title of one letter ("Dr. so-and-so") ends nothing and is no word. */
function isPointOfTitle(token: Token, before: Token | undefined): boolean {
  return token.text === '.' && before?.kind === 'word' && before.end === token.start && before.end - before.start === 1
}
