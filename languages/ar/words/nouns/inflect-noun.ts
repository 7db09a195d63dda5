import type { Features } from '../../../../src/schema/token.js'

const ALIF = '\u0627'
const HAMZA = '\u0621'
const ON_ALIF = '\u0623'
const ON_WAW = '\u0624'
const ON_YA = '\u0626'
const MADDA = '\u0622'
const MAQSURA = '\u0649'
const MARBUTA = '\u0629'
const TA = '\u062a'
const NUN = '\u0646'
const WAW = '\u0648'
const YA = '\u064a'
/** Letters that do not join to the left: a hamza after them stands alone before the tanwin's alif. */
const NON_JOINERS = '\u0627\u062f\u0630\u0631\u0632\u0648\u0622\u0623\u0624'

/** A form of a noun or adjective. `free`: stands without pronoun; `bound`: only before one; `construct` features forbid the article. */
export interface NounForm {
  readonly surface: string
  readonly bound: 'free' | 'bound' | 'both'
  readonly features: Features
  /** The form with tanwin's alif: neither article nor construct. */
  readonly indefinite?: boolean
  /** A feminine form of a word that also has a masculine one, or a plural or dual suffix: what was added to the stem. */
  readonly ending?: string
}

const shared = new Map<string, Features>()

/** Features are shared objects: few distinct ones, many forms. */
function share(features: Features): Features {
  const key = `${features.gender} ${features.number} ${features.case} ${features.construct}`
  const known = shared.get(key)
  if (known) return known
  shared.set(key, features)
  return features
}

export interface NounPlan {
  /** Singular as written, without the article. */
  readonly singular: string
  readonly gender: 'm' | 'f'
  /** Participle or noun of the type qadi: the final ya drops in the indefinite. */
  readonly defective?: boolean
  /** Takes the feminine ending as a word of the other gender (adjectives, participles, names of trades). */
  readonly feminine?: boolean
  /** Sound masculine plural, sound feminine plural of the singular itself. */
  readonly masculinePlural?: boolean
  readonly femininePlural?: boolean
  readonly dual?: boolean
  /** Broken plurals as written. */
  readonly plurals?: readonly string[]
}

/** All written forms of a noun or adjective without clitics. Wright I, sections 294-312 and 347; Ryding, chapters 5 and 7. */
export function inflectNoun(plan: NounPlan): NounForm[] {
  const forms: NounForm[] = []
  const singular: Features = share({ gender: plan.gender, number: 'singular' })
  oneNumber(forms, plan.singular, singular, plan.defective === true)
  const stem = baseOf(plan.singular, plan.defective === true)
  if (plan.dual !== false) twoOf(forms, stem, plan.gender, plan.singular.endsWith(MARBUTA) ? TA : '')
  if (plan.masculinePlural) manyMen(forms, stem, plan.singular, plan.defective === true)
  if (plan.feminine) {
    const feminine = stem + (stem.endsWith(MAQSURA) ? '' : MARBUTA)
    const base = stem.endsWith(MAQSURA) ? `${stem.slice(0, -1)}${ALIF}` : stem
    const woman = stem.endsWith(MAQSURA) ? `${base}${MARBUTA}` : feminine
    oneNumber(forms, woman, share({ gender: 'f', number: 'singular' }), false, MARBUTA)
    if (plan.dual !== false) twoOf(forms, base, 'f', TA)
    if (plan.femininePlural !== false) manyWomen(forms, stem)
  } else if (plan.femininePlural) manyWomen(forms, stem)
  for (const plural of plan.plurals ?? [])
    oneNumber(forms, plural, share({ gender: plan.gender, number: 'plural' }), /[^\u0627]\u064a$/.test(plural) && plural.length > 4)
  return forms
}

/** What endings are added to: the singular without ta marbuta. */
function baseOf(singular: string, defective: boolean): string {
  if (singular.endsWith(MARBUTA)) return singular.slice(0, -1)
  return defective && !singular.endsWith(YA) ? singular + YA : singular
}

/** One word that inflects for case only: singulars and broken plurals, with tanwin's alif and the spellings before a pronoun. */
function oneNumber(forms: NounForm[], word: string, features: Features, defective: boolean, ending?: string): void {
  const more = ending === undefined ? {} : { ending }
  const last = word.at(-1)
  if (last === MARBUTA) {
    forms.push({ surface: word, bound: 'free', features, ...more })
    forms.push({ surface: word.slice(0, -1) + TA, bound: 'bound', features, ...more })
    return
  }
  if (last === MAQSURA) {
    forms.push({ surface: word, bound: 'free', features, ...more })
    forms.push({ surface: word.slice(0, -1) + ALIF, bound: 'bound', features, ...more })
    return
  }
  if (defective && last === YA) {
    forms.push({ surface: word, bound: 'both', features, ...more })
    forms.push({ surface: word.slice(0, -1), bound: 'free', features, indefinite: true, ...more })
    forms.push({ surface: word + ALIF, bound: 'free', features: share({ ...features, case: 'accusative' }), indefinite: true, ...more })
    return
  }
  forms.push({ surface: word, bound: 'both', features, ...more })
  if (last === HAMZA || last === ON_ALIF) {
    const before = word.at(-2) ?? ''
    const root = word.slice(0, -1)
    forms.push({ surface: root + ON_WAW, bound: 'bound', features: share({ ...features, case: 'nominative' }), ...more })
    forms.push({ surface: root + ON_YA, bound: 'bound', features: share({ ...features, case: 'genitive' }), ...more })
    if (last === HAMZA && before !== ALIF)
      forms.push({
        surface: root + (NON_JOINERS.includes(before) ? HAMZA : ON_YA) + ALIF,
        bound: 'free',
        features: share({ ...features, case: 'accusative' }),
        indefinite: true,
        ...more,
      })
    return
  }
  if (last !== ALIF)
    forms.push({ surface: word + ALIF, bound: 'free', features: share({ ...features, case: 'accusative' }), indefinite: true, ...more })
}

/** The stem before an ending that begins with a long a, or with another vowel. */
function before(stem: string, vowel: 'a' | 'other'): string {
  const last = stem.at(-1)
  if (last === MAQSURA) return `${stem.slice(0, -1)}${YA}`
  if (vowel === 'a' && last === ON_ALIF) return `${stem.slice(0, -1)}${MADDA}`
  if (last === HAMZA && stem.at(-2) !== ALIF && !NON_JOINERS.includes(stem.at(-2) ?? '')) return `${stem.slice(0, -1)}${ON_YA}`
  return stem
}

const joinLongA = (stem: string, rest: string): string => {
  const base = before(stem, 'a')
  return base.endsWith(MADDA) ? base + rest : base + ALIF + rest
}

function twoOf(forms: NounForm[], stem: string, gender: 'm' | 'f', ta: string): void {
  const base = ta === '' ? stem : stem.endsWith(MAQSURA) ? `${stem.slice(0, -1)}${ALIF}${ta}` : stem + ta
  const nominative: Features = share({ gender, number: 'dual', case: 'nominative' })
  const oblique: Features = share({ gender, number: 'dual' })
  const alif = joinLongA(base, '')
  const ya = before(base, 'other') + YA
  forms.push({ surface: alif + NUN, bound: 'free', features: nominative, ending: ALIF + NUN })
  forms.push({ surface: ya + NUN, bound: 'free', features: oblique, ending: YA + NUN })
  forms.push({ surface: alif, bound: 'both', features: share({ ...nominative, construct: true }), ending: ALIF })
  forms.push({ surface: ya, bound: 'both', features: share({ ...oblique, construct: true }), ending: YA })
}

function manyMen(forms: NounForm[], stem: string, singular: string, defective: boolean): void {
  const short = singular.endsWith(MAQSURA) || defective ? stem.slice(0, -1) : stem
  const last = short.at(-1)
  const nominativeStem = last === HAMZA || last === ON_ALIF ? short.slice(0, -1) + ON_WAW : short
  const obliqueStem = last === HAMZA || last === ON_ALIF ? short.slice(0, -1) + ON_YA : short
  const nominative: Features = share({ gender: 'm', number: 'plural', case: 'nominative' })
  const oblique: Features = share({ gender: 'm', number: 'plural' })
  forms.push({ surface: nominativeStem + WAW + NUN, bound: 'free', features: nominative, ending: WAW + NUN })
  forms.push({ surface: obliqueStem + YA + NUN, bound: 'free', features: oblique, ending: YA + NUN })
  forms.push({ surface: nominativeStem + WAW, bound: 'both', features: share({ ...nominative, construct: true }), ending: WAW })
  forms.push({ surface: obliqueStem + YA, bound: 'both', features: share({ ...oblique, construct: true }), ending: YA })
}

function manyWomen(forms: NounForm[], stem: string): void {
  // qanat, qanawat; mubarat, mubarayat
  const base = stem.endsWith(ALIF) ? stem.slice(0, -1) + (stem.length > 4 ? YA : WAW) : stem
  const surface = joinLongA(base, TA)
  forms.push({ surface, bound: 'both', features: share({ gender: 'f', number: 'plural' }), ending: ALIF + TA })
}
