import { hashWord, mixHash } from '../../base/sequence-tagger.js'
import type { Candidate, Source } from './find-candidates.js'
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

const NAMES: readonly string[] = [
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
const ABSENT = -1

/** Facts that are mixed with each of `KEYS`, and triples: what a slot means depends on the kind of word, who is taken on who else may be. */
const PIVOTS = placesOf(['afterSlot', 'beforeSlot', 'fromActor', 'fromRecipient', 'kind', 'rank', 'mentions'])
const KEYS = placesOf(
  (
    'fromActor fromRecipient mentions count rank afterDistance beforeDistance deedActors deedRecipients sides beforeSlot afterSlot beforeRank afterRank inTitle ' +
    'isFirst kind passive beforeVerbs afterVerbs beforeSameChunk afterSameChunk beforeHeadClass afterHeadClass beforeForm afterForm codeKind beforeNamed ' +
    'afterNamed nextNamed fromToldActor fromToldRecipient fromLeading fromTopic fromSpeaker level deedType'
  ).split(' '),
)
const TRIPLES = (
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
const SOURCE_AT: Readonly<Record<Source, number>> = {
  speaker: 0,
  topic: 1,
  actor: 2,
  recipient: 3,
  toldActor: 4,
  toldRecipient: 5,
  leading: 6,
}

/** What speaks for or against each candidate being an actor or a recipient of a deed of a type, as hashes: one list for each candidate. */
export function featuresOfSides(
  report: ReportFacts,
  facts: SentenceFacts,
  at: number,
  type: string,
  candidates: readonly Candidate[],
): number[][] {
  const typeHash = hashWord(type)
  const deed = aboutDeed(facts, at, type)
  return candidates.map(one => {
    const values = new Array<number>(NAMES.length).fill(ABSENT)
    for (let i = 0; i < deed.length; i++) values[i] = deed[i]!
    aboutSide(values, report, facts, at, one)
    return mixed(values, typeHash)
  })
}

function mixed(values: readonly number[], type: number): number[] {
  const features: number[] = [type]
  const bases = new Array<number>(values.length)
  for (let i = 0; i < values.length; i++) {
    if (values[i] === ABSENT) continue
    const base = mixHash(i + 1, values[i]!)
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

function aboutDeed(facts: SentenceFacts, at: number, type: string): number[] {
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
    deed ? (deed.reading.frame.type === type ? 1 : 0) : 9,
    hashWord(stand?.level ?? ''),
    scene.speakers.some(one => one.span.start <= start && start < one.span.end) ? 1 : 0,
    facts.quoted[at]!,
  ]
}

function aboutSide(values: number[], report: ReportFacts, facts: SentenceFacts, at: number, candidate: Candidate): void {
  const { side, mentions, sources } = candidate
  for (const [source, place] of Object.entries(SOURCE_AT)) values[SIDE + place] = sources.has(source as Source) ? 1 : 0
  const count = report.counts.get(side) ?? 0
  let rank = 0
  for (const other of report.counts.values()) if (other > count) rank++
  const { firstWord } = facts
  let before = -1
  let after = -1
  for (const mention of mentions) {
    if (firstWord[mention]! < at) before = mention
    else if (after < 0) after = mention
  }
  const isFirst =
    before >= 0 && !facts.parties.some((list, i) => list.length > 0 && firstWord[i]! >= 0 && firstWord[i]! < firstWord[mentions[0]!]!)
  const rest = [
    bin(count),
    bin(rank),
    report.title.has(side) ? 1 : 0,
    bin(facts.partyCount),
    side.includes('~') ? 2 : side.length === 3 ? 1 : 0,
    bin(mentions.length),
    isFirst ? 1 : 0,
  ]
  for (let i = 0; i < rest.length; i++) values[SIDE + 7 + i] = rest[i]!
  if (before >= 0) aboutMention(values, BEFORE, facts, at, before, side)
  if (after >= 0) aboutMention(values, AFTER, facts, at, after, side)
}

/** How a mention of the side stands to the word. */
function aboutMention(values: number[], place: number, facts: SentenceFacts, at: number, mention: number, side: string): void {
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
  facts.parties.forEach((list, i) => {
    const where = firstWord[i]!
    if (where < 0 || i === mention) return
    if (first < at ? where > first && where < at : where >= at && where < first) for (const { code } of list) sides.add(code)
  })
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
    hashWord((headWord && [...headWord.classes][0]) ?? ''),
    hashWord(scene.words[first - 1]?.slot ?? ''),
    bin(sides.size),
    headWord ? stems[head]! : 0,
    first > 0 ? stems[first - 1]! : 0,
    mixHash(facts.lexemes[at]!, slot),
  ]
  for (let i = 0; i < rest.length; i++) values[place + i] = rest[i]!
}
