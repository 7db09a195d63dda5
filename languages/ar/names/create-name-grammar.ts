import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import { remember } from '../../../src/base/remember.js'
import { unpackTagger } from '../../../src/base/sequence-tagger.js'
import { unpackSpellingContext } from '../../../src/base/pack-spelling-context.js'
import { makeSpellingContext } from '../../../src/base/spelling-context.js'
import { makeSpelling, type SpellingModel } from '../../../src/base/spelling.js'
import type { NameGrammar, Reference, Role } from '../../../src/language/name-grammar.js'
import { cutNameWord } from './cut-name-word.js'
import { foldName, keysOfName } from './fold-name.js'
import { foldArabicSpelling, foldLatinSpelling, spellingVariants } from './fold-spelling.js'
import { inflectAdjective } from './inflect-adjective.js'
import { makeNameLikeness } from './name-likeness.js'
import { romanise } from './romanise.js'
import { makeWordClass } from './word-class.js'

interface CompiledNames {
  readonly roles: readonly Role[]
  readonly references: readonly Reference[]
  readonly particles: Readonly<Record<string, readonly string[]>>
  /** Class of each common word, by its folded citation form. */
  readonly classes: Readonly<Record<string, string>>
}

/** Classes of common words that say what somebody lives by. */
const CALLINGS: ReadonlySet<string> = new Set(['person-work', 'person-sport'])
/** How many printed words are remembered. */
const KEPT = 30_000

/** What Arabic knows of names, from the compiled `ar/names.json` and `ar/name-words.txt`. Throws where that is missing. */
export function createNameGrammar(data: DataSource): NameGrammar {
  const compiled = readJsonData<CompiledNames>(data, 'ar/names.json')
  const set = (key: string): ReadonlySet<string> => new Set(compiled.particles[key] ?? [])
  const listed = new Set(new TextDecoder().decode(data('ar/name-words.txt')).split('\n'))
  const common = readCommonWords(data('ar/common-words.tsv'))
  const wordClass = makeWordClass(compiled.classes)
  const callings = set('callings')
  const isListed = remember((lemma): boolean => callings.has(foldName(lemma)), KEPT)
  return {
    language: 'ar',
    fold: foldName,
    keysOf: keysOfName,
    cutWord: remember(cutNameWord, KEPT),
    inflectAdjective,
    withoutArticle: key => (key.startsWith('\u0627\u0644') && key.length > 4 ? key.slice(2) : null), // alif lam
    roles: compiled.roles,
    references: compiled.references,
    particles: {
      links: set('name-links'),
      starts: set('name-starts'),
      honorifics: (compiled.particles.honorifics ?? []).map(phrase => phrase.split(' ')),
      honours: new Set(compiled.references.flatMap(reference => reference.word ?? [])),
      former: set('former'),
      belonging: set('belonging'),
      partitive: set('partitive'),
      locative: set('locative'),
      political: set('political'),
      places: set('places'),
      presiding: set('presiding'),
      without: set('without'),
      foreign: set('foreign'),
      owned: set('owned'),
      kinds: set('kinds'),
      shores: set('shores'),
      descent: set('descent'),
      never: set('never'),
    },
    recogniser: { first: unpackTagger(data('ar/recogniser-first.bin')), second: unpackTagger(data('ar/recogniser.bin')) },
    spelling: {
      model: makeSpelling(
        readJsonData<SpellingModel>(data, 'ar/spelling.json'),
        makeSpellingContext(unpackSpellingContext(data('ar/spelling-context.bin'))),
      ),
      foldOwn: foldArabicSpelling,
      foldLatin: foldLatinSpelling,
      variants: spellingVariants,
    },
    romanise,
    nameLikeness: makeNameLikeness(listed),
    isNameWord: key => listed.has(key),
    commonness: key => common.get(key) ?? 0,
    wordClass,
    isCalling: token => CALLINGS.has(wordClass(token)) || isListed(token.lemma),
  }
}

/** How usual each word is: its line is the logarithm of its count, then the word. */
function readCommonWords(bytes: Uint8Array): ReadonlyMap<string, number> {
  const known = new Map<string, number>()
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const [often = '', word] = line.split('\t')
    if (word !== undefined && !line.startsWith('#')) known.set(word, Number(often))
  }
  return known
}
