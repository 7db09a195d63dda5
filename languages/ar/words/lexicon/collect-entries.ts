import type { Features, PartOfSpeech } from '../../../../src/schema/token.js'
import { generateVerb, type VerbEntry } from '../generate-verb.js'
import { inflectNoun, type NounForm, type NounPlan } from '../nouns/inflect-noun.js'
import { readLexiconLine } from './read-lexicon-line.js'
import type { WordClass } from './word-class.js'

/** A written form with its reading, as the compiler takes it. */
export interface Entry {
  readonly surface: string
  readonly lemma: string
  readonly root: string
  readonly verb: string
  readonly kind: WordClass
}

/** The parsed source files of the lexicon. */
export interface LexiconSources {
  readonly closed: readonly string[]
  readonly verbs: readonly string[]
  readonly masdars: readonly string[]
  readonly nouns: readonly string[]
  readonly adjectives: readonly string[]
  readonly names: readonly string[]
  readonly frequent: readonly string[]
}

const MARBUTA = '\u0629'
const YA = '\u064a'
const HAMZA_SEATS = /[\u0623\u0625\u0624\u0626]/g

/** Every written form that the lexicon stands for. */
export function collectEntries(sources: LexiconSources): Entry[] {
  const entries: Entry[] = []
  for (const line of sources.closed) closedWord(line, entries)
  const extra = new Map<string, string[]>()
  for (const line of sources.masdars) {
    const { codes, words } = readLexiconLine(line)
    const key = `${codes[0]} ${bareRoot(words[0] as string)}`
    extra.set(key, [...(extra.get(key) ?? []), ...words.slice(1)])
  }
  const frequent = new Set(
    sources.frequent.map(line => {
      const { codes, words } = readLexiconLine(line)
      return `${codes[0]} ${words[0]}`
    }),
  )
  const masdars = new Map<string, Entry>()
  for (const line of sources.verbs) verbsOfRoot(line, extra, frequent, masdars, entries)
  for (const line of sources.nouns) noun(line, masdars, frequent, entries)
  for (const line of sources.adjectives) adjective(line, entries)
  for (const line of sources.names) {
    const [article, rest] = line.split(' ')
    const name = rest ?? (article as string)
    entries.push({ surface: name, lemma: name, root: '', verb: '', kind: rest ? NAME_WITH_ARTICLE : NAME })
  }
  return [...entries, ...entries.flatMap(otherSpellings)]
}

const WAWS = '\u0624\u0648' // hamza on waw, waw

/** The spellings with hamza on ya or alif that many papers use where others write hamza on waw before a long u. */
function otherSpellings(entry: Entry): Entry[] {
  const at = entry.surface.indexOf(WAWS)
  if (at < 1) return []
  const left = entry.surface.slice(0, at)
  const right = entry.surface.slice(at + 1)
  const onAlif = left.endsWith('\u0627') ? '\u0621' : '\u0623' // alone after alif
  return [...(left.endsWith('\u0627') ? [] : ['\u0626']), ...(right.length <= 3 ? [onAlif] : [])].map(hamza => ({
    ...entry,
    surface: left + hamza + right,
  }))
}

const NAME: WordClass = { pos: 'PROPN', features: {}, bound: 'free', takes: 'PC' }
/** Names that have the article: a preposition comes before it. */
const NAME_WITH_ARTICLE: WordClass = { pos: 'PROPN', features: {}, bound: 'free', takes: 'APCF' }

const bareRoot = (root: string): string => root.replace(/\s/g, '').replace(HAMZA_SEATS, '\u0621')

function closedWord(line: string, entries: Entry[]): void {
  const { codes, words, lemma } = readLexiconLine(line)
  const [pos, takes, ...feats] = codes as [PartOfSpeech, string, ...string[]]
  let features: Features = {}
  for (const feat of feats) features = { ...features, ...FEATS[feat] }
  const [free, ...bound] = words as [string, ...string[]]
  const allowed = takes === '-' ? 'C' : `${takes}C`
  const base = { lemma: lemma ?? free, root: '', verb: '' }
  const pronoun = takes.includes('O')
  entries.push({ ...base, surface: free, kind: { pos, features, bound: pronoun && bound.length === 0 ? 'both' : 'free', takes: allowed } })
  for (const surface of bound) entries.push({ ...base, surface, kind: { pos, features, bound: 'bound', takes: allowed } })
}

const FEATS: Readonly<Record<string, Features>> = {
  m: { gender: 'm' },
  f: { gender: 'f' },
  s: { number: 'singular' },
  d: { number: 'dual' },
  p: { number: 'plural' },
  1: { person: 1 },
  2: { person: 2 },
  3: { person: 3 },
  past: { tense: 'past' },
}

/** The verbs of one line: `1au 2 4 10+ = root masdars of form I`. */
export function verbEntriesOf(line: string, extra: ReadonlyMap<string, readonly string[]> = new Map()): VerbEntry[] {
  const { codes, words } = readLexiconLine(line)
  const root = bareRoot(words[0] as string)
  return codes.map(code => {
    const match = /^(\d+)([aiu]*)(\+?)$/.exec(code)
    if (!match) throw new Error(`Not a form: ${code} in ${line}`)
    const form = Number(match[1])
    const masdar = [...(form === 1 ? words.slice(1) : []), ...(extra.get(`${form} ${root}`) ?? [])]
    return {
      root,
      form,
      ...(match[2] ? { vowel: match[2] } : {}),
      ...(masdar.length > 0 ? { masdar } : {}),
      ...(match[3] ? { strong: true } : {}),
    }
  })
}

function verbsOfRoot(
  line: string,
  extra: ReadonlyMap<string, readonly string[]>,
  frequent: ReadonlySet<string>,
  masdars: Map<string, Entry>,
  entries: Entry[],
): void {
  for (const entry of verbEntriesOf(line, extra)) {
    const copula = entry.root === '\u0643\u0648\u0646' && entry.form === 1 // kana
    let indicative = new Set<string>()
    for (const form of generateVerb(entry)) {
      const { features, bound } = form
      const { derived, form: verbForm = 0 } = features
      const masdar = derived === 'masdar'
      const often = frequent.has(`${features.form} ${form.lemma}`)
      if (form.pos === 'VERB') {
        if (isRare(features) || (copula && features.voice === 'passive')) continue
        if (features.mood === 'indicative') {
          if (features.person === 3 && features.gender === 'm' && features.number === 'singular') indicative = new Set()
          indicative.add(form.surface)
        } else if (features.mood && indicative.has(form.surface)) continue
        const kind = shareClass(
          features,
          bound,
          () => ({ pos: copula ? 'AUX' : 'VERB', features: shownMood(features), bound, takes: verbTakes(features) + (often ? 'F' : '') }),
          `${copula} ${often}`,
        )
        entries.push({ surface: form.surface, lemma: form.lemma, root: entry.root, verb: '', kind })
      } else {
        const kind = shareClass(
          features,
          bound,
          () => ({
            pos: form.pos,
            features,
            bound,
            takes: nounTakes(form) + (often && (masdar || (derived === 'active-participle' && verbForm > 1)) ? 'F' : ''),
          }),
          `${form.indefinite} ${often}`,
        )
        const made: Entry = { surface: form.surface, lemma: form.citation, root: entry.root, verb: form.lemma, kind }
        entries.push(made)
        if (masdar && (!masdars.has(made.lemma) || (often && !masdars.get(made.lemma)?.kind.takes.includes('F'))))
          masdars.set(made.lemma, made)
      }
    }
  }
}

/** Forms that news does not use: orders of second person feminine, passives of first and second person. */
const isRare = ({ person, gender, voice, number }: Features): boolean =>
  person !== undefined && person < 3 && (voice === 'passive' || (person === 2 && (gender === 'f' || number === 'dual')))

/** Where indicative, subjunctive and jussive look alike, the mood stays open. */
function shownMood(features: Features): Features {
  if (features.mood !== 'indicative' || !isBare(features)) return features
  const { mood: _, ...rest } = features
  return rest
}

const sharedClasses = new Map<Features, Map<string, WordClass>>()

function shareClass(features: Features, bound: WordClass['bound'], make: () => WordClass, flag: string): WordClass {
  let row = sharedClasses.get(features)
  if (row === undefined) {
    row = new Map()
    sharedClasses.set(features, row)
  }
  const key = `${bound} ${flag}`
  let kind = row.get(key)
  if (kind === undefined) {
    kind = make()
    row.set(key, kind)
  }
  return kind
}

/** Present forms without an ending that the moods change. */
const isBare = ({ number, person, gender }: Features): boolean =>
  number !== 'dual' && !(number === 'plural' && person !== 1 && gender === 'm') && !(person === 2 && gender === 'f')

/** The future particle before the indicative only; lam before subjunctive and jussive, which mostly look like the indicative. */
function verbTakes(features: Features): string {
  let takes = 'CO'
  if (features.tense === 'present') {
    if (features.mood === 'indicative') takes += isBare(features) ? 'SL' : 'S'
    else takes += 'L'
  } else takes += 'E'
  return features.person === 3 ? `${takes}Q` : takes
}

function nounTakes(form: { readonly indefinite?: boolean; readonly features: Features; readonly bound: string }): string {
  if (form.indefinite) return 'PC'
  if (form.features.construct) return 'PCO'
  return form.bound === 'bound' ? 'PCO' : 'APCO'
}

function push(
  entries: Entry[],
  forms: readonly NounForm[],
  lemma: string,
  pos: PartOfSpeech,
  more: Features = {},
  rare: (form: NounForm) => string = () => '',
  masdar?: Entry,
): void {
  for (const form of forms)
    entries.push({
      surface: form.surface,
      lemma,
      root: masdar?.root ?? '',
      verb: masdar?.verb ?? '',
      kind: { pos, features: { ...form.features, ...more }, bound: form.bound, takes: nounTakes(form) + rare(form) },
    })
}

function noun(line: string, masdars: ReadonlyMap<string, Entry>, frequent: ReadonlySet<string>, entries: Entry[]): void {
  const { codes, words, lemma } = readLexiconLine(line)
  const code = codes[0] as string
  const [singular, ...plurals] = words as [string, ...string[]]
  const person = code.includes('p')
  const plan: NounPlan = {
    singular,
    gender: code.includes('f') ? 'f' : 'm',
    plurals,
    ...(code.includes('d') ? { defective: true } : {}),
    ...(person ? { feminine: true } : {}),
    ...(code.includes('s') || (person && plurals.length === 0) ? { masculinePlural: true } : {}),
    ...(code.includes('a') || (singular.endsWith(MARBUTA) && plurals.length === 0) ? { femininePlural: true } : {}),
  }
  const rare = code.includes('~') ? 'R' : ''
  // a noun that is a masdar as well keeps its verb, and lends it its broken plurals
  const masdar = person ? undefined : masdars.get(singular)
  const { derived, form: verbForm } = masdar?.kind.features ?? {}
  const more: Features = masdar ? { ...(derived ? { derived } : {}), ...(verbForm ? { form: verbForm } : {}) } : {}
  const often = masdar?.kind.takes.includes('F') || frequent.has(`N ${singular}`) ? 'F' : ''
  const usage = (form: NounForm): string => rare + often + (person && form.features.gender === 'f' ? 'r' : '')
  push(entries, inflectNoun(plan), lemma ?? singular, 'NOUN', more, usage, masdar)
}

function adjective(line: string, entries: Entry[]): void {
  const { codes, words } = readLexiconLine(line)
  const [first, ...others] = words as [string, ...string[]]
  switch (codes[0]) {
    case 'nisba': {
      const forms = inflectNoun({ singular: first, gender: 'm', feminine: true, masculinePlural: true, plurals: others })
      push(entries, forms, first, 'ADJ', { derived: 'nisba' })
      push(entries, inflectNoun({ singular: first + MARBUTA, gender: 'f', femininePlural: true }), first + MARBUTA, 'NOUN', {}, () => 'R')
      return
    }
    case 'elative': {
      push(entries, inflectNoun({ singular: first, gender: 'm', plurals: others.slice(1) }), first, 'ADJ', { derived: 'elative' })
      if (others[0] !== undefined)
        push(entries, inflectNoun({ singular: others[0], gender: 'f', femininePlural: true }), first, 'ADJ', { derived: 'elative' })
      return
    }
    case 'colour':
      push(entries, inflectNoun({ singular: first, gender: 'm', plurals: others.slice(1) }), first, 'ADJ')
      if (others[0] !== undefined) push(entries, inflectNoun({ singular: others[0], gender: 'f' }), first, 'ADJ')
      return
    case 'adj':
      push(
        entries,
        inflectNoun({
          singular: first,
          gender: 'm',
          feminine: true,
          masculinePlural: true,
          plurals: others,
          defective: first.endsWith(YA) && codes.includes('d'),
        }),
        first,
        'ADJ',
      )
      return
    default:
      throw new Error(`Not a kind of adjective: ${line}`)
  }
}
