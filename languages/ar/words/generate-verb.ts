import type { Features } from '../../../src/schema/token.js'
import { type NounForm, inflectNoun } from './nouns/inflect-noun.js'
import { skeleton } from './spelling/skeleton.js'
import { conjugate } from './verbs/conjugate.js'
import { readRoot } from './verbs/romanise.js'
import { spell } from './verbs/spell.js'
import { type Stem, type VerbShape, verbStems } from './verbs/verb-stems.js'

/** A verb as a lexicon states it. */
export interface VerbEntry {
  /** Three or four radicals in Arabic letters; spaces between them are allowed, hamza may have any seat. */
  readonly root: string
  /** 1..10 for forms I-X, 11..14 for quadriliterals QI-QIV. A root of four letters with form 1 or 2 is read as 11 or 12. */
  readonly form: number
  /** Form I: vowel of the second radical in the present, `a`, `i` or `u`; or past and present, such as `au`, `ia`. */
  readonly vowel?: string
  /** Verbal nouns as written: all of form I; of other forms those beside the regular one. */
  readonly masdar?: readonly string[]
  /** Keeps a weak radical as a consonant: the middle one in form VIII or X of some verbs, the first one in a few of form I. */
  readonly strong?: boolean
}

/** One written form of a verb or of its verbal nouns and participles, without clitics. */
export interface VerbForm {
  /** Standard spelling without vowel marks, hamza seats kept. */
  readonly surface: string
  /** The spelling with alifs, final ya and ta marbuta made alike, for look-ups in careless text. */
  readonly skeleton: string
  /** Stands alone, only before a pronoun, or both. */
  readonly bound: 'free' | 'bound' | 'both'
  readonly pos: 'VERB' | 'NOUN' | 'ADJ'
  /** Third person masculine singular of the past. */
  readonly lemma: string
  /** Citation form of a masdar or participle; of finite forms the lemma again. */
  readonly citation: string
  /** Tense, mood, voice, person, gender, number of finite forms; `derived`, gender, number, construct of the others. */
  readonly features: Features
  /** With the alif of tanwin or a dropped ya: takes no article. */
  readonly indefinite?: boolean
  readonly ending?: string
}

const GUTTURAL = "'hEHgx"

/** Fills in what an entry leaves open: the vowels of form I, the numbering of quadriliterals. */
export function verbShape(entry: VerbEntry): VerbShape {
  const radicals = readRoot(entry.root)
  const form = radicals.length === 4 && entry.form < 11 ? entry.form + 10 : entry.form
  const [, e, l] = radicals as [string, string, string]
  const guttural = GUTTURAL.includes(e) || GUTTURAL.includes(l)
  const usual = e === 'w' || l === 'w' ? 'u' : e === 'y' || l === 'y' ? 'i' : guttural ? 'a' : 'u'
  const given = entry.vowel ?? ''
  const present = given.at(-1) ?? usual
  const past = given.length > 1 ? given.charAt(0) : l === 'y' && present === 'a' && !GUTTURAL.includes(e) ? 'i' : 'a'
  return { radicals, form, past, present, ...(entry.strong ? { strong: true } : {}) }
}

/**
 * Every written form of a verb: past and present in three moods and both voices, and its masdars and participles in all genders, numbers
 * and states. One entry of the lexicon thus reads every inflection. Spellings shared by several readings come once for each reading.
 * Throws where the root is no root. Method: stems by root class after Wright, A Grammar of the Arabic Language I, and Ryding, A Reference
 * Grammar of Modern Standard Arabic, then the rules of spelling.
 *
 * @example generateVerb({ root: 'd w n', form: 4 }) // with the letters in Arabic: to condemn, condemns, condemnation, condemned ...
 */
export function generateVerb(entry: VerbEntry): VerbForm[] {
  const shape = verbShape(entry)
  const stems = verbStems(shape)
  const forms: VerbForm[] = []
  const finite = conjugate(stems)
  const lemma = (finite[0] as { surface: string }).surface
  for (const { surface, bound, features } of finite)
    forms.push({ surface, bound, skeleton: skeleton(surface), pos: 'VERB', lemma, citation: lemma, features: enrich(features, shape.form) })
  const nominal = (
    derived: 'masdar' | 'active-participle' | 'passive-participle',
    citation: string,
    inflected: readonly NounForm[],
  ): void => {
    for (const one of inflected)
      forms.push({
        surface: one.surface,
        bound: one.bound,
        skeleton: skeleton(one.surface),
        pos: derived === 'masdar' ? 'NOUN' : 'ADJ',
        lemma,
        citation,
        features: enrich(one.features, shape.form, derived),
        indefinite: one.indefinite === true,
        ...(one.ending === undefined ? {} : { ending: one.ending }),
      })
  }
  const seen = new Set<string>()
  for (const masdar of [...stems.masdars.map(spell), ...(entry.masdar ?? [])]) {
    if (seen.has(masdar)) continue
    seen.add(masdar)
    nominal('masdar', masdar, inflectMasdar(masdar, shape.form))
  }
  for (const [derived, stem] of [
    ['active-participle', stems.active],
    ['passive-participle', stems.passive],
  ] as const) {
    const citation = participle(stem)
    nominal(
      derived,
      citation,
      inflectNoun({ singular: citation, gender: 'm', defective: stem.ending === 'I', feminine: true, masculinePlural: true }),
    )
  }
  return forms
}

const enriched = new Map<Features, Map<string, Features>>()

/** Features with the form and the kind of derivation; shared, because a lexicon holds hundreds of thousands of them. */
function enrich(features: Features, form: number, derived?: Features['derived']): Features {
  const key = `${form} ${derived}`
  let row = enriched.get(features)
  if (row === undefined) {
    row = new Map()
    enriched.set(features, row)
  }
  let rich = row.get(key)
  if (rich === undefined) {
    rich = { ...features, ...(derived ? { derived } : {}), form }
    row.set(key, rich)
  }
  return rich
}

const participle = (stem: Stem): string => spell(stem.ending === 'sound' ? stem.vowel : stem.vowel + (stem.ending === 'I' ? 'I' : 'Y'))

/** Masdars take the sound feminine plural, and the dual; those of form I less often, but they do. */
function inflectMasdar(masdar: string, form: number): NounForm[] {
  const feminine = masdar.endsWith('\u0629') // ta marbuta
  return inflectNoun({
    singular: masdar,
    gender: feminine ? 'f' : 'm',
    defective: (form === 5 || form === 6) && masdar.endsWith('\u064a'), // ya
    femininePlural: true,
  })
}
