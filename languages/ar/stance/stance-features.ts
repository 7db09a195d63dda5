import { type Alignment, opposingField } from './align-headlines.js'
import { measureRoles } from './measure-roles.js'
import type { Headline, HeadWord } from './read-headline.js'

/** What a pair of headlines is judged by; the same whichever stands first. */
export interface StanceFeatures {
  /** Measures of the alignment, by name. */
  readonly measures: Readonly<Record<string, number>>
  /** Words left over and poles that stand against each other, as names of present features. */
  readonly marks: readonly string[]
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
const KINDS = ['state', 'person', 'place'] as const

/** Measures how far two headlines cover each other, what is left over on either side, and in which order things stand. */
export function stanceFeatures(first: Headline, second: Headline, { pairs, restA, restB, against }: Alignment): StanceFeatures {
  const measures: Record<string, number> = {}
  const both = (name: string, x: number, y: number) => {
    measures[`${name}Min`] = Math.min(x, y)
    measures[`${name}Max`] = Math.max(x, y)
  }
  const inA = (i: number) => first.words[i] as HeadWord
  const inB = (i: number) => second.words[i] as HeadWord
  const left = restA.map(inA)
  const right = restB.map(inB)
  const count = (name: string, is: (word: HeadWord) => boolean) => both(name, left.filter(is).length, right.filter(is).length)

  const weight = (words: readonly HeadWord[]) => sum(words.map(word => word.weight))
  const [wholeA, wholeB] = [weight(first.words) || 1, weight(second.words) || 1]
  const same = pairs.filter(pair => pair.kind === 'same')
  both('words', first.words.length, second.words.length)
  measures.lengths = Math.abs(first.words.length - second.words.length)
  both('cover', sum(pairs.map(p => p.score * inA(p.a).weight)) / wholeA, sum(pairs.map(p => p.score * inB(p.b).weight)) / wholeB)
  both('same', weight(same.map(p => inA(p.a))) / wholeA, weight(same.map(p => inB(p.b))) / wholeB)
  measures.pairs = pairs.length
  for (const kind of ['root', 'sense', 'spelling', 'kin']) measures[kind] = pairs.filter(pair => pair.kind === kind).length
  both('rest', restA.length, restB.length)
  both('restWeight', weight(left), weight(right))

  const opposites = against.filter(pair => pair.why === 'opposite')
  const [sideA, sideB] = [new Set(opposites.map(pair => pair.a)).size, new Set(opposites.map(pair => pair.b)).size]
  const fields = new Set(opposites.map(pair => pair.field))
  both('opposites', sideA, sideB)
  measures.fields = fields.size
  measures.oppositeCover = sideA > 0 ? (measures.coverMin as number) : 0

  const [noA, noB] = [first.negators.length, second.negators.length]
  const [denyA, denyB] = [first.denials.length, second.denials.length]
  both('negators', noA, noB)
  measures.negation = Math.abs(noA - noB)
  both('denials', denyA, denyB)
  measures.denial = Math.abs(denyA + noA - denyB - noB)
  measures.parity = (noA + denyA + noB + denyB + Math.min(sideA, sideB)) % 2
  measures.hedges = Math.abs(first.hedges.length - second.hedges.length)
  measures.questions = Number(first.isQuestion) + Number(second.isQuestion)

  count('restNumber', word => word.number !== null)
  measures.sameNumber = pairs.filter(pair => inA(pair.a).number !== null).length
  for (const kind of [...KINDS, 'other']) {
    const is = ({ kind: of }: HeadWord) => of !== null && (kind === 'other' ? !KINDS.some(one => one === of) : of === kind)
    count(`rest-${kind}`, is)
    measures[`same-${kind}`] = pairs.filter(pair => is(inA(pair.a))).length
  }
  count('restUnknown', word => word.isUnknown && word.entity === null)
  for (const pos of ['VERB', 'NOUN', 'ADJ']) count(`rest-${pos}`, word => word.pos === pos && word.entity === null)

  const slots = sharedSlots(first, second, { pairs, restA, restB, against })
  measures.slots = slots.length
  measures.slotsFull = slots.filter(slot => slot.sides >= 1.5).length
  measures.slotsOfOneClass = slots.filter(({ a, b }) => inA(a).pos === inB(b).pos).length
  measures.slotsOfNames = slots.filter(({ a, b }) => isName(inA(a)) && isName(inB(b))).length
  measures.slotsOpposite = slots.filter(({ a, b }) => opposingField(inA(a), inB(b)) !== null).length
  measures.sole = restA.length === 1 && restB.length === 1 ? 1 : 0
  measures.none = Number(restA.length === 0) + Number(restB.length === 0)

  const roles = measureRoles(first.words, second.words, pairs)
  Object.assign(measures, roles)
  const isClear = against.length === 0 && measures.denial === 0 && roles.themesTurned + roles.actorsTurned + roles.prepositionsTurned === 0
  measures.clear = Number(isClear)
  both('clearCover', isClear ? (measures.coverMin as number) : 0, isClear ? (measures.coverMax as number) : 0)
  measures.contained = Number(isClear && (restA.length === 0 || restB.length === 0))
  measures.against = Math.min(new Set(against.map(pair => pair.a)).size, new Set(against.map(pair => pair.b)).size)
  measures.nothing = Number(pairs.length === 0)

  const inOrder = [...pairs].sort((p, q) => p.a - q.a)
  let [crossed, namesCrossed] = [0, 0]
  inOrder.forEach((p, i) => {
    for (const q of inOrder.slice(i + 1))
      if (p.b > q.b) {
        crossed++
        const [x, y] = [inA(p.a).entity, inA(q.a).entity]
        if (x !== null && y !== null && x !== y) namesCrossed++
      }
  })
  measures.crossed = inOrder.length > 1 ? crossed / ((inOrder.length * (inOrder.length - 1)) / 2) : 0
  measures.namesCrossed = namesCrossed

  // Whose rise and whose fall: what stands beside a word of a field in the one headline should stand beside it in the other.
  const toB = new Map(pairs.map(pair => [pair.a, pair.b]))
  let [kept, strayed] = [0, 0]
  for (const { a, b } of pairs) {
    if (inA(a).poles.length === 0) continue
    const beside = [a - 1, a + 1].flatMap(at => toB.get(at) ?? [])
    if (beside.length === 0) continue
    if (beside.some(at => at === b - 1 || at === b + 1)) kept++
    else strayed++
  }
  measures.besideKept = kept
  measures.besideStrayed = strayed

  const marks = new Set<string>()
  for (const word of [...left, ...right]) {
    marks.add(wordMark(word))
    for (const pole of word.poles) marks.add(`r:${pole}`)
  }
  for (const x of left)
    for (const y of right) for (const p of x.poles) for (const q of y.poles) marks.add(p < q ? `q:${p}|${q}` : `q:${q}|${p}`)
  for (const field of fields) marks.add(`o:${field}`)
  return { measures, marks: [...marks] }
}

/** The feature that says that a word is left over on one side. */
export const wordMark = (word: HeadWord): string => `d:${word.entity ?? (word.number !== null ? '#' : word.lemma)}`

const isName = (word: HeadWord): boolean => word.isUnknown || word.entity !== null

/** Words left over that stand between the same neighbours: one was put for the other. `sides`: 1 for each neighbour, half for each end. */
function sharedSlots(first: Headline, second: Headline, { pairs, restA, restB }: Alignment): { a: number; b: number; sides: number }[] {
  const toB = new Map(pairs.map(pair => [pair.a, pair.b]))
  const slots: { a: number; b: number; sides: number }[] = []
  for (const a of restA)
    for (const b of restB) {
      const before = a === 0 && b === 0 ? 0.5 : Number(a > 0 && b > 0 && toB.get(a - 1) === b - 1)
      const [endA, endB] = [a === first.words.length - 1, b === second.words.length - 1]
      const after = endA && endB ? 0.5 : Number(!endA && !endB && toB.get(a + 1) === b + 1)
      if (before + after > 0) slots.push({ a, b, sides: before + after })
    }
  return slots
}
