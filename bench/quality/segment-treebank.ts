import type { PartOfSpeech, Token } from '../../src/schema/token.js'

interface TreebankWord {
  readonly form: string
  readonly lemma: string | null
  readonly pos: PartOfSpeech
}

const ARTICLE = '\u0627\u0644'

/** A token as words of Universal Dependencies: proclitics and pronouns are words, the article stays with its noun. */
export function likeTreebank(token: Token): TreebankWord[] {
  const words: TreebankWord[] = []
  let article = ''
  for (const clitic of token.proclitics) {
    if (clitic.function === 'article') article = ARTICLE
    else
      words.push({
        form: clitic.text,
        lemma: null,
        pos:
          clitic.function === 'conjunction'
            ? 'CCONJ'
            : clitic.function === 'preposition'
              ? 'ADP'
              : clitic.function === 'subordinator'
                ? 'ADP'
                : 'PART',
      })
  }
  words.push({
    form: token.kind === 'word' ? article + token.stem : token.text,
    lemma: token.kind === 'word' ? token.lemma : null,
    pos: token.pos,
  })
  for (const clitic of token.enclitics) words.push({ form: clitic.text, lemma: null, pos: 'PRON' })
  return words
}

/** The same word, whatever the hamza, ta marbuta or alif maqsura, and whether restored or as printed. */
export function looselySame(gold: string, ours: string): boolean {
  return loose(gold) === loose(ours)
}

const loose = (form: string): string =>
  form
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/\u0670/g, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/[\u0624\u0626]/g, '\u0621')
    .replace(/\u0629$/, '\u062a')
    .replace(/[\u0647]$/, '\u0647')
    .replace(/[\u0649\u064a\u0627]$/, '\u064a')
    .replace(/\u0648\u0627$/, '\u0648')
    .replace(/\u0648\u064a$/, '\u0648')

/** A lemma without vowel marks, alifs alike. */
export const plainLemma = (lemma: string): string =>
  lemma
    .replace(/[\u064b-\u0652\u0640\u0670`]/g, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649$/, '\u064a')
