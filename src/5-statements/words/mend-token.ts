import type { Analysis, Token } from '../../schema/token.js'

/**
 * Puts right readings of single words that a report rules out whatever stands around them: a number written like a relational adjective
 * ("eight"), a time taken for a verb of the first person ("yesterday"), and "my ..." outside quotation marks, where the same letters are a
 * relational adjective or a noun of their own ("suicide attack").
 *
 * @param token a word as the analyser reads it
 * @param quoted within quotation marks, where people speak of themselves
 * @param timed within an expression of time
 * @param counted right behind a number in digits, where short letters are a unit ("60 km")
 * @returns the token itself where nothing is wrong with it
 */
export function mendToken(token: Token, quoted: boolean, timed: boolean, counted: boolean): Token {
  if (token.kind !== 'word') return token
  if (counted && token.pos === 'VERB' && token.folded.length <= LONGEST_UNIT && !token.alternatives.some(one => NOMINAL.has(one.pos)))
    return {
      ...token,
      pos: 'NOUN',
      proclitics: [],
      enclitics: [],
      stem: token.folded,
      features: {},
      stemSpan: { start: token.start, end: token.end },
    }
  const other =
    timed && token.pos === 'VERB'
      ? notVerb(token)
      : isMine(token)
        ? quoted
          ? undefined
          : notMine(token)
        : timed
          ? undefined
          : asNumber(token)
  if (!other) return token
  const last = other.enclitics[0]?.start ?? token.end
  return { ...token, ...other, printed: undefined, stemSpan: { start: token.stemSpan.start, end: last } }
}

const notVerb = (token: Token): Analysis | undefined =>
  token.alternatives.find(one => one.pos !== 'VERB' && one.pos !== 'AUX' && one.proclitics.length === token.proclitics.length)

/** A noun with "my". */
const isMine = (token: Token): boolean => {
  const owner = token.enclitics.at(-1)?.features
  return token.pos === 'NOUN' && owner?.person === 1 && owner.number !== 'plural'
}

const notMine = (token: Token): Analysis | undefined =>
  token.alternatives.find(one => NOMINAL.has(one.pos) && one.enclitics.length === 0 && one.proclitics.length === token.proclitics.length)

/** "eight" is no relational adjective, and a bare "two" is no Monday. */
const asNumber = (token: Token): Analysis | undefined =>
  (token.pos === 'ADJ' && token.features.derived === 'nisba') ||
  (token.pos === 'NOUN' && token.proclitics.length + token.enclitics.length === 0 && token.features.definite !== true)
    ? token.alternatives.find(one => one.pos === 'NUM')
    : undefined

const LONGEST_UNIT = 3

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'ADJ'])
