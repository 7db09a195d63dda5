import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { foldSaying } from '../../languages/ar/speech/fold-saying.js'
import type { SayingForm, SpeechData } from '../../languages/ar/speech/speech-data.js'
import { generateVerb, type VerbForm } from '../../languages/ar/words/generate-verb.js'
import { packageRoot } from '../../src/base/package-root.js'
import type { SayingShape, SourcePhrase, SpeechNoun, SpeechRole } from '../../src/language/speech-grammar.js'

interface VerbSource {
  readonly id: string
  readonly takes: readonly SayingShape[]
  readonly by?: readonly string[]
  readonly weak?: boolean
  readonly nominal?: boolean
  readonly participle?: boolean
  readonly impersonal?: boolean
  readonly object?: boolean
  readonly except?: readonly string[]
  readonly transitive?: boolean
  readonly written?: boolean
  readonly led?: boolean
  readonly naming?: boolean
  readonly deed?: boolean
  readonly near?: boolean
  readonly refusal?: boolean
  readonly form: number
  readonly vowel?: string
  readonly root: string
  readonly masdar?: readonly string[]
}

const NUMBERS = { singular: 1, dual: 2, plural: 3 } as const
/** The one pronoun of a letter that a preposition of a letter takes without looking like another word. */
const HEH = '\u0647'
const TA_MARBUTA = '\u0629'
const TA = '\u062a'
/** Pronouns of the third person: heh, heh alif, heh meem. */
const HONOURED = ['\u0647', '\u0647\u0627', '\u0647\u0645']
const ALIF = '\u0627'
const ALIF_HAMZA_BELOW = '\u0625'
const BOUND = { free: 0, bound: 1, both: 2 } as const

/** The form as a row of numbers, or null for forms that report nobody's words: second person, passives of another spelling, nominatives. */
function row(frame: number, form: VerbForm): SayingForm | null {
  const { tense, mood, voice, person, gender, number, derived } = form.features
  // Of the jussives only the third person is kept, which denials need; the first looks like verbs of passing on ("we say" like "reported").
  if (mood === 'jussive' && person !== 3) return null
  const kind = form.pos === 'VERB' ? 0 : derived === 'masdar' ? 2 : derived === 'active-participle' ? 1 : null
  if (kind === null || tense === 'imperative') return null
  if (kind === 0 && (person === 2 || voice === 'passive')) return null
  if (kind === 2 && number !== undefined && number !== 'singular') return null
  // Nor does it stand before a genitive: "Egyptian" looks like "those insisting on".
  if (kind === 1 && form.features.construct) return null
  // A participle that goes on with speech is an indefinite accusative: the masculine singular shows it.
  if (kind === 1 && gender === 'm' && number === 'singular' && !form.surface.endsWith(ALIF)) return null
  return [
    frame,
    kind,
    tense === 'past' ? 1 : tense === 'present' ? 2 : 0,
    gender === 'm' ? 1 : gender === 'f' ? 2 : 0,
    number ? NUMBERS[number] : 0,
    person === 1 ? 1 : 3,
    BOUND[form.bound],
  ]
}

function source<T>(name: string): T {
  return parse(readFileSync(join(packageRoot(), 'languages/ar/speech', name), 'utf8')) as T
}

/** Compiles languages/ar/speech/*.yaml to data/ar/speech.json: every form of every verb of saying, roles, nouns, source phrases; and to data/ar/explain.json the words of `isnad explain`. */
export async function build(out: string): Promise<void> {
  const verbs = source<VerbSource[]>('verbs.yaml')
  const forms = new Map<string, SayingForm[]>()
  verbs.forEach((verb, frame) => {
    const { root, form, vowel, masdar } = verb
    const except = new Set(verb.except?.map(foldSaying))
    for (const one of generateVerb({ root, form, ...(vowel ? { vowel } : {}), ...(masdar ? { masdar } : {}) })) {
      const made = row(frame, one)
      if (!made || (made[1] === 2 && !verb.nominal) || (made[1] === 1 && verb.participle === false)) continue
      const key = foldSaying(one.surface)
      if (except.has(key)) continue
      const list = forms.get(key) ?? []
      if (!list.some(other => other.join() === made.join())) list.push(made)
      forms.set(key, list)
    }
  })
  const roles: Record<string, SpeechRole> = {}
  const bases: Record<string, string> = {}
  const clitics = source<SpeechData['clitics']>('clitics.yaml')
  const below = new Set<string>()
  const others = new Set<string>()
  for (const { role, words, pronouns: bound } of source<{ role: SpeechRole; words: string[]; pronouns?: boolean }[]>('words.yaml'))
    for (const word of words) {
      ;(word.startsWith(ALIF_HAMZA_BELOW) ? below : others).add(foldSaying(word))
      const endings = bound ? ['', ...clitics.pronouns.filter(one => word.length > 1 || one.length > 1 || one === HEH)] : ['']
      for (const ending of endings) {
        const form = foldSaying(join2(word, ending))
        roles[form] ??= role
        if (ending !== '' && roles[form] === role) bases[form] ??= foldSaying(word)
      }
    }
  for (const word of others) below.delete(word)
  const nouns: Record<string, SpeechNoun['kind']> = {}
  for (const { kind, words } of source<{ kind: SpeechNoun['kind']; words: string[] }[]>('nouns.yaml'))
    for (const word of words) nouns[foldSaying(word)] ??= kind
  const sources = source<{ kind: SourcePhrase['kind']; words: string[]; next?: string; verb?: boolean }[]>('source-phrases.yaml').flatMap(
    ({ kind, words, next, verb }) =>
      words.map(phrase => ({ words: phrase.split(' ').map(foldSaying), kind, next: next ?? null, verb: verb === true })),
  )
  sources.sort((a, b) => b.words.length - a.words.length || Number(b.next !== null) - Number(a.next !== null))
  const data: SpeechData = {
    frames: verbs.map(verb => ({
      id: verb.id,
      takes: verb.takes,
      by: (verb.by ?? []).map(foldSaying),
      weak: verb.weak === true,
      impersonal: verb.impersonal === true,
      object: verb.object === true,
      transitive: verb.transitive === true,
      written: verb.written === true,
      led: verb.led === true,
      naming: verb.naming === true,
      deed: verb.deed === true,
      near: verb.near === true,
      refusal: verb.refusal === true,
    })),
    forms: Object.fromEntries([...forms].sort(([a], [b]) => (a < b ? -1 : 1))),
    roles,
    bases,
    nouns,
    sources,
    joins: source<{ joins: readonly string[] }>('clitics.yaml').joins.map(foldSaying),
    seats: source<{ seats: readonly string[] }>('clitics.yaml').seats.map(foldSaying),
    despite: source<{ despite: readonly string[] }>('clitics.yaml').despite.map(foldSaying),
    objects: source<{ objects: readonly string[] }>('clitics.yaml').objects.map(foldSaying),
    meanwhile: source<{ meanwhile: readonly string[] }>('clitics.yaml').meanwhile.map(foldSaying),
    beside: source<{ beside: readonly string[] }>('clitics.yaml').beside.map(foldSaying),
    reasons: source<{ reasons: readonly string[] }>('clitics.yaml').reasons.map(foldSaying),
    below: [...below],
    agents: source<{ agents: readonly string[] }>('clitics.yaml').agents.map(foldSaying),
    anyone: source<{ anyone: readonly string[] }>('clitics.yaml').anyone.map(foldSaying),
    offices: source<{ offices: readonly string[] }>('clitics.yaml').offices.map(foldSaying),
    private: source<{ private: readonly string[] }>('clitics.yaml').private.map(foldSaying),
    abstract: source<{ abstract: readonly string[] }>('clitics.yaml').abstract.map(foldSaying),
    domains: source<{ domains: readonly string[] }>('clitics.yaml').domains.map(foldSaying),
    neutral: source<{ neutral: readonly string[] }>('clitics.yaml').neutral.map(foldSaying),
    abroad: source<{ abroad: readonly string[] }>('clitics.yaml').abroad.map(foldSaying),
    topics: source<{ topics: readonly string[] }>('clitics.yaml').topics.map(foldSaying),
    workplaces: source<{ workplaces: readonly string[] }>('clitics.yaml').workplaces.map(foldSaying),
    dwelling: source<{ dwelling: readonly string[] }>('clitics.yaml').dwelling.map(foldSaying),
    neuter: source<{ neuter: readonly string[] }>('clitics.yaml').neuter.map(foldSaying),
    honorifics: Object.fromEntries(
      source<{ honorifics: readonly string[] }>('clitics.yaml').honorifics.flatMap(title =>
        ['', ...HONOURED].map(ending => [foldSaying(ending === '' ? title : bearing(title, ending)), foldSaying(title)]),
      ),
    ),
    addressees: source<{ addressees: readonly string[] }>('clitics.yaml').addressees.map(foldSaying),
    questions: source<{ questions: readonly string[] }>('clitics.yaml').questions.map(foldSaying),
    asking: source<{ asking: readonly string[] }>('clitics.yaml').asking.map(foldSaying),
    carriers: source<{ carriers: readonly string[] }>('clitics.yaml').carriers.map(foldSaying),
    clitics,
  }
  mkdirSync(join(out, 'ar'), { recursive: true })
  writeFileSync(join(out, 'ar/speech.json'), JSON.stringify(data))
  writeFileSync(join(out, 'ar/explain.json'), JSON.stringify(source<Record<string, string>>('explain.yaml')))
}

/** A title with a pronoun: its final ta marbuta opens. */
function bearing(title: string, ending: string): string {
  return title.endsWith(TA_MARBUTA) ? `${title.slice(0, -1)}${TA}${ending}` : title + ending
}

/** A final alif maqsura becomes ya before a pronoun. */
function join2(word: string, ending: string): string {
  return ending !== '' && word.endsWith('\u0649') ? `${word.slice(0, -1)}\u064a${ending}` : word + ending
}
