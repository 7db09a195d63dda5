/** A line of the lexicon: ASCII codes before the equals sign, words after it, a lemma after "<" where it is not the first word. */
export interface LexiconLine {
  readonly codes: readonly string[]
  readonly words: readonly string[]
  readonly lemma: string | null
}

/** Reads one line such as `ma = word plural`. Throws where the sign of equality or the words are missing. */
export function readLexiconLine(line: string): LexiconLine {
  const [codes, rest] = line.split('=')
  if (codes === undefined || rest === undefined) throw new Error(`No sign of equality in: ${line}`)
  const [words, lemma] = rest.split('<')
  const list = (words ?? '').trim().split(/\s+/).filter(Boolean)
  if (list.length === 0) throw new Error(`No words in: ${line}`)
  return { codes: codes.trim().split(/\s+/), words: list, lemma: lemma?.trim() ?? null }
}
