import type { Role } from '../../language/clause-grammar.js'
import type { PloverType } from '../../schema/plover.js'
import { type Phrase, isComma } from '../clauses/build-phrases.js'
import type { Clause } from '../clauses/cut-clauses.js'
import type { Word } from '../clauses/read-words.js'
import type { Deed, Scene } from '../deeds/scene.js'

/** How a deed stands to the world. */
export type Level =
  | 'asserted'
  | 'presupposed'
  | 'planned'
  | 'called-for'
  | 'promised'
  | 'threatened'
  | 'refused'
  | 'denied'
  | 'alleged'
  | 'negated'
  | 'ended'
  | 'hypothetical'
  /** Part of the event that governs it. */
  | 'absorbed'

export interface Stand {
  readonly level: Level
  /** The deed whose subject (or, for demands and charges, whose recipient) does this one. */
  readonly governor: Deed | null
  readonly control: 'subject' | 'recipient' | 'none'
  /** The clause whose tense holds. */
  readonly clause: Clause
  readonly background: boolean
}

type Link =
  | { readonly kind: 'deed'; readonly deed: Deed; readonly role: Role }
  | { readonly kind: 'adjunct'; readonly slot: string }
  | { readonly kind: 'container' }
  | { readonly kind: 'means' }
  | { readonly kind: 'free' }
  | { readonly kind: 'plain' }

const ADJUNCTS = new Set([
  'after',
  'before',
  'during',
  'since',
  'cause',
  'purpose',
  'without',
  'condition',
  'despite',
  'except',
  'under',
  'near',
  'hawl',
  'hatta',
  'ka',
  'agent',
])
const DEED_SLOTS = ['object', 'li', 'bi', 'ala', 'ila', 'an', 'min', 'fi']

/** Decides for every deed of a scene whether it is asserted, planned, demanded, denied ... by following what governs it. */
export function governDeeds(scene: Scene): Map<Deed, Stand> {
  const stands = new Map<Deed, Stand>()
  const busy = new Set<Deed>()
  const standOf = (deed: Deed): Stand => {
    const known = stands.get(deed)
    if (known) return known
    if (busy.has(deed)) return { level: 'absorbed', governor: null, control: 'none', clause: deed.clause, background: false }
    busy.add(deed)
    const stand =
      deed.isVerb && deed.reading.shape !== 'active'
        ? standOfVerb(scene, deed, standOf)
        : asDescribed(scene, deed, standOfNominal(scene, deed, standOf))
    busy.delete(deed)
    stands.set(deed, stand)
    return stand
  }
  for (const deed of scene.deeds.values()) standOf(deed)
  return stands
}

function standOfVerb(scene: Scene, deed: Deed, standOf: (deed: Deed) => Stand): Stand {
  const { clause } = deed
  const base = standOfClause(scene, clause, standOf)
  // "will not stand idle": what is negated is the idiom, not the deed.
  if (clause.negation && !deed.reading.tags.has('negated-only')) return { ...base, level: 'negated' }
  if (clause.hedge && !clause.auxiliary && isSurelyPresent(scene.words[deed.word]!)) return { ...base, level: 'hypothetical' }
  return base
}

/** "had gathered" is written like "may gather": after the particle that both take, what may be past is. */
const isSurelyPresent = ({ token, features }: Word): boolean =>
  features.tense === 'present' &&
  !token.alternatives.some(one => one.pos === 'VERB' && one.features.tense === 'past' && one.features.voice === 'active')

/** What a clause inherits from the clause and the word that it hangs on. */
export function standOfClause(scene: Scene, clause: Clause, standOf: (deed: Deed) => Stand): Stand {
  const free: Stand = { level: 'asserted', governor: null, control: 'none', clause, background: clause.kind === 'relative' }
  switch (clause.kind) {
    case 'conditional':
      return { ...free, level: 'hypothetical' }
    case 'purpose':
      return { ...free, level: 'hypothetical' }
    case 'complement': {
      if (clause.coordinated >= 0) return { ...standOfClause(scene, scene.clauses[clause.coordinated]!, standOf), clause }
      const before = scene.chunks[clause.opener - 1]
      if (before?.kind === 'mark' && before.word.kind === 'preposition') {
        const slot = before.word.slot ?? ''
        if (slot === 'after' || slot === 'since') return { ...free, background: true }
        if (slot === 'without') return { ...free, level: 'negated' }
        if (slot === 'before' || slot === 'purpose' || slot === 'condition') return { ...free, level: 'hypothetical' }
      }
      // "which it may exploit": a verb of possibility tells nothing.
      if (isPossible(scene, clause)) return { ...free, level: 'hypothetical' }
      const matrix = matrixOf(scene, clause)
      if (matrix) {
        const role = roleOfClause(matrix)
        return combine(matrix, role, standOf(matrix), clause)
      }
      const parent = clause.parent >= 0 ? scene.clauses[clause.parent] : undefined
      // "if only A and B had attended": the condition's own clause follows a complementiser.
      if (parent?.kind === 'conditional' && parent.verb < 0) return { ...free, level: 'hypothetical' }
      if (parent && parent.kind !== 'main' && parent.verb >= 0) return { ...standOfClause(scene, parent, standOf), clause }
      return free
    }
    default: {
      if (clause.kind === 'relative' || clause.coordinated < 0) {
        // A relative clause within a hypothetical one is still a statement of its own.
        return free
      }
      return free
    }
  }
}

/** Right before the complementiser, or a phrase before it, stands a verb of possibility. */
function isPossible(scene: Scene, clause: Clause): boolean {
  for (let at = clause.opener - 1; at >= 0 && at >= clause.opener - 2; at--) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark') return chunk.word.functions.some(name => name.startsWith('hedge'))
  }
  return false
}

/** The deed right before a complement clause within the clause it hangs on. */
function matrixOf(scene: Scene, clause: Clause): Deed | null {
  let best: Deed | null = null
  const opener = scene.chunks[clause.opener]
  const before = scene.chunks[clause.opener - 1]
  // "As for the sanctions, indeed A does not": a particle of its own with "and" behind a comma goes on with nothing.
  if (opener?.kind === 'mark' && opener.word.conjunction && clause.coordinated < 0 && before?.kind === 'mark' && isComma(before.word))
    return null
  for (const deed of scene.deeds.values()) {
    if (deed.chunk >= clause.opener || deed.chunk < clause.opener - (deed.isVerb ? 8 : 2)) continue
    if (deed.clause.index !== clause.parent && deed.clause.index !== clause.coordinated) continue
    if (!best || deed.word > best.word) best = deed
  }
  if (!best) return null
  // A noun further left than the verb's own complement does not govern it; nor does a verb what a participle behind a comma says.
  return best !== null && saysItself(scene, clause.opener, best) ? null : best
}

/** "will meet ..., pointing out that he spoke with": behind a comma a participle that is no deed holds the clause. */
function saysItself(scene: Scene, opener: number, matrix: Deed): boolean {
  const [before, last] = [scene.chunks[opener - 1], scene.chunks[opener - 2]]
  const own = before?.kind === 'mark' && before.word.kind === 'preposition' ? last : before
  if (own?.kind !== 'phrase' || !own.comma || own.slot !== null || own.from <= matrix.word) return false
  const word = scene.words[own.from]!
  return !word.article && word.mention === null && word.features.derived === 'active-participle'
}

function roleOfClause(matrix: Deed): Role {
  const roles = matrix.reading.frame.arguments
  if (matrix.reading.frame.effect) return 'deed'
  for (const slot of ['bi', 'ila', 'ala', 'object', 'content']) {
    const role = roles[slot]
    if (role === 'demanded' || role === 'promised' || role === 'threatened' || role === 'refused' || role === 'alleged' || role === 'asked')
      return role
  }
  return 'ignored'
}

/** "the coming summit", "a possible meeting", "contacts are necessary": what is said of a deed's noun puts it off or makes it unreal. */
function asDescribed(scene: Scene, deed: Deed, stand: Stand): Stand {
  if (stand.level !== 'asserted' && stand.level !== 'presupposed') return stand
  if (deed.isVerb) return stand
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return stand
  if (stand.governor === null && isWouldBe(scene, deed, chunk)) return { ...stand, level: 'hypothetical' }
  for (let at = deed.word + 1; at < chunk.to; at++) {
    const word = scene.words[at]!
    if (word.classes.has('upcoming') && word.article === isDefinite(scene, deed, chunk) && !word.temporal)
      return { ...stand, level: 'planned' }
  }
  if (deed.clause.verb >= 0 || deed.clause.kind === 'relative') return stand
  for (const at of deed.clause.chunks) {
    const next = scene.chunks[at]!
    if (at <= deed.chunk || next.kind !== 'phrase' || next.slot !== null) continue
    const head = scene.words[next.head]!
    if (head.classes.has('unreal') && !head.article && head.mention === null) return { ...stand, level: 'hypothetical' }
  }
  return stand
}

/** Deeds whose date or place a sentence in the future tells: "the visit will be in May". */
const SET: ReadonlySet<string> = new Set(['CONSULT', 'RETREAT', 'COOPERATE', 'MOBILIZE'])

/**
 * "(says that) leaving the League would be useful", "cutting ties may lead to": a masdar without article that is the topic of what will or may be is a thought,
 * not an act.
 */
function isWouldBe(scene: Scene, deed: Deed, chunk: Phrase): boolean {
  if (deed.reading.shape !== 'masdar' || SET.has(deed.reading.frame.type ?? '') || scene.sentence.kind !== 'paragraph') return false
  const { clause } = deed
  if (chunk.slot !== null || chunk.from !== deed.word || scene.words[deed.word]!.article || clause.chunks.find(isPhrase) !== deed.chunk)
    return false
  if (clause.verb >= 0) return clause.verb > deed.chunk && (clause.future || clause.hedge)
  return clause.chunks.some(at => {
    const next = scene.chunks[at]!
    if (at <= deed.chunk) return false
    return next.kind === 'mark'
      ? next.word.kind === 'auxiliary' && next.word.future
      : next.slot === 'min' && scene.words[next.head]!.classes.has('likely')
  })
  function isPhrase(at: number): boolean {
    return scene.chunks[at]!.kind === 'phrase'
  }
}

/** By its article, or by the genitive, name or pronoun that it governs. */
function isDefinite(scene: Scene, deed: Deed, phrase: { readonly to: number }): boolean {
  const word = scene.words[deed.word]!
  if (word.article || word.pronoun !== null) return true
  for (let at = deed.word + deed.reading.length; at < phrase.to; at++) {
    const next = scene.words[at]!
    if (next.article && !next.classes.has('upcoming')) return true
    if (next.mention !== null && next.mention.form !== 'description') return true
  }
  return false
}

function standOfNominal(scene: Scene, deed: Deed, standOf: (deed: Deed) => Stand): Stand {
  const link = linkOf(scene, deed)
  const base: Stand = { level: 'asserted', governor: null, control: 'none', clause: deed.clause, background: false }
  const chunk = scene.chunks[deed.chunk]
  // "..., calling on the rebels to": behind a comma a participle goes with the main clause, not with what stands before the comma.
  const home = deed.reading.shape === 'active' && chunk?.kind === 'phrase' && chunk.comma ? mainOf(scene, deed.clause) : deed.clause
  const clauseStand = standOfClause(scene, home, standOf)
  if (isDenied(scene, deed, link)) return { ...base, level: 'denied' }
  const outer = clauseStand.level === 'asserted' ? base : { ...base, level: clauseStand.level }
  switch (link.kind) {
    case 'deed': {
      const stand = combine(link.deed, link.role, standOf(link.deed), deed.clause, deed.reading.frame.type)
      // "ended a joint patrol": what is told of here for the first time and is over has taken place.
      if (stand.level === 'ended' && link.deed.isVerb && isNews(scene, deed)) return { ...stand, level: 'asserted', control: 'subject' }
      return stand
    }
    case 'adjunct':
      switch (link.slot) {
        case 'after':
        case 'since':
        case 'cause':
        case 'despite':
        case 'during':
          return { ...base, level: 'presupposed', background: link.slot !== 'during' && !(link.slot === 'after' && isOwnTalk(scene, deed)) }
        case 'without':
          return { ...base, level: 'negated' }
        case 'agent':
          return { ...base, level: 'absorbed' }
        default:
          return { ...base, level: 'hypothetical' }
      }
    case 'container':
      return { ...outer, level: outer.level === 'asserted' ? 'presupposed' : outer.level, background: true }
    case 'means': {
      const governor = verbOf(scene, deed.clause)
      // "makes talks depend on a withdrawal": by what a verb that is no deed does now or later, nothing has been done.
      const mark = deed.clause.verb >= 0 ? scene.chunks[deed.clause.verb] : undefined
      if (!governor && mark?.kind === 'mark' && mark.word.features.tense === 'present') return { ...outer, level: 'hypothetical' }
      return { ...outer, governor, control: 'subject' }
    }
    case 'plain':
      return { ...outer, level: outer.level === 'asserted' ? 'presupposed' : outer.level }
    default:
      return deed.reading.shape === 'active'
        ? outer
        : { ...outer, level: deed.clause.verb < 0 || outer.level !== 'asserted' ? outer.level : 'presupposed' }
  }
}

function mainOf(scene: Scene, clause: Clause): Clause {
  let at = clause
  while (at.parent >= 0) at = scene.clauses[at.parent]!
  return at
}

/** "sees no threat", "there was no contact": a deed named without article behind a negated verb that is none itself. */
function isDenied(scene: Scene, deed: Deed, link: Link): boolean {
  const { clause } = deed
  // "..., stressing that": a participle goes along with the sentence, no verb before it denies it.
  if (deed.reading.shape === 'active') return false
  const chunk = scene.chunks[deed.chunk]
  if (!clause.negation || clause.verb < 0 || clause.verb > deed.chunk || chunk?.kind !== 'phrase' || chunk.slot !== null) return false
  if (link.kind === 'deed' || link.kind === 'adjunct' || verbOf(scene, clause) !== null) return false
  const word = scene.words[deed.word]!
  const any = scene.words[chunk.from]!.classes.has('quantity')
  return !word.article && word.pronoun === null && (any || word.indefinite || word.index === chunk.to - 1)
}

function verbOf(scene: Scene, clause: Clause): Deed | null {
  const mark = clause.verb >= 0 ? scene.chunks[clause.verb] : undefined
  return mark?.kind === 'mark' ? (scene.deeds.get(mark.word.index) ?? null) : null
}

function linkOf(scene: Scene, deed: Deed): Link {
  const chunk = scene.chunks[deed.chunk]!
  if (chunk.kind !== 'phrase') return { kind: 'free' }
  const phrase = [chunk, ...chunk.joined].find(one => deed.word >= one.from && deed.word < one.to) ?? chunk
  if (deed.reading.shape === 'active' && deed.word === phrase.from) return { kind: 'free' }
  let contained = false
  for (let at = deed.word - 1; at >= phrase.from; at--) {
    const word = scene.words[at]!
    const governor = scene.deeds.get(at)
    if (governor)
      return {
        kind: 'deed',
        deed: governor,
        role: governor.reading.frame.arguments['object'] ?? governor.reading.frame.arguments['li'] ?? 'ignored',
      }
    if (word.kind !== 'nominal' || word.mention) break
    if (word.functions.includes('negation:noun')) return { kind: 'adjunct', slot: 'without' }
    if (word.classes.has('quantity') || word.token.kind === 'number' || word.token.pos === 'NUM') continue
    const operator = word.readings.find(one => one.frame.effect !== null && one.frame.effect !== 'performs')
    if (operator) return { kind: 'adjunct', slot: 'purpose' }
    contained = true
  }
  const slot = phrase.slot ?? chunk.slot
  // "wide prospects for developing cooperation": what is to be developed is aimed at, not told.
  if (contained) return slot === 'li' && isAim(scene, deed, phrase.from) ? { kind: 'adjunct', slot: 'purpose' } : { kind: 'container' }
  // "those accused of raping", "convicted of the bombing": whoever is charged with a deed is known by it.
  if ((slot === 'bi' || slot === 'an' || slot === 'fi') && scene.words[phrase.from - 1]?.classes.has('charged'))
    return { kind: 'container' }
  if (slot === 'plus') {
    const peer = [...scene.deeds.values()]
      .filter(one => !one.isVerb && one.word < phrase.from && one.clause === deed.clause)
      .sort((a, b) => b.word - a.word)[0]
    return peer ? linkOf(scene, peer) : { kind: 'free' }
  }
  if (slot !== null && ADJUNCTS.has(slot)) return { kind: 'adjunct', slot }
  const governor = governorOf(scene, deed)
  if (governor) return governor
  if (slot === 'bi') return { kind: 'means' }
  // "penalties on Moscow for its invasion of Ukraine": with a pronoun and an object of its own the masdar says what it is for.
  if (slot === 'li' && isGround(scene, deed)) return { kind: 'adjunct', slot: 'cause' }
  if (slot === 'li') return deed.reading.shape === 'masdar' ? { kind: 'adjunct', slot: 'purpose' } : { kind: 'plain' }
  if (slot === 'ala' || slot === 'ila' || slot === 'an')
    return deed.reading.shape === 'masdar' && !scene.words[deed.word]!.article && deed.reading.frame.effect !== 'performs'
      ? { kind: 'adjunct', slot: 'purpose' }
      : { kind: 'plain' }
  if (slot !== null) return { kind: 'plain' }
  return { kind: 'free' }
}

/** "after his talks with the emir he signed": the talks of whoever goes on to act are part of the news. */
const isOwnTalk = (scene: Scene, deed: Deed): boolean =>
  deed.reading.frame.type === 'CONSULT' && deed.clause.verb > deed.chunk && scene.words[deed.word]!.pronoun?.person === 3

/** A deed of good will that a masdar without article before it raises, widens or furthers. */
function isAim(scene: Scene, deed: Deed, from: number): boolean {
  const { features, article } = scene.words[from]!
  return features.derived === 'masdar' && !article && deed.word > from && GOOD_WILL.has(deed.reading.frame.type ?? '')
}

const GOOD_WILL: ReadonlySet<string> = new Set(['COOPERATE', 'AID', 'SUPPORT', 'AGREE'])

const MEETINGS: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE', 'MOBILIZE'])

/** An indefinite noun of a meeting or of manoeuvres. */
function isNews(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (!MEETINGS.has(deed.reading.frame.type ?? '') || deed.isVerb || chunk?.kind !== 'phrase' || deed.word !== chunk.head) return false
  return !isDefinite(scene, deed, chunk)
}

/** A masdar with a pronoun that names whoever does it: its object stands behind it. */
function isGround(scene: Scene, deed: Deed): boolean {
  if (deed.reading.shape === 'active' || scene.words[deed.word]!.pronoun?.person !== 3) return false
  const { slots } = deed
  const [object, on] = [slots.get('object'), slots.get('ala') ?? slots.get('didd')]
  return (object !== undefined && object.at === deed.chunk + 1) || (on !== undefined && on.at === deed.chunk + 1)
}

/** The nearest deed to the left that holds this deed's phrase in one of its slots. */
function governorOf(scene: Scene, deed: Deed): Link | null {
  let best: { deed: Deed; role: Role } | null = null
  for (const other of scene.deeds.values()) {
    if (other === deed || (other.clause.kind === 'relative' && other.clause.antecedent === deed.chunk)) continue
    for (const [slot, filler] of other.slots) {
      if (filler.at !== deed.chunk || !holds(scene, filler.phrase, deed.word)) continue
      // "criticised the threats of X and called on it": whom a pronoun on a later verb takes up is not what that verb asks for.
      if (other.isVerb && filler.at < other.chunk && other.clause !== deed.clause) continue
      const role = other.reading.frame.arguments[slot] ?? 'ignored'
      if (!best || Math.abs(other.word - deed.word) < Math.abs(best.deed.word - deed.word)) best = { deed: other, role }
    }
    if (
      other.subjectFiller &&
      other.subjectFiller.at === deed.chunk &&
      other.subjectFiller.phrase.slot !== 'agent' &&
      holds(scene, other.subjectFiller.phrase, deed.word)
    ) {
      const role = other.reading.frame.arguments['subject'] ?? 'ignored'
      if (!best) best = { deed: other, role }
    }
  }
  if (best) return { kind: 'deed', deed: best.deed, role: best.role }
  // "the decision of Washington to expel ...": the operator stands in the phrase before.
  const before = scene.chunks[deed.chunk - 1]
  if (before?.kind === 'phrase') {
    for (let at = before.from; at < before.to; at++) {
      const other = scene.deeds.get(at)
      if (!other || other.isVerb) continue
      const { frame } = other.reading
      if (frame.effect !== null) return { kind: 'deed', deed: other, role: 'deed' }
      const chunk = scene.chunks[deed.chunk]!
      const slot = chunk.kind === 'phrase' ? chunk.slot : null
      const role = slot === null ? frame.arguments['object'] : frame.arguments[slot]
      if (role && DEED_SLOTS.includes(slot ?? 'object')) return { kind: 'deed', deed: other, role }
    }
  }
  return null
}

function holds(
  scene: Scene,
  phrase: { from: number; to: number; joined?: readonly { from: number; to: number }[] },
  word: number,
): boolean {
  void scene
  return (word >= phrase.from && word < phrase.to) || (phrase.joined ?? []).some(one => word >= one.from && word < one.to)
}

function combine(governor: Deed, role: Role, stand: Stand, clause: Clause, type: PloverType | null = null): Stand {
  const through = stand.level
  const { frame } = governor.reading
  const make = (level: Level, control: Stand['control']): Stand => ({
    level,
    governor,
    control,
    clause: stand.clause,
    background: stand.background,
  })
  const live = through === 'asserted' || through === 'presupposed'
  if (role === 'deed') {
    switch (frame.effect) {
      case 'decides':
        // "decided to give aid": what is decided on for others is still to come.
        return make(live && (type === 'AID' || type === 'CONSULT' || type === 'COOPERATE') ? 'planned' : through, 'subject')
      case 'performs':
      case 'receives':
      case 'claims':
        return make(through, 'subject')
      case 'makes':
        return make(through, 'recipient')
      case 'plans':
        return make(live ? 'planned' : through, 'subject')
      case 'negates':
        return make('negated', 'none')
      case 'ends':
        // To end a withdrawal is to have withdrawn.
        if (type === 'RETREAT') return make(through, 'subject')
        // Talks that came to their end were held; those that are broken off or put off may never have been.
        if (type === 'CONSULT' && frame.id.endsWith('/end')) return make(through, 'none')
        return make(live ? 'ended' : through, 'none')
      case 'denies':
        return make(live ? 'denied' : 'hypothetical', 'subject')
      default:
        return make('hypothetical', 'subject')
    }
  }
  switch (role) {
    case 'demanded':
    case 'asked':
      return make(live ? 'called-for' : 'hypothetical', 'recipient')
    case 'promised':
      return make(live ? 'promised' : 'hypothetical', 'subject')
    case 'threatened':
      return make('threatened', 'subject')
    case 'refused':
      return make('refused', 'none')
    case 'alleged':
      return make(through === 'negated' || through === 'hypothetical' ? 'hypothetical' : 'alleged', 'recipient')
    case 'target':
    case 'victim':
      return { level: 'presupposed', governor, control: 'none', clause, background: false }
    case 'scene':
    case 'ignored':
      return frame.type === null ? make(through, 'none') : make('absorbed', 'none')
    default:
      return make(frame.type === null ? through : 'absorbed', 'none')
  }
}
