import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import { rememberForm } from '../../../src/base/remember-form.js'
import type {
  Saying,
  SayingFrame,
  SourcePhrase,
  SpeechGrammar,
  SpeechNoun,
  SpeechRole,
  SpeechWord,
} from '../../../src/language/speech-grammar.js'
import type { Token } from '../../../src/schema/token.js'
import { foldSaying } from './fold-saying.js'
import type { SayingForm, SpeechData } from './speech-data.js'

const KINDS = ['finite', 'participle', 'masdar'] as const
const TENSES = [null, 'past', 'present'] as const
const GENDERS = [null, 'm', 'f'] as const
const NUMBERS = [null, 'singular', 'dual', 'plural'] as const
/** Words remembered for each part of speech. */
const MEMORY = 8_000
const ALIF_HAMZA_BELOW = '\u0625'
const MAY_BE_VERB = new Set<SpeechRole>(['preposition', 'circumstance', 'conjunction'])
const ALIF_HAMZA_ABOVE = '\u0623'
const ALIF = '\u0627'
const YA = '\u064a'
const HA = '\u0647'
const NOON = '\u0646'
const WAW = '\u0648'
const TA = '\u062a'
const TA_MARBUTA = '\u0629'
const LAM = '\u0644' // lam: the preposition swallows the alif of the article

/** What a dual or a masculine sound plural is made of ("two lawyers", "ministers"): the ending cut off, a feminine's ta closed again. */
function singulars(word: string): string[] {
  const vowel = word.charAt(word.length - 2)
  if (word.length < 6 || !word.endsWith(NOON) || (vowel !== ALIF && vowel !== YA && vowel !== WAW)) return []
  const stem = word.slice(0, -2)
  return stem.endsWith(TA) && vowel !== WAW ? [stem, foldSaying(stem.slice(0, -1) + TA_MARBUTA)] : [stem]
}

/** The masculine singular that a relational adjective may be a feminine, dual or plural of. */
function adjectives(word: string): string[] {
  if (word.endsWith(TA_MARBUTA) || word.endsWith(HA) || word.endsWith(ALIF)) return [word.slice(0, -1)]
  return word.length > 5 && word.endsWith(NOON) ? [word.slice(0, -2), word.slice(0, -1)] : []
}

/** A word with the phrases of naming a source that begin with it. */
interface KnownWord extends SpeechWord {
  readonly starts: readonly SpeechData['sources'][number][]
}

/**
 * The Arabic grammar of reported speech from compiled data (`ar/speech.json`). It looks at printed words alone, so that a word of saying is
 * known whatever reading the analyser chose; only words marked weak ask for the analyser's verb.
 *
 * @example createSpeechGrammar(fileData()).wordOf(token).sayings[0]?.frame.id // 'say'
 */
export function createSpeechGrammar(data: DataSource): SpeechGrammar {
  const raw = readJsonData<SpeechData>(data, 'ar/speech.json')
  const frames: SayingFrame[] = raw.frames.map(
    ({ id, takes, by, impersonal, object, transitive, written, led, naming, deed, near, refusal }) => ({
      id,
      takes: new Set(takes),
      by: new Set(by),
      impersonal,
      object,
      transitive,
      written,
      led,
      naming,
      deed,
      near,
      refusal,
    }),
  )
  const { clitics } = raw
  const forms = new Map(Object.entries(raw.forms))
  const nouns = new Map(Object.entries(raw.nouns))
  const roles = new Map(Object.entries(raw.roles))
  const bases = new Map(Object.entries(raw.bases))
  const below = new Set(raw.below)
  const offices = new Set(raw.offices)
  const privates = new Set(raw.private)
  const abstracts = new Set(raw.abstract)
  const domains = new Set(raw.domains)
  const neutral = new Set(raw.neutral)
  const abroad = new Set(raw.abroad)
  const workplaces = new Set(raw.workplaces)
  const topics = new Set(raw.topics)
  const dwelling = new Set(raw.dwelling)
  const cutCoordinator = (word: string): string | null =>
    clitics.coordinators.some(c => word.startsWith(c)) && word.length > 2 ? word.slice(1) : null

  const formsOf = (word: string): { form: SayingForm; pronoun: boolean }[] => {
    const free = (forms.get(word) ?? []).filter(form => form[6] !== 1).map(form => ({ form, pronoun: false }))
    const bound = clitics.pronouns
      .filter(ending => ending.length < word.length - 1 && word.endsWith(ending))
      .flatMap(ending => (forms.get(word.slice(0, -ending.length)) ?? []).filter(form => form[6] !== 0))
      .map(form => ({ form, pronoun: true }))
    return [...free, ...bound]
  }
  const sayingsOf = (core: string, isVerb: boolean): Saying[] => {
    const plain = formsOf(core)
    const led = clitics.prepositions.includes(core.charAt(0)) ? formsOf(core.slice(1)).filter(({ form }) => form[1] === 2) : []
    const article = core.indexOf(clitics.article)
    const definite =
      article === 0 || (article === 1 && clitics.prepositions.includes(core.charAt(0)))
        ? formsOf(core.slice(article + clitics.article.length)).filter(({ form }) => form[1] === 2)
        : []
    const future = core.startsWith(clitics.future) ? formsOf(core.slice(1)).filter(({ form }) => form[1] === 0 && form[2] === 2) : []
    const seen = new Set<string>()
    return [...plain, ...led, ...definite, ...future].flatMap(({ form, pronoun }) => {
      const [frame, kind, tense, gender, number, person] = form
      if (kind === 1 && pronoun) return []
      if (person === 1 || (raw.frames[frame]?.weak && !isVerb && kind === 0)) return []
      if (raw.frames[frame]?.weak && kind === 2) return []
      const key = `${frame}/${kind}/${gender}/${number}/${pronoun}`
      if (seen.has(key)) return []
      seen.add(key)
      return [
        {
          frame: frames[frame] as SayingFrame,
          kind: KINDS[kind],
          tense: TENSES[tense],
          gender: GENDERS[gender],
          number: NUMBERS[number],
          person: person as 1 | 3,
          pronoun,
        },
      ]
    })
  }
  const nounOf = (core: string, isAdjective: boolean): SpeechNoun | null => {
    for (const lead of ['', ...clitics.prepositions]) {
      if (!core.startsWith(lead)) continue
      const rest = core.slice(lead.length)
      for (const [word, definite] of [
        [rest, false],
        [rest.startsWith(clitics.article) ? rest.slice(clitics.article.length) : '', true],
        [lead === LAM && rest.startsWith(LAM) ? rest.slice(1) : '', true],
      ] as const) {
        if (word.length < 2 || (lead !== '' && word.length < 2)) continue
        // A feminine adjective looks like a noun with a pronoun.
        const bare = isAdjective
          ? []
          : clitics.pronouns.map(p => (word.endsWith(p) ? word.slice(0, -p.length) : '')).filter(w => w.length > 2)
        // An indefinite accusative: "issued a report".
        const accusative = word.length > 4 && word.endsWith(ALIF) ? [word.slice(0, -1)] : []
        for (const candidate of [word, ...accusative, ...bare, ...singulars(word)]) {
          const kind = nouns.get(candidate)
          if (kind)
            return {
              lemma: candidate,
              kind,
              definite: definite || bare.includes(candidate),
              anyone: raw.anyone.includes(candidate),
              office: offices.has(candidate),
              private: privates.has(candidate),
            }
        }
      }
    }
    return null
  }
  const domainOf = (core: string): NonNullable<SpeechWord['domain']> | null => {
    const word = core.startsWith(clitics.article) ? core.slice(clitics.article.length) : core
    for (const stem of [word, ...adjectives(word)]) {
      if (domains.has(stem)) return 'state'
      if (neutral.has(stem)) return 'any'
      if (abroad.has(stem)) return 'abroad'
    }
    return null
  }
  /** With or without an attached preposition and an article. */
  const isOneOf = (list: ReadonlySet<string>, core: string): boolean =>
    (clitics.prepositions.includes(core.charAt(0)) ? [core, core.slice(1)] : [core]).some(
      word => list.has(word) || (word.startsWith(clitics.article) && list.has(word.slice(clitics.article.length))),
    )
  const honorificOf = (core: string): SpeechWord['honorific'] => {
    for (const word of clitics.prepositions.includes(core.charAt(0)) ? [core, core.slice(1)] : [core]) {
      const title = raw.honorifics[word]
      if (title !== undefined) return { title, points: title !== word }
    }
    return null
  }
  /** A word with the phrases that it may begin: it is asked for them at every word, and hardly any begins one. */
  const known = (text: string, isVerb: boolean, isAdjective: boolean): KnownWord => {
    const form = foldSaying(text)
    // Folding makes one of the alifs: "clarified" is no "during".
    const isAbove = text.includes(ALIF_HAMZA_ABOVE)
    const roleOf = (word: string): SpeechRole | null => (isAbove && below.has(word) ? null : (roles.get(word) ?? null))
    const whole = roleOf(form)
    const rest = cutCoordinator(form)
    const restRole: SpeechRole | null = whole === null && rest !== null ? roleOf(rest) : null
    // Folding makes one of a final alif maqsura and a final ya: printed with ya it is a noun (an opinion, a denial) unless the analyser says verb.
    const isNoun = !isVerb && text.endsWith(YA)
    // Folding makes one of ta marbuta and ha: printed with ha it is a noun with a pronoun (its seat), no feminine participle (confirming).
    const isBound = text.endsWith(HA)
    // Printed with ta marbuta it is a noun (a call), no verb with a pronoun (they called him).
    const isFeminine = text.endsWith(TA_MARBUTA)
    const spoken = (word: string): Saying[] =>
      sayingsOf(word, isVerb).filter(
        one =>
          !(isNoun && one.kind === 'finite' && one.tense === 'past') &&
          !(isFeminine && one.kind === 'finite') &&
          !(isBound && one.kind === 'participle' && one.gender === 'f' && one.number === 'singular'),
      )
    const wholeSayings = spoken(form)
    const restSayings = rest === null ? [] : spoken(rest)
    const and = rest !== null && whole === null && (restRole !== null || (wholeSayings.length === 0 && restSayings.length > 0))
    const core = and ? (rest as string) : form
    const finite = isVerb && [...wholeSayings, ...restSayings].some(saying => saying.kind === 'finite')
    const read = whole ?? restRole
    // A verb of the analyser's is no preposition: "expressed" and "across" are one word on paper.
    const role = finite && read !== null && MAY_BE_VERB.has(read) ? null : read
    const noun = role ? null : (nounOf(form, isAdjective) ?? (rest === null ? null : nounOf(rest, isAdjective)))
    const preposition =
      role === 'preposition' || role === 'circumstance' || (role === 'that' && clitics.prepositions.includes(core.charAt(0)))
        ? (bases.get(core) ?? core)
        : role === null && clitics.prepositions.includes(core.charAt(0)) && core.length > 3
          ? core.charAt(0)
          : null
    const joins = preposition !== null && raw.joins.includes(preposition)
    // "Between" and "explained" are one word on paper.
    const maybe = role === 'preposition' && and ? sayingsOf(core, true).filter(one => one.kind === 'finite' && one.tense === 'past') : []
    // All words get their fields in one order and by name: V8 gives an object that begins with a spread a shape of its own.
    return {
      form,
      core,
      joins,
      seats: preposition !== null && raw.seats.includes(preposition),
      addresses: preposition !== null && raw.addressees.includes(preposition),
      question: raw.questions.includes(core) || (rest !== null && raw.questions.includes(rest)),
      whenAsked: preposition !== null && raw.asking.includes(preposition),
      carries: preposition !== null && raw.carriers.includes(preposition),
      leadsAgent: role === 'preposition' && raw.agents.includes(core),
      neuter: role === 'relative' && raw.neuter.includes(core),
      honorific: honorificOf(core),
      pronounLed: role !== null && bases.has(core),
      despite: raw.despite.includes(core),
      sates: role === 'preposition' && raw.objects.includes(bases.get(core) ?? ''),
      meanwhile: raw.meanwhile.includes(core),
      beside: raw.beside.includes(core),
      reason: raw.reasons.includes(core),
      onlySpeech: role === 'that' && text.includes(ALIF_HAMZA_BELOW),
      and: and || (rest !== null && noun !== null && nounOf(form, isAdjective) === null),
      sayings: [...wholeSayings, ...restSayings],
      domain: role === null ? domainOf(core) : null,
      ...(role === null && isOneOf(workplaces, core) ? { workplace: true } : {}),
      ...(role === null && isOneOf(topics, core) ? { topic: true } : {}),
      ...(role === null && (dwelling.has(core) || (rest !== null && dwelling.has(rest))) ? { dwells: true } : {}),
      abstract: abstracts.has(core) || (core.startsWith(clitics.article) && abstracts.has(core.slice(clitics.article.length))),
      role,
      noun,
      preposition,
      starts: rest === null ? startsWith(form) : [...startsWith(form), ...startsWith(rest)],
      ...(maybe.length > 0 ? { maybe } : {}),
    }
  }

  const byFirst = new Map<string, SpeechData['sources'][number][]>()
  for (const source of raw.sources) {
    const first = source.words[0] as string
    byFirst.set(first, [...(byFirst.get(first) ?? []), source])
  }
  const startsWith = (word: string): KnownWord['starts'] => byFirst.get(word) ?? []
  // One memory for each reading that the analyser's choice may ask for.
  const asVerb = rememberForm(text => known(text, true, false), MEMORY)
  const asAdjective = rememberForm(text => known(text, false, true), MEMORY)
  const asOther = rememberForm(text => known(text, false, false), MEMORY)
  const wordOf = ({ pos, text, printed }: Token): SpeechWord =>
    pos === 'VERB' ? asVerb(text, printed) : pos === 'ADJ' ? asAdjective(text, printed) : asOther(text, printed)

  const sourcePhraseAt = (words: readonly SpeechWord[], index: number): SourcePhrase | null => {
    const first = words[index] as KnownWord | undefined
    if (first === undefined || first.starts.length === 0) return null
    for (const source of first.starts) {
      const length = source.words.length
      const fits = source.words.every((word, i) => {
        const at = words[index + i]
        if (!at) return false
        if (i === 0) return true
        if (at.form === word) return true
        return i === length - 1 && source.kind === 'own-words' && clitics.pronouns.some(p => at.form === word + p)
      })
      if (!fits) continue
      const next = words[index + length]
      if (source.next !== null && !next?.form.startsWith(source.next)) continue
      if (source.verb && !next?.sayings.some(saying => saying.kind === 'finite')) continue
      return { length, kind: source.kind }
    }
    return null
  }
  return { language: 'ar', fold: foldSaying, wordOf, sourcePhraseAt }
}
