import { hashWord, mixHash } from '../../base/sequence-tagger.js'
import { type Candidate, SOURCES } from './find-candidates.js'
import type { ReportFacts, SentenceFacts } from './report-facts.js'

/** What is known of a side towards a deed. Those of the nearest mention before the word begin with `before`, of the nearest after it with `after`. */
const ABOUT_DEED = [
  'kind',
  'passive',
  'derived',
  'clause',
  'article',
  'pronoun',
  'nextKind',
  'nextNamed',
  'previousKind',
  'hasDeed',
  'deedActors',
  'deedRecipients',
  'deedType',
  'level',
  'spoken',
  'quoted',
] as const
const ABOUT_SIDE = [
  'fromSpeaker',
  'fromTopic',
  'fromActor',
  'fromRecipient',
  'fromToldActor',
  'fromToldRecipient',
  'fromLeading',
  'count',
  'rank',
  'inTitle',
  'sides',
  'codeKind',
  'mentions',
  'isFirst',
] as const
const ABOUT_MENTION = [
  'Distance',
  'Verbs',
  'Openers',
  'Stops',
  'Slot',
  'IsHead',
  'Form',
  'Entity',
  'ResolvedBy',
  'SameClause',
  'Named',
  'SameChunk',
  'Clause',
  'Adjective',
  'Article',
  'Sides',
  'PreviousKind',
  'Conjunction',
  'HeadClass',
  'PreviousSlot',
  'Rank',
  'HeadStem',
  'PreviousStem',
  'LexemeSlot',
] as const

export const NAMES: readonly string[] = [
  ...ABOUT_DEED,
  ...ABOUT_SIDE,
  ...ABOUT_MENTION.map(one => `before${one}`),
  ...ABOUT_MENTION.map(one => `after${one}`),
]
const PLACE: ReadonlyMap<string, number> = new Map(NAMES.map((name, i) => [name, i]))
const placesOf = (names: readonly string[]): number[] => names.map(one => PLACE.get(one)!)
const BEFORE = PLACE.get('beforeDistance')!
const AFTER = PLACE.get('afterDistance')!
const SIDE = PLACE.get('fromSpeaker')!
export const DEED_TYPE = PLACE.get('deedType')!
export const ABSENT = -1

/** Facts that are mixed with each of `KEYS`, and triples: what a slot means depends on the kind of word, who is taken on who else may be. */
export const PIVOTS: readonly number[] = placesOf(['afterSlot', 'beforeSlot', 'fromActor', 'fromRecipient', 'kind', 'rank', 'mentions'])
export const KEYS: readonly number[] = placesOf(
  (
    'fromActor fromRecipient mentions count rank afterDistance beforeDistance deedActors deedRecipients sides beforeSlot afterSlot beforeRank afterRank inTitle ' +
    'isFirst kind passive beforeVerbs afterVerbs beforeSameChunk afterSameChunk beforeHeadClass afterHeadClass beforeForm afterForm codeKind beforeNamed ' +
    'afterNamed nextNamed fromToldActor fromToldRecipient fromLeading fromTopic fromSpeaker level deedType'
  ).split(' '),
)
export const TRIPLES: readonly (readonly number[])[] = (
  [
    ['kind', 'afterSlot', 'afterDistance'],
    ['kind', 'beforeSlot', 'beforeDistance'],
    ['kind', 'afterRank', 'beforeRank'],
    ['fromActor', 'fromRecipient', 'rank'],
    ['deedActors', 'deedRecipients', 'fromActor'],
    ['mentions', 'rank', 'sides'],
    ['kind', 'passive', 'beforeSlot'],
    ['kind', 'beforeVerbs', 'beforeSlot'],
    ['kind', 'afterVerbs', 'afterSlot'],
  ] as const
).map(placesOf)

/** Counts beyond four fall into steps. */
const bin = (count: number): number => (count <= 4 ? count : count <= 6 ? 5 : count <= 9 ? 6 : count <= 14 ? 7 : 8)

/** What speaks for or against each candidate being an actor or a recipient of a deed of a type, as hashes: one list for each candidate. */
export function featuresOfSides(
  report: ReportFacts,
  facts: SentenceFacts,
  at: number,
  type: string,
  candidates: readonly Candidate[],
): number[][] {
  return valuesOfSides(report, facts, at, candidates).map(values => {
    values[DEED_TYPE] = agreementOn(facts, at, type)
    return mixed(values, hashWord(type))
  })
}

/** All facts of each candidate, by their place in `NAMES`; only whether the rules read a deed of the type at hand is left open. */
export function valuesOfSides(report: ReportFacts, facts: SentenceFacts, at: number, candidates: readonly Candidate[]): Float64Array[] {
  const deed = aboutDeed(facts, at)
  return candidates.map(one => {
    const values = new Float64Array(NAMES.length).fill(ABSENT)
    values.set(deed)
    aboutSide(values, report, facts, at, one)
    return values
  })
}

/** Whether the rules take the word for a deed of the type (1), of another (0), or for none (9). */
export function agreementOn({ scene }: SentenceFacts, at: number, type: string): number {
  const deed = scene.deeds.get(at)
  return deed ? (deed.reading.frame.type === type ? 1 : 0) : 9
}

/** What the facts of a candidate say: each alone and with the type, some in pairs and triples. */
export function mixed(values: ArrayLike<number>, type: number): number[] {
  const features: number[] = [type]
  const bases = new Array<number>(values.length)
  for (let i = 0; i < values.length; i++) {
    if (values[i] === ABSENT) continue
    const base = baseOf(i, values[i]!)
    bases[i] = base
    features.push(base, mixHash(type, base))
  }
  for (const pivot of PIVOTS) {
    const base = bases[pivot]
    if (base === undefined) continue
    for (const key of KEYS) if (key !== pivot && bases[key] !== undefined) features.push(mixHash(base, bases[key]!))
  }
  for (const [a, b, c] of TRIPLES) {
    const [x, y, z] = [bases[a!], bases[b!], bases[c!]]
    if (x === undefined || y === undefined || z === undefined) continue
    const triple = mixHash(mixHash(x, y), z)
    features.push(triple, mixHash(type, triple))
  }
  return features
}

/** The feature of one fact alone. */
export const baseOf = (place: number, value: number): number => mixHash(place + 1, value)

function aboutDeed(facts: SentenceFacts, at: number): number[] {
  const { scene, kinds, clauseOf, mentionOf } = facts
  const word = scene.words[at]!
  const deed = scene.deeds.get(at)
  const stand = deed ? facts.stands.get(deed) : undefined
  const start = word.token.start
  return [
    word.kind === 'verb' ? 1 : 0,
    word.features.voice === 'passive' ? 1 : 0,
    hashWord(word.features.derived ?? ''),
    hashWord(scene.clauses[clauseOf[at]!]?.kind ?? ''),
    word.article ? 1 : 0,
    word.pronoun ? 1 : 0,
    kinds[at + 1] ?? 0,
    at + 1 < mentionOf.length && mentionOf[at + 1]! >= 0 ? 1 : 0,
    kinds[at - 1] ?? 0,
    deed ? 1 : 0,
    deed ? Math.min(3, deed.actors.length) : 9,
    deed ? Math.min(3, deed.recipients.length) : 9,
    ABSENT,
    hashWord(stand?.level ?? ''),
    scene.speakers.some(one => one.span.start <= start && start < one.span.end) ? 1 : 0,
    facts.quoted[at]!,
  ]
}

function aboutSide(values: Float64Array, report: ReportFacts, facts: SentenceFacts, at: number, candidate: Candidate): void {
  const { side, mentions, sources } = candidate
  for (let i = 0; i < SOURCES.length; i++) values[SIDE + i] = sources.has(SOURCES[i]!) ? 1 : 0
  const count = report.counts.get(side) ?? 0
  const { firstWord } = facts
  let before = -1
  let after = -1
  for (const mention of mentions) {
    if (firstWord[mention]! < at) before = mention
    else if (after < 0) after = mention
  }
  const isFirst = before >= 0 && facts.firstSide >= firstWord[mentions[0]!]!
  const rest = [
    bin(count),
    bin(report.ranks.get(count)!),
    report.title.has(side) ? 1 : 0,
    bin(facts.partyCount),
    side.includes('~') ? 2 : side.length === 3 ? 1 : 0,
    bin(mentions.length),
    isFirst ? 1 : 0,
  ]
  values.set(rest, SIDE + SOURCES.length)
  if (before >= 0) aboutMention(values, BEFORE, facts, at, before, side)
  if (after >= 0) aboutMention(values, AFTER, facts, at, after, side)
}

/** How a mention of the side stands to the word. */
function aboutMention(values: Float64Array, place: number, facts: SentenceFacts, at: number, mention: number, side: string): void {
  const { scene, firstWord, lastWord, chunkOf, clauseOf, verbs, openers, stops, stems, kinds } = facts
  const first = firstWord[mention]!
  const word = scene.words[first]!
  const from = Math.min(at, first) + 1
  const to = Math.max(at, first)
  const between = (sums: Int32Array): number => (to > from ? sums[to]! - sums[from]! : 0)
  const one = scene.mentions[mention]!
  const chunk = scene.chunks[chunkOf[first]!]
  const head = chunk?.kind === 'phrase' ? chunk.head : -1
  const isHead = head >= first && head <= lastWord[mention]!
  const slot = hashWord((chunk?.kind === 'phrase' ? chunk.slot : null) ?? '')
  const headWord = head >= 0 && !isHead ? scene.words[head]! : null
  const sides = new Set<string>()
  for (let i = 0; i < firstWord.length; i++) {
    const where = firstWord[i]!
    if (where < 0 || i === mention) continue
    if (first < at ? where > first && where < at : where >= at && where < first) for (const { code } of facts.parties[i]!) sides.add(code)
  }
  sides.delete(side)
  const rest = [
    bin(Math.abs(first - at)),
    bin(between(verbs)),
    bin(between(openers)),
    bin(between(stops)),
    slot,
    isHead ? 1 : 0,
    hashWord(one.form),
    hashWord(scene.input.entities.get(one.entity)?.kind ?? ''),
    hashWord(one.resolvedBy),
    clauseOf[first] === clauseOf[at] ? 1 : 0,
    facts.named[mention]!.length > 0 ? 1 : 0,
    chunkOf[first] === chunkOf[at] ? 1 : 0,
    hashWord(scene.clauses[clauseOf[first]!]?.kind ?? ''),
    word.token.pos === 'ADJ' ? 1 : 0,
    word.article ? 1 : 0,
    bin(facts.parties[mention]!.length),
    kinds[first - 1] ?? 0,
    word.conjunction ? 1 : 0,
    hashWord(headWord ? firstOf(headWord.classes) : ''),
    hashWord(scene.words[first - 1]?.slot ?? ''),
    bin(sides.size),
    headWord ? stems[head]! : 0,
    first > 0 ? stems[first - 1]! : 0,
    mixHash(facts.lexemes[at]!, slot),
  ]
  values.set(rest, place)
}

function firstOf(names: ReadonlySet<string>): string {
  for (const name of names) return name
  return ''
}
