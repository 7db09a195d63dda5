import type { Features } from '../../../../src/schema/token.js'
import { spell } from './spell.js'
import type { Stem, VerbStems } from './verb-stems.js'

/** A finite form as written without clitics. `bound`: can it stand alone, only before an object pronoun, or both. */
export interface FiniteForm {
  readonly surface: string
  readonly bound: 'free' | 'bound' | 'both'
  readonly features: Features
}

type Agreement = Pick<Features, 'person' | 'gender' | 'number'>
const agree = (person: 1 | 2 | 3, number: 'singular' | 'dual' | 'plural', gender?: 'm' | 'f'): Agreement => ({
  person,
  number,
  ...(gender ? { gender } : {}),
})

/** Suffixes of the past; capital U and A are the plural waw with its silent alif. */
const PAST: readonly (readonly [string, Agreement])[] = [
  ['', agree(3, 'singular', 'm')],
  ['at', agree(3, 'singular', 'f')],
  ['A', agree(3, 'dual', 'm')],
  ['atA', agree(3, 'dual', 'f')],
  ['UA', agree(3, 'plural', 'm')],
  ['na', agree(3, 'plural', 'f')],
  ['ta', agree(2, 'singular', 'm')],
  ['ti', agree(2, 'singular', 'f')],
  ['tumA', agree(2, 'dual')],
  ['tum', agree(2, 'plural', 'm')],
  ['tunna', agree(2, 'plural', 'f')],
  ['tu', agree(1, 'singular')],
  ['nA', agree(1, 'plural')],
]

/** Prefix, suffix in the indicative, suffix in subjunctive and jussive. */
const PRESENT: readonly (readonly [string, string, string, Agreement])[] = [
  ['y', '', '', agree(3, 'singular', 'm')],
  ['t', '', '', agree(3, 'singular', 'f')],
  ['y', 'Ani', 'A', agree(3, 'dual', 'm')],
  ['t', 'Ani', 'A', agree(3, 'dual', 'f')],
  ['y', 'Una', 'UA', agree(3, 'plural', 'm')],
  ['y', 'na', 'na', agree(3, 'plural', 'f')],
  ['t', '', '', agree(2, 'singular', 'm')],
  ['t', 'Ina', 'I', agree(2, 'singular', 'f')],
  ['t', 'Ani', 'A', agree(2, 'dual')],
  ['t', 'Una', 'UA', agree(2, 'plural', 'm')],
  ['t', 'na', 'na', agree(2, 'plural', 'f')],
  ["'", '', '', agree(1, 'singular')],
  ['n', '', '', agree(1, 'plural')],
]

/** Features are shared objects, one for each cell of the paradigm. */
const MOODS = ['indicative', 'subjunctive', 'jussive'] as const
const CELLS = (['active', 'passive'] as const).map(voice => ({
  voice,
  past: PAST.map(([, agreement]): Features => ({ tense: 'past', voice, ...agreement })),
  present: MOODS.map(mood => PRESENT.map(([, , , agreement]): Features => ({ tense: 'present', mood, voice, ...agreement }))),
}))

const beginsWithVowel = (suffix: string): boolean => suffix !== '' && 'aiuAIU'.includes(suffix.charAt(0))

/** Stem and suffix of a sound stem; the empty suffix takes the vowel stem. */
const joinSound = (stem: Stem, suffix: string): string => (suffix === '' || beginsWithVowel(suffix) ? stem.vowel : stem.consonant) + suffix

/** Past of a defective stem: rama, ramat, ramaw, ramayta; laqiya, laqiyat, laqu, laqita (Wright I, sections 164-170). */
function joinPast(stem: Stem, suffix: string, finalAlif: boolean): string {
  const s = stem.vowel
  if (stem.ending === 'sound') return joinSound(stem, suffix)
  const glide = finalAlif ? 'w' : 'y'
  if (stem.ending === 'I') {
    if (suffix === '') return `${s}iya`
    if (suffix === 'UA' || suffix === 'U') return s + suffix
    return beginsWithVowel(suffix) ? `${s}iy${suffix}` : `${s}I${suffix}`
  }
  if (suffix === '') return s + (finalAlif ? 'A' : 'Y')
  if (suffix === 'UA') return `${s}awA`
  if (suffix === 'U') return `${s}aw`
  if (suffix === 'A') return `${s}a${glide}A`
  return beginsWithVowel(suffix) ? s + suffix : `${s}a${glide}${suffix}`
}

/** Present of a defective stem: yarmi, yarmuna, yarmina; yadu; yarda, yardawna, yardayna. */
function joinPresent(stem: Stem, suffix: string, jussive: boolean): string {
  const s = stem.vowel
  const { ending } = stem
  if (ending === 'sound') return jussive && suffix === '' ? stem.consonant : joinSound(stem, suffix)
  const vowel = ending.toLowerCase()
  if (suffix === '') return jussive ? s + vowel : s + (ending === 'A' ? 'Y' : ending)
  if (suffix.startsWith('U')) return ending === 'A' ? `${s}aw${suffix.slice(1)}` : s + suffix
  if (suffix.startsWith('I')) return ending === 'A' ? `${s}ay${suffix.slice(1)}` : s + suffix
  if (suffix.startsWith('A')) return `${s}${vowel}${ending === 'U' ? 'w' : 'y'}${suffix}`
  return ending === 'A' ? `${s}ay${suffix}` : `${s}${ending}${suffix}`
}

/** All finite forms of a verb: past and present, three moods, both voices. The same spelling comes as often as it has readings. */
export function conjugate(stems: VerbStems): FiniteForm[] {
  const forms: FiniteForm[] = []
  for (const cells of CELLS) {
    const active = cells.voice === 'active'
    const past = active ? stems.past : stems.pastPassive
    const finalAlif = active && stems.finalAlif
    PAST.forEach(([suffix], cell) => {
      const features = cells.past[cell] as Features
      push(forms, joinPast(past, suffix, finalAlif), suffix, features)
      if (suffix === 'UA' || suffix === 'tum')
        forms.push({ surface: spell(joinPast(past, suffix === 'UA' ? 'U' : 'tumU', finalAlif)), bound: 'bound', features })
    })
    const present = active ? stems.present : stems.presentPassive
    const vowel = active ? stems.prefix : 'u'
    MOODS.forEach((mood, row) => {
      PRESENT.forEach(([prefix, indicative, other], cell) => {
        const suffix = mood === 'indicative' ? indicative : other
        const features = cells.present[row]?.[cell] as Features
        const whole = `${prefix}${vowel}${joinPresent(present, suffix, mood === 'jussive')}`
        push(forms, whole, suffix, features)
        if (suffix === 'UA') forms.push({ surface: spell(whole.slice(0, -1)), bound: 'bound', features })
        if (mood === 'jussive' && suffix === '' && present.ending === 'sound' && present.vowel.at(-1) === present.vowel.at(-2))
          push(forms, `${prefix}${vowel}${present.vowel}`, suffix, features)
      })
    })
  }
  return forms
}

/** Adds a form with the spelling it takes before an object pronoun where that differs: a final long a, a final hamza. */
function push(forms: FiniteForm[], whole: string, suffix: string, features: Features): void {
  const surface = spell(whole)
  if (suffix === 'UA') {
    forms.push({ surface, bound: 'free', features })
    return
  }
  if (whole.endsWith('Y')) {
    const bound = spell(`${whole.slice(0, -1)}An`).slice(0, -1)
    forms.push({ surface, bound: surface === bound ? 'both' : 'free', features })
    if (surface !== bound) forms.push({ surface: bound, bound: 'bound', features })
    return
  }
  forms.push({ surface, bound: 'both', features })
  if (whole.endsWith("'") && features.tense === 'present')
    for (const vowel of ['u', 'i'] as const) {
      const bound = spell(`${whole}${vowel}h`).slice(0, -1)
      if (bound !== surface && vowel === 'u') forms.push({ surface: bound, bound: 'bound', features })
    }
}
