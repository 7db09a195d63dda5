import { foldText } from './fold-text.js'
import type { Lexicon } from './lexicon.js'
import type { Reader } from './reader.js'
import { scanWords } from './scan-words.js'

/** A text made ready for the value grammars. */
export function makeReader(text: string, lexicon: Lexicon, spoken: boolean): Reader {
  const folded = foldText(text)
  return { words: scanWords(folded, lexicon), folded, lexicon, spoken }
}
