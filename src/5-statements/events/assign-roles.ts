import { stateOf } from '../../base/party-code.js'
import type { Role, Slot } from '../../language/clause-grammar.js'
import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import { type Phrase, isAdjective } from '../clauses/build-phrases.js'
import type { Word } from '../clauses/read-words.js'
import { inheritedSubject } from '../deeds/inherited-subject.js'
import { isResumed } from '../deeds/is-resumed.js'
import { addParty, partiesBeyond, partiesOfPhrase, partiesOfPronoun, speakerAt } from '../deeds/resolve-parties.js'
import type { Deed, Filler, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'
import { issuerOf } from './find-issuer.js'

const WIDE = { owners: true, victims: true, places: true }
const LEANING = ['li', 'min', 'fi', 'bi', 'near', 'lada', 'ala', 'maa', 'didd']

const SPEECH_ROLES: ReadonlySet<Role> = new Set([
  'asked',
  'demanded',
  'promised',
  'threatened',
  'refused',
  'alleged',
  'target',
  'actor',
  'partner',
  'victim',
  'host',
  'recipient',
])

/** A word of violence stands in the phrase. */
function hasHarm(scene: Scene, phrase: Phrase): boolean {
  for (let at = phrase.from; at < phrase.to; at++)
    if (scene.words[at]!.readings.some(one => one.frame.type === 'ASSAULT' && one.shape !== 'active')) return true
  return false
}

/** Parties of a slot for a role: a party itself, the owner of a thing, the doer of a deed, the state of a place. */
export function partiesFor(scene: Scene, filler: Filler, role: Role): Party[] {
  const { phrase, at } = filler
  switch (role) {
    case 'actor':
    case 'partner':
    case 'court':
      return partiesOfPhrase(scene, phrase, { owners: role !== 'partner' })
    case 'asked':
      return partiesOfPhrase(scene, phrase, {})
    case 'crowd':
      return crowdOf(scene, filler)
    case 'host':
    case 'gathering': {
      const own = partiesOfPhrase(scene, phrase, WIDE)
      return own.length > 0 ? own : partiesBeyond(scene, at, WIDE, ['li', 'maa', 'bayn'])
    }
    case 'target': {
      const first = innerDeed(scene, filler)
      const deed = first ? finalDeed(scene, first) : null
      if (deed) {
        // "praised the depth of the ties with": a noun of praise within the phrase names who is praised.
        if (
          deed.reading.frame.type === 'SUPPORT' &&
          deed.reading.shape === 'noun' &&
          deed.actors.length === 0 &&
          deed.recipients.length > 0
        )
          return deed.recipients
        const doers = deed.actors.length > 0 ? deed.actors : deed.subject.length > 0 ? deed.subject : (first?.subject ?? [])
        if (doers.length > 0) return doers
        const holders = holdersOf(deed)
        if (holders.length > 0) return holders
      }
      // "welcomed the reforms that the prime minister presented": they are whose clause tells them.
      const tellers = partiesOfPhrase(scene, phrase, {}).length > 0 ? [] : tellersOf(scene, at)
      if (tellers.length > 0) return tellers
      if (deed) {
        if (deed.reading.frame.type !== null && deed.slots.size > 0) return []
      }
      // "the burning of a Palestinian child": whoever is named beside violence without a doer suffered it.
      if (hasHarm(scene, phrase)) return []
      const between = partiesBeyond(scene, at, {}, ['bayn'])
      if (between.length > 1) return between
      const own = partiesOfPhrase(scene, phrase, { owners: true, victims: true })
      if (own.length > 0 || deed) return own
      // "praised the relations with Qatar".
      const head = scene.words[phrase.head]!
      const joins = head.classes.has('ties') || head.classes.has('agreement') || head.classes.has('passage')
      return partiesBeyond(scene, at, { owners: true, victims: true }, joins ? ['maa', 'li', 'min'] : ['li', 'min', 'lada'])
    }
    case 'recipient':
    case 'victim':
    case 'seized':
    case 'left':
    case 'owner':
    case 'goods':
    case 'convict':
    case 'yielded':
    case 'project':
    case 'opponent': {
      const own = partiesOfPhrase(scene, phrase, WIDE)
      if ((role === 'victim' || role === 'seized' || role === 'convict') && own.length === 1 && isNational(scene, phrase, role))
        return [asPeople(own[0]!)]
      // "two of its soldiers": whose they are the pronoun says, not the place behind it.
      const men = own.length === 0 && role === 'victim' ? scene.chunks[at + 1] : undefined
      const counted = men?.kind === 'phrase' && men.slot === 'min' ? scene.words[men.head]! : null
      if (counted?.pronoun && (counted.classes.has('soldier') || counted.classes.has('fighter'))) return partiesOfPronoun(scene, counted)
      if (own.length === 0) return partiesBeyond(scene, at, WIDE, LEANING)
      return ownsMore(scene, phrase) ? [...own, ...partiesBeyond(scene, at, WIDE, ['li'])] : own
    }
    // "her diplomats in Baku": where they stand is whose land they leave.
    case 'envoy':
      return phrase.to > phrase.head + 1 ? partiesOfPhrase(scene, phrase, {}) : []
    default:
      return []
  }
}

/** "Iranian sites and others belonging to the group": the last word of the phrase belongs to whoever stands behind "to". */
function ownsMore(scene: Scene, phrase: Phrase): boolean {
  const last = phrase.joined.at(-1) ?? phrase
  const word = scene.words[last.to - 1]!
  return word.classes.has('belonging') && last.to - 1 > last.from && word.mention === null
}

/** Who does, says or presents what a relative clause behind a phrase describes. */
function tellersOf(scene: Scene, at: number): Party[] {
  for (const clause of scene.clauses) {
    if (clause.kind !== 'relative' || clause.antecedent !== at || clause.verb < 0) continue
    const mark = scene.chunks[clause.verb]
    if (mark?.kind !== 'mark') continue
    const deed = scene.deeds.get(mark.word.index)
    const resumes = mark.word.pronoun?.person === 3 || isResumed(scene, clause.verb)
    if (!resumes) continue
    // "the plan that Moscow rejects" is not Moscow's.
    if (deed && deed.reading.frame.type !== null && !deed.reading.frame.isCharge) return []
    if (deed) return deed.subjectBy === 'phrase' ? deed.subject : []
    const next = scene.chunks.slice(clause.verb + 1, clause.verb + 3).find(one => one.kind === 'phrase' && one.slot === null)
    return next?.kind === 'phrase' ? partiesOfPhrase(scene, next, {}) : []
  }
  return []
}

const DISSENTERS = /~(activists|journalists|opposition|protesters|lawyers|politicians|students|bloggers|detainees)$/

/** Arrests of a state's nationals, with nobody else named, are those of its own authorities. */
export function holdersOf(deed: Deed): Party[] {
  const { type } = deed.reading.frame
  if ((type !== 'COERCE' && type !== 'RETREAT') || deed.actors.length > 0) return []
  // Dissenters are held at home; citizens as such may be held by anybody ("the kidnapped Italians").
  const states = new Set(deed.recipients.map(one => (DISSENTERS.test(one.code) ? stateOf(one.code) : '')))
  const [state] = states
  const first = deed.recipients[0]
  return states.size === 1 && state && first ? [{ ...first, entity: null, code: state, sector: 'GOV' }] : []
}

/** A crowd without a party of its own is of the land where it stands. */
function crowdOf(scene: Scene, filler: Filler): Party[] {
  const own = partiesOfPhrase(scene, filler.phrase, { victims: true, places: true })
  const found = own.length > 0 ? own : partiesBeyond(scene, filler.at, WIDE, ['fi'])
  return found.map(asCrowd)
}

export const asCrowd = (party: Party): Party =>
  /^[A-Z]{3}$/.test(party.code) ? { ...party, entity: null, code: `${party.code}~protesters` } : party

const asPeople = (party: Party): Party => (/^[A-Z]{3}$/.test(party.code) ? { ...party, entity: null, code: `${party.code}~people` } : party)

/** "a Palestinian", "two Syrians": an adjective of origin without article heads the phrase and stands for persons of that state. */
function isNational(scene: Scene, phrase: Filler['phrase'], role?: Role): boolean {
  const head = scene.words[phrase.head]!
  if (!isAdjective(head) || head.mention?.form !== 'description' || head.classes.has('soldier')) return false
  // No state stands before a court.
  if (role === 'convict') return true
  // "the Belgian NAME": one man of that state.
  const next = scene.words[phrase.head + 1]
  if (head.article && next && (next.token.pos === 'PROPN' || isPersonName(scene, next))) return true
  return !head.article || head.features.number === 'plural'
}

const isPersonName = (scene: Scene, word: Word): boolean =>
  word.mention?.form === 'name' && scene.input.entities.get(word.mention.entity)?.kind === 'person'

/** "many of the British", "three Syrians": whoever is counted is no state. */
const isCounted = (scene: Scene, filler: Filler | null): boolean =>
  filler !== null && scene.chunks[filler.at] !== filler.phrase && isNational(scene, filler.phrase)

/** The deed at the head of a phrase, with its parties. */
export function innerDeed(scene: Scene, filler: Filler): Deed | null {
  for (const one of [filler.phrase, ...filler.phrase.joined])
    for (let at = one.from; at < Math.min(one.to, one.from + 5); at++) {
      const deed = scene.deeds.get(at)
      if (deed && !deed.isVerb) return deed
    }
  return null
}

/** What is a state's own: cutting, closing or recalling it is that state's deed. */
const OWN: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'RETREAT', 'MOBILIZE', 'AID', 'REJECT', 'SUPPORT', 'COOPERATE'])

/** Acts of speech and meeting: done by whoever their pronoun stands for. */
const SPOKEN: ReadonlySet<string> = new Set(['ACCUSE', 'THREATEN', 'REQUEST', 'REJECT', 'AGREE', 'CONSULT'])

/** "after her meeting with X, the president said": the pronoun points ahead to the subject of the clause. */
function isCataphoric(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (scene.words[deed.word]!.pronoun?.person !== 3 || chunk?.kind !== 'phrase' || deed.clause.verb < deed.chunk) return false
  return chunk.slot === 'after' || chunk.slot === 'during' || chunk.slot === 'before'
}

const TALK_SLOTS: ReadonlySet<string> = new Set(['fi', 'during', 'after'])

/** A talk with a paper or a channel is an interview. */
const isMedia = (party: Party): boolean => party.code.endsWith('~media')

/**
 * "said in a call with the chancellor that", "thanked the emir during their meeting": a talk told in passing is that of whoever the clause
 * speaks of, and of the one behind "with"; where it names nobody, of the one that the clause addresses.
 */
function talkersOf(scene: Scene, deed: Deed): readonly Party[] {
  const chunk = scene.chunks[deed.chunk]
  if (deed.reading.frame.type !== 'CONSULT' || deed.subjectBy !== 'none' || chunk?.kind !== 'phrase') return []
  if (!TALK_SLOTS.has(chunk.slot ?? '') || deed.word > chunk.from + 2 || deed.clause.verb < 0) return []
  if (deed.reading.frame.arguments['maa'] !== 'partner') return []
  const subject = subjectOfClause(scene, deed.clause)
  if (subject.length === 0 || subject.some(isMedia)) return []
  const others: Party[] = []
  for (const [slot, filler] of deed.slots)
    if (deed.reading.frame.arguments[slot] === 'partner') for (const party of partiesFor(scene, filler, 'partner')) addParty(others, party)
  if (others.length > 0) return others.some(isMedia) || others.every(one => subject.some(other => other.code === one.code)) ? [] : subject
  const word = scene.words[deed.word]!
  const between = deed.slots.get('bayn')
  const isTheirs = word.pronoun?.number === 'dual' || (between && scene.words[between.phrase.head]!.pronoun?.number === 'dual')
  if (isTheirs && subject.length === 2) return subject
  if (!isTheirs && (word.article || word.pronoun !== null || between)) return []
  const addressed = subject.length === 1 ? addressedBy(scene, deed, subject) : []
  return addressed.length === 1 ? [...subject, ...addressed] : []
}

/** "At the airport to receive the emir was the king": whoever stands behind the reception, in a clause of nothing but being, receives. */
function receiversOf(scene: Scene, deed: Deed): readonly Party[] {
  const chunk = scene.chunks[deed.chunk]
  if (deed.reading.frame.type !== 'CONSULT' || deed.subjectBy !== 'none' || chunk?.kind !== 'phrase' || chunk.slot !== 'fi') return []
  const { clause } = deed
  const isBeing = (at: number): boolean => {
    const mark = scene.chunks[at]!
    return at < deed.chunk && mark.kind === 'mark' && mark.word.kind === 'auxiliary' && mark.word.functions.includes('being')
  }
  if (clause.verb >= 0 || deed.word !== chunk.from || !clause.chunks.some(isBeing)) return []
  if (clause.chunks.some(at => at < deed.chunk && isBare(scene, at))) return []
  const behind = clause.chunks.find(at => at > deed.chunk && isBare(scene, at))
  const phrase = behind === undefined ? undefined : scene.chunks[behind]
  return phrase?.kind === 'phrase' ? partiesOfPhrase(scene, phrase, {}) : []
}

/** A phrase without preposition that names parties. */
function isBare(scene: Scene, at: number): boolean {
  const chunk = scene.chunks[at]!
  return chunk.kind === 'phrase' && chunk.slot === null && partiesOfPhrase(scene, chunk, {}).length > 0
}

/** The official whom the clause of a talk addresses. */
function addressedBy(scene: Scene, deed: Deed, subject: readonly Party[]): readonly Party[] {
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (at <= deed.clause.verb || at === deed.chunk || chunk.kind !== 'phrase') continue
    if (chunk.slot !== null && chunk.slot !== 'li' && chunk.slot !== 'ila') continue
    const head = scene.words[chunk.head]!
    const isPerson = head.mention !== null && scene.input.entities.get(head.mention.entity)?.kind === 'person'
    if (!isPerson && head.mention?.form !== 'title' && !head.classes.has('official')) continue
    const parties = partiesOfPhrase(scene, chunk, {}).filter(one => !subject.some(other => other.code === one.code))
    if (parties.length > 0) return parties
  }
  return []
}

/** What others are punished or blamed for. */
const HARMS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'AID', 'MOBILIZE'])

const ASKING: ReadonlySet<Role | ''> = new Set<Role | ''>(['asked', 'recipient', 'target'])

/** Subjects that stand elsewhere: the issuer of a paper that "demands", the owner of the borders that are closed. */
function findSubject(scene: Scene, deed: Deed): void {
  const { frame, shape } = deed.reading
  if (deed.isVerb && deed.clause.kind === 'relative' && deed.clause.antecedent >= 0) {
    const byPaper = deed.subject.length === 0 && (deed.subjectBy === 'antecedent' || deed.subjectBy === 'issuer')
    const alone =
      deed.subjectBy === 'phrase' &&
      ASKING.has(frame.arguments['object'] ?? '') &&
      !deed.slots.has('object') &&
      isResumed(scene, deed.chunk)
    if (!byPaper && !alone) return
    const issuer = issuerOf(scene, deed.clause.antecedent)
    if (alone) {
      // "a ruling in which it demanded of the state ...": one party beside the verb is the one asked, where another issued the paper.
      if (issuer.length === 0 || !deed.subjectFiller || issuer.some(one => deed.subject.some(other => other.code === one.code))) return
      deed.slots.set('object', deed.subjectFiller)
      deed.subjectFiller = null
    }
    deed.subject = issuer.length > 0 ? [...issuer] : deed.subjectBy === 'issuer' ? inheritedSubject(scene, deed.clause) : deed.subject
    return
  }
  if (deed.subject.length > 0) return
  if (!deed.isVerb && isCataphoric(scene, deed)) {
    deed.subject = subjectOfClause(scene, deed.clause)
    deed.subjectBy = 'pronoun'
    return
  }
  const talked = deed.isVerb ? [] : [...talkersOf(scene, deed), ...receiversOf(scene, deed)]
  if (talked.length > 0) {
    deed.subject = [...talked]
    deed.subjectBy = 'aside'
    return
  }
  // "imposed duties, and his threat of more": with its object told, the pronoun of an act of speech is whoever the clause speaks of.
  const owner = scene.words[deed.word]!.pronoun
  if (!deed.isVerb && shape === 'masdar' && owner?.person === 3 && SPOKEN.has(frame.type ?? '') && deed.slots.size > 0) {
    const own = deed.clause.verb >= 0 && deed.clause.verb < deed.chunk ? subjectOfClause(scene, deed.clause) : []
    const found = own.length > 0 ? own : inheritedSubject(scene, deed.clause)
    if (found.length === 1) {
      deed.subject = found
      deed.subjectBy = 'pronoun'
      return
    }
  }
  // "penalties on Russia for its invasion of Ukraine": whoever stands right before is who did it.
  const before = scene.chunks[deed.chunk - 1]
  const own = scene.chunks[deed.chunk]
  if (
    !deed.isVerb &&
    owner?.person === 3 &&
    owner.number === 'singular' &&
    HARMS.has(frame.type ?? '') &&
    own?.kind === 'phrase' &&
    own.slot === 'li'
  ) {
    const behind = deed.slots.get('object') ?? deed.slots.get('ala') ?? deed.slots.get('didd')
    const found = before?.kind === 'phrase' ? partiesOfPhrase(scene, before, {}) : []
    if (behind?.at === deed.chunk + 1 && found.length === 1) {
      deed.subject = found
      deed.subjectBy = 'pronoun'
      return
    }
  }
  const object = deed.slots.get('object')
  if (deed.isVerb || shape !== 'masdar' || deed.subjectBy !== 'none' || !object || !OWN.has(frame.type ?? '')) return
  const head = scene.words[object.phrase.head]!
  if (head.pronoun === null || head.pronoun.person === 1) return
  deed.subject = partiesOfPronoun(scene, head)
  // "solidarity with Morocco in its decision to cut its ties": whose decision one backs, blames or asks about is whoever one backs, blames or asks.
  const meant = addresseeBefore(scene, deed)
  if (meant.length > 0) deed.subject = [...meant]
  // "Jordan is in crisis after the closing of its borders": what is its own belongs to whom the clause speaks of.
  if (deed.subject.length === 0 && deed.clause.verb >= 0) {
    const spoken = subjectOfClause(scene, deed.clause)
    if (spoken.length === 1 && /^[A-Z]{3}$/.test(spoken[0]!.code)) deed.subject = spoken
  }
  if (deed.subject.length > 0) deed.subjectBy = 'pronoun'
}

const TOWARDS: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['recipient', 'target', 'asked'])
const ABOUT: ReadonlySet<string | null> = new Set(['fi', 'ala', 'hawl', 'li', 'cause'])

/** Whoever an act of speech right before is addressed to, where a deed stands behind "in its decision", "over its plan". */
function addresseeBefore(scene: Scene, deed: Deed): readonly Party[] {
  let at = deed.chunk
  let isAbout = false
  for (; at > 0; at--) {
    const chunk = scene.chunks[at]!
    if (chunk.kind !== 'phrase') return []
    if (ABOUT.has(chunk.slot) && (at === deed.chunk || scene.words[chunk.head]!.pronoun !== null)) isAbout = true
    else if (at !== deed.chunk) break
  }
  const whom = scene.chunks[at]
  if (!isAbout || at === deed.chunk || whom?.kind !== 'phrase') return []
  for (const other of scene.deeds.values()) {
    if (!SPOKEN.has(other.reading.frame.type ?? '') && other.reading.frame.type !== 'SUPPORT') continue
    for (const [slot, filler] of other.slots)
      if (filler.at === at && TOWARDS.has(other.reading.frame.arguments[slot])) {
        const parties = partiesOfPhrase(scene, filler.phrase, {})
        return parties.length === 1 ? parties : []
      }
  }
  return []
}

/** "the American embargo breaks the treaty": whose deed the subject is. */
function doersOf(scene: Scene, deed: Deed): readonly Party[] {
  if (!deed.subjectFiller || !deed.reading.frame.isCharge) return []
  const inner = innerDeed(scene, deed.subjectFiller)
  return inner ? (inner.actors.length > 0 ? inner.actors : inner.subject) : []
}

const ANSWERS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'SUPPORT'])

/** "Ankara proposed talks, which is what Athens rejected": what a whole clause tells is answered; its subject is who is meant. */
function answeredClause(scene: Scene, deed: Deed, actors: readonly Party[]): readonly Party[] {
  const { clause } = deed
  if (!deed.isVerb || !ANSWERS.has(deed.reading.frame.type ?? '') || clause.kind !== 'relative' || clause.verb !== deed.chunk) return []
  const [opener, before] = [scene.chunks[clause.opener], scene.chunks[clause.opener - 1]]
  if (opener?.kind !== 'mark' || !opener.word.functions.includes('relative:free')) return []
  if (before?.kind !== 'mark' || !before.word.functions.includes('subject-pronoun') || !before.word.conjunction) return []
  if (scene.words[deed.word]!.pronoun?.person !== 3 || deed.subjectBy !== 'phrase') return []
  // The clause before the pronoun: its verb stands nearest.
  const told = scene.clauses.filter(one => one.verb >= 0 && one.verb < clause.opener).sort((a, b) => b.verb - a.verb)
  const parties = told[0] ? subjectOfClause(scene, told[0]) : []
  return parties.some(one => actors.some(other => stateOf(other.code) === stateOf(one.code))) ? [] : parties
}

/**
 * "Cuba asked for the end of the embargo that Washington imposes on it": a pronoun behind a preposition of a relative clause that nothing else
 * explains is the one party that the clause around speaks of.
 */
function meantBeyond(scene: Scene, deed: Deed, filler: Filler, actors: readonly Party[]): readonly Party[] {
  const head = scene.words[filler.phrase.head]!
  if (deed.clause.kind !== 'relative' || deed.clause.parent < 0 || head.kind !== 'preposition' || head.pronoun?.person !== 3) return []
  if (actors.length === 0 || !deed.isVerb) return []
  const around = subjectOfClause(scene, scene.clauses[deed.clause.parent]!)
  const { gender, number } = head.pronoun
  if (around.length !== 1 || number !== 'singular' || !/^[A-Z]{3}$/.test(around[0]!.code)) return []
  // Any state may be spoken of as feminine.
  return gender === 'f' && !actors.some(one => stateOf(one.code) === around[0]!.code) ? around : []
}

/** "called on Sweden to lift the ban that it imposes on Turkey": who imposes it is not who suffers it, but the other party of the clause around. */
function otherBeyond(scene: Scene, deed: Deed): Party[] {
  if (!deed.isVerb || deed.clause.kind !== 'relative' || deed.subjectBy !== 'discourse' || deed.subject.length !== 1) return []
  const self = deed.subject[0]!.code
  const roles = deed.reading.frame.arguments
  const suffers = [...deed.slots].some(
    ([slot, filler]) =>
      slot !== 'object' && roles[slot] === 'recipient' && partiesFor(scene, filler, 'recipient').some(one => one.code === self),
  )
  const parent = deed.clause.parent >= 0 ? scene.clauses[deed.clause.parent] : undefined
  const mark = suffers && parent && parent.verb >= 0 ? scene.chunks[parent.verb] : undefined
  const governor = mark?.kind === 'mark' ? scene.deeds.get(mark.word.index) : undefined
  const asked = governor?.slots.get('object')
  if (!asked || !ASKING.has(governor?.reading.frame.arguments['object'] ?? '')) return []
  return partiesOfPhrase(scene, asked.phrase, {}).filter(one => one.code !== self)
}

/**
 * "blocked the declaration in Brussels": a town is where it was done, a council may be whom it hit. "paid aid [three months] from the Russian
 * invasion": behind "from" a deed of another kind is no part of the thing given.
 */
function isBeside(scene: Scene, type: PloverType | null, slot: Slot, role: Role, { phrase }: Filler): boolean {
  if (role !== 'recipient') return false
  const head = scene.words[phrase.head]!
  if (slot === 'min') return head.mention === null && head.readings.some(({ frame }) => frame.type === 'ASSAULT' && frame.type !== type)
  return slot === 'fi' && type === 'REJECT' && isTown(scene, head)
}

/** A town by its own name, or a capital that stands for its state. */
const isTown = (scene: Scene, { mention }: Word): boolean =>
  mention !== null && (mention.form === 'metonym' || scene.input.entities.get(mention.entity)?.kind === 'place')

/** "the declaration of the summit held in The Hague": a town behind "in" owns nothing. */
const isWhere = (scene: Scene, { span }: Party): boolean =>
  scene.chunks.some(chunk => {
    if (chunk.kind !== 'phrase' || chunk.slot !== 'fi') return false
    const head = scene.words[chunk.head]!
    return head.mention?.start === span.start && isTown(scene, head)
  })

/** Fills `actors` and `recipients` of a deed from its slots; what others lend it comes later. */
export function assignRoles(scene: Scene, deed: Deed): void {
  findSubject(scene, deed)
  const other = otherBeyond(scene, deed)
  if (other.length > 0) deed.subject = other
  const { frame } = deed.reading
  const { type } = frame
  const roles = frame.arguments
  const actors: Party[] = []
  const recipients: Party[] = []
  const put = (list: Party[], parties: readonly Party[]): void => {
    for (const party of parties) addParty(list, party)
  }
  const subjectRole = roles['subject'] ?? 'ignored'
  if (subjectRole === 'actor' || subjectRole === 'court') {
    put(actors, isCounted(scene, deed.subjectFiller) ? deed.subject.map(asPeople) : deed.subject)
    // "a court in Oslo": it judges for the state of the place.
    if (subjectRole === 'court' && actors.length === 0 && deed.subjectFiller)
      put(actors, partiesBeyond(scene, deed.subjectFiller.at, { places: true }, ['fi']))
  } else if (subjectRole === 'crowd') put(actors, deed.subjectFiller ? crowdOf(scene, deed.subjectFiller) : deed.subject.map(asCrowd))
  else if (subjectRole === 'victim') put(recipients, deed.subjectFiller ? partiesFor(scene, deed.subjectFiller, 'victim') : deed.subject)
  else if (subjectRole === 'recipient') put(recipients, deed.subject.length > 0 ? deed.subject : doersOf(scene, deed))
  else if (subjectRole === 'host') put(recipients, deed.subject)
  else if (subjectRole === 'scene') put(actors, [])
  for (const [slot, filler] of deed.slots) {
    const role = roles[slot]
    if (role === undefined) continue
    if (slot !== 'object' && role === roles['object'] && role === 'recipient' && recipients.length > 0) continue
    switch (role) {
      case 'actor':
      case 'partner':
      case 'court':
        put(actors, partiesFor(scene, filler, role))
        break
      case 'gathering':
      case 'project':
        put(actors, partiesFor(scene, filler, role))
        break
      case 'crowd':
        put(actors, partiesFor(scene, filler, role))
        break
      case 'treaty': {
        const inner = innerDeed(scene, filler)
        if (inner)
          for (const slotName of ['maa', 'bayn']) {
            const partner = inner.slots.get(slotName)
            if (partner) put(actors, partiesFor(scene, partner, 'partner'))
          }
        for (const slotName of ['maa', 'bayn']) {
          const next = scene.chunks[filler.at + 1]
          if (next?.kind === 'phrase' && next.slot === slotName) put(actors, partiesOfPhrase(scene, next, {}))
        }
        break
      }
      case 'opponent': {
        const parties = partiesFor(scene, filler, role)
        if (slot === 'bayn' && actors.length === 0 && parties.length > 1) {
          put(actors, parties.slice(0, 1))
          put(recipients, parties.slice(1))
        } else put(recipients, parties)
        break
      }
      case 'promised':
      case 'threatened':
      case 'refused':
      case 'demanded':
      case 'alleged':
        break
      case 'addressed':
        if (isAddressed(scene, deed, filler) || (!deed.isVerb && filler.at === deed.chunk + 1))
          put(recipients, partiesOfPhrase(scene, filler.phrase, {}))
        break
      default: {
        // "the plight of the Yemenis, which he called catastrophic": a situation is nobody's fault.
        if (role === 'target' && frame.needs['judgement'] !== undefined && isSituation(scene, filler)) break
        const all = isBeside(scene, type, slot, role, filler) ? [] : partiesFor(scene, filler, role)
        const parties = type === 'REJECT' && role === 'owner' ? all.filter(one => !isWhere(scene, one)) : all
        put(recipients, parties.length > 0 ? parties : meantBeyond(scene, deed, filler, actors))
      }
    }
  }
  // "..., in addition to the King of Jordan": whoever is added took part.
  if (type === 'CONSULT' && actors.length > 0)
    for (const at of deed.clause.chunks) {
      const chunk = scene.chunks[at]!
      if (at > deed.chunk && chunk.kind === 'phrase' && chunk.slot === 'plus') put(actors, partiesOfPhrase(scene, chunk, {}))
    }
  // "he invited me": whoever speaks.
  const word = scene.words[deed.word]!
  if (deed.isVerb && word.pronoun?.person === 1 && !deed.slots.has('object') && ASKING.has(roles['object'] ?? ''))
    put(recipients, speakerAt(scene, word.token.start))
  // "in protest at the remarks of the president": whom a crowd turns against.
  const grievance = type === 'PROTEST' ? grievanceOf(scene, deed) : []
  put(
    recipients,
    grievance.filter(one => !actors.some(other => other.code.startsWith(one.code))),
  )
  // "by bullets of the Israeli army": whose weapon it was.
  const means = deed.slots.get('bi')
  if (type === 'ASSAULT' && actors.length === 0 && means && scene.words[means.phrase.head]!.classes.has('weapon'))
    put(
      actors,
      partiesOfPhrase(scene, means.phrase, { owners: true }).filter(one => !recipients.some(other => other.code === one.code)),
    )
  // "is tried in Turkey": the courts of a land try in its name.
  if (deed.isPassive && actors.length === 0 && deed.reading.tags.has('tried')) put(actors, benchOf(scene, deed))
  adoptFromDeeds(scene, deed, actors, recipients)
  if (recipients.length === 0 && actors.length > 0) put(recipients, answeredClause(scene, deed, actors))
  // "a letter to the king in which he asked for": whom the paper goes to is whom it asks, thanks or consoles.
  if (
    recipients.length === 0 &&
    deed.isVerb &&
    deed.subjectBy === 'issuer' &&
    (type === 'REQUEST' || type === 'SUPPORT') &&
    deed.clause.antecedent >= 0
  )
    put(
      recipients,
      partiesBeyond(scene, deed.clause.antecedent, {}, ['ila', 'li']).filter(one => !actors.some(other => other.code === one.code)),
    )
  if (actors.length === 0 && type === 'ASSAULT' && !deed.isVerb && isTerror(scene, deed)) {
    const { start, end } = scene.words[deed.word]!.token
    actors.push({ entity: null, code: '~militants', sector: 'UAF', span: { start, end } })
  }
  if (actors.length > 0 && recipients.length === 0) put(recipients, ownersOfField(scene, deed))
  deed.actors = actors
  deed.recipients = withoutSelf(recipients, actors)
}

const BENCH: ReadonlySet<string | null> = new Set(['fi', 'lada', 'amama'])

/** The state in whose land, or before whose court, something is done in its clause. */
function benchOf(scene: Scene, deed: Deed): Party[] {
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (at <= deed.chunk || chunk.kind !== 'phrase' || !BENCH.has(chunk.slot)) continue
    const found = partiesOfPhrase(scene, chunk, { places: true, owners: scene.words[chunk.head]!.classes.has('court') })
    if (found.length === 1 && !found[0]!.code.includes('~')) return found
  }
  return []
}

const isSituation = (scene: Scene, { phrase }: Filler): boolean => {
  const head = scene.words[phrase.head]!
  return head.mention === null && head.classes.has('situation')
}

/** "urged the two sides": where the words stand for whoever acts as well, nobody is sure to be meant by them. */
function withoutSelf(recipients: readonly Party[], actors: readonly Party[]): Party[] {
  const isSelf = (one: Party): boolean => actors.some(other => other.code === one.code)
  const doubtful = recipients.filter(isSelf).map(one => one.span)
  return recipients.filter(one => !isSelf(one) && !doubtful.some(span => span.start === one.span.start && span.end === one.span.end))
}

/** "carried out operations in Syria": with nobody named, violence strikes whose land it is done in. */
export function ownersOfField(scene: Scene, deed: Deed): Party[] {
  const where = deed.slots.get('fi')
  const { slots } = deed
  if (deed.reading.frame.type !== 'ASSAULT' || !where || slots.has('object') || slots.has('ala') || slots.has('didd')) return []
  return partiesOfPhrase(scene, where.phrase, { places: true })
}

/**
 * "the strike that the army launched against ...", "the Israeli raid killed ...", "exposed to shelling by ...": deeds told over two words lend
 * each other their parties.
 */
function adoptFromDeeds(scene: Scene, deed: Deed, actors: Party[], recipients: Party[]): void {
  const { type, effect } = deed.reading.frame
  if (!deed.isVerb && type !== null) {
    const teller = tellerOf(scene, deed)
    if (teller) {
      if (actors.length === 0) for (const party of teller.subject) addParty(actors, party)
      if (recipients.length === 0 && teller.reading.frame.type === type)
        for (const party of teller.recipients) if (!actors.some(one => one.code === party.code)) addParty(recipients, party)
      if (recipients.length === 0)
        for (const at of teller.clause.chunks) {
          const chunk = scene.chunks[at]!
          if (at < teller.chunk || chunk.kind !== 'phrase' || chunk.slot === null) continue
          const role = deed.reading.frame.arguments[chunk.slot]
          if (role === undefined || role === 'ignored' || role === 'place') continue
          for (const party of partiesFor(scene, { at, phrase: chunk, isFar: false }, role))
            if (role === 'partner' || role === 'actor') addParty(actors, party)
            else if (!actors.some(one => one.code === party.code)) addParty(recipients, party)
        }
    }
  }
  // "sanctions that target the Russian gas sector": what penalties aim at is whom they hit.
  if (!deed.isVerb && type === 'SANCTION' && recipients.length === 0)
    for (const other of scene.deeds.values())
      if (
        other.isVerb &&
        other.clause.kind === 'relative' &&
        other.clause.antecedent === deed.chunk &&
        other.reading.frame.type === 'ASSAULT'
      )
        for (const party of other.recipients) if (!actors.some(one => one.code === party.code)) addParty(recipients, party)
  if (actors.length === 0 && (type === 'ASSAULT' || effect === 'performs')) {
    const blow = blowOf(scene, deed)
    for (const party of blow && blow.actors.length > 0 ? blow.actors : (blow?.subject ?? [])) addParty(actors, party)
    if (deed.isVerb && deed.subjectFiller && effect === 'performs' && deed.subject.length === 0) deed.subject = [...actors]
  }
  // "the protests against the presence of the troops went on": what goes on says against whom it is.
  if (deed.isVerb && type === 'PROTEST' && recipients.length === 0 && deed.subjectFiller) {
    const inner = innerDeed(scene, deed.subjectFiller)
    if (inner?.reading.frame.type === 'PROTEST') for (const party of inner.recipients) addParty(recipients, party)
  }
  // "..., which led to the death of two": what caused it is the violence told just before, not whoever the text speaks of.
  const lead = deed.clause.kind === 'relative' && deed.clause.antecedent >= 0 ? scene.chunks[deed.clause.antecedent] : undefined
  const isPlaced = deed.subjectBy === 'antecedent' && lead?.kind === 'phrase' && lead.slot !== null
  if (
    deed.isVerb &&
    effect === 'performs' &&
    deed.reading.frame.id.endsWith('/cause') &&
    (deed.subjectBy === 'discourse' || isPlaced || deed.subject.length === 0)
  ) {
    const cause = violenceBefore(scene, deed)
    deed.subject = cause ? [...(cause.actors.length > 0 ? cause.actors : cause.subject)] : []
    actors.splice(0, actors.length, ...deed.subject)
  }
  for (const [slot, filler] of deed.slots)
    if (deed.reading.frame.arguments[slot] === 'attack') {
      const inner = innerDeed(scene, filler)
      for (const party of inner?.actors ?? []) addParty(actors, party)
    }
}

/** "the strike hit bases", "the raid killed two": the act of violence that is the subject of a verb. */
function blowOf(scene: Scene, deed: Deed): Deed | null {
  const inner = deed.isVerb && deed.subjectFiller ? innerDeed(scene, deed.subjectFiller) : null
  return inner?.reading.frame.type === 'ASSAULT' ? inner : null
}

/** "expressed to his counterpart his rejection of": an official or a state right behind the verb of voicing, before what is voiced. */
function isAddressed(scene: Scene, deed: Deed, filler: Filler): boolean {
  const object = deed.slots.get('object')
  const { mention, classes } = scene.words[filler.phrase.head]!
  if (!deed.isVerb || !object || filler.at > object.at || filler.isFar) return false
  if (mention?.form === 'title' || classes.has('official')) return true
  const kind = mention ? scene.input.entities.get(mention.entity)?.kind : undefined
  return kind === 'person' || kind === 'state'
}

/** The party behind what a protest is said to be against. */
function grievanceOf(scene: Scene, deed: Deed): Party[] {
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (at <= deed.chunk || chunk.kind !== 'phrase') continue
    // In front of an embassy a crowd turns against the state whose embassy it is.
    const atMission =
      (chunk.slot === 'near' || chunk.slot === 'amam' || chunk.slot === 'fi') && scene.words[chunk.head]!.classes.has('mission')
    if (chunk.slot !== 'cause' && !atMission) continue
    const found = partiesFor(scene, { at, phrase: chunk, isFar: false }, 'target')
    if (found.length > 0) return found
  }
  return []
}

/** The nearest deed of violence before another in its sentence. */
function violenceBefore(scene: Scene, deed: Deed): Deed | null {
  let best: Deed | null = null
  for (const other of scene.deeds.values())
    if (other.word < deed.word && other.reading.frame.type === 'ASSAULT' && (!best || other.word > best.word)) best = other
  return best
}

/** The verb in the relative clause of a deed that tells it: one of its own type before a verb of doing. */
export function tellerOf(scene: Scene, deed: Deed): Deed | null {
  let doing: Deed | null = null
  for (const other of scene.deeds.values()) {
    if (!other.isVerb || other.clause.kind !== 'relative' || other.clause.antecedent !== deed.chunk) continue
    const { frame } = other.reading
    if (frame.type !== null && frame.type === deed.reading.frame.type) return other
    // "the crime that settlers committed and that led to": what the deed itself led to does not tell whose it is.
    const isOutcome = other.subjectBy === 'antecedent' && frame.id.endsWith('/cause')
    if ((frame.effect === 'performs' || frame.effect === 'decides') && !isOutcome) doing ??= other
  }
  return doing
}

/** The text itself calls the doers terrorists ("the terrorist attack", "a suicide bombing"). */
function isTerror(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return false
  for (let at = deed.word; at < deed.word + 4 && at < chunk.to; at++) {
    const word = scene.words[at]!
    if (word.classes.has('terrorist')) return true
    if (at > deed.word && !isAdjective(word)) return false
  }
  return false
}

/** Through operators down to the deed meant: "the offering of help to", "the decision to begin ...". */
export function finalDeed(scene: Scene, deed: Deed): Deed {
  let at = deed
  for (let depth = 0; depth < 4 && at.reading.frame.type === null; depth++) {
    const filler = at.slots.get('object')
    const next = filler ? innerDeed(scene, filler) : null
    const beyond = next ?? deedIn(scene, at.chunk + 1)
    if (!beyond || beyond === at) break
    at = beyond
  }
  return at
}

function deedIn(scene: Scene, chunk: number): Deed | null {
  const next = scene.chunks[chunk]
  return next?.kind === 'phrase' ? innerDeed(scene, { at: chunk, phrase: next, isFar: false }) : null
}

/** "promised that it would help Iran": the parties of the promised deed. */
function lentByClause(scene: Scene, deed: Deed): void {
  const roles = Object.values(deed.reading.frame.arguments)
  if (deed.recipients.length > 0 || !roles.some(one => one === 'promised' || one === 'threatened' || one === 'refused')) return
  if (roles.includes('promised') && deed.subject.length > 1) return
  const clause = scene.clauses.find(
    one => one.kind === 'complement' && one.parent === deed.clause.index && one.opener > deed.chunk && one.opener <= deed.chunk + 6,
  )
  const mark = clause && clause.verb >= 0 ? scene.chunks[clause.verb] : undefined
  const inner = mark?.kind === 'mark' ? scene.deeds.get(mark.word.index) : undefined
  for (const party of inner?.recipients ?? []) if (!deed.actors.some(one => one.code === party.code)) addParty(deed.recipients, party)
}

/** "asked that the Emirates pay": who is to do it. */
function askedByClause(scene: Scene, deed: Deed): void {
  const roles = Object.values(deed.reading.frame.arguments)
  if (deed.recipients.length > 0 || !(roles.includes('asked') || roles.includes('demanded'))) return
  const clause = scene.clauses.find(
    one => one.kind === 'complement' && one.parent === deed.clause.index && one.opener > deed.chunk && one.opener <= deed.chunk + 6,
  )
  if (!clause || clause.hasOpenerPronoun) return
  for (const party of subjectOfClause(scene, clause))
    if (!deed.actors.some(one => one.code === party.code)) addParty(deed.recipients, party)
}

const MEETING_SLOTS: ReadonlySet<string | null> = new Set(['during', 'after', 'fi', 'before', 'near'])

/** "the leaders of A and B announced after an urgent meeting": those who act together met, where the meeting is nobody else's. */
function meetersOfClause(scene: Scene, deed: Deed): void {
  const chunk = scene.chunks[deed.chunk]
  if (deed.reading.frame.type !== 'CONSULT' || deed.isVerb || deed.actors.length + deed.recipients.length > 0) return
  if (chunk?.kind !== 'phrase' || !MEETING_SLOTS.has(chunk.slot) || deed.word !== chunk.head || deed.clause.verb < 0) return
  const parties = subjectOfClause(scene, deed.clause)
  if (parties.length < 2 || parties.length > MOST_MEETERS) return
  deed.actors = [...parties]
  deed.subjectBy = 'discourse'
}

const MOST_MEETERS = 8

/** "eased the restrictions on exports to": where what is eased names nobody, the deed in it that it restricts does. */
function deedBehind(scene: Scene, filler: Filler, first: Deed): Deed | null {
  if (first.actors.length + first.recipients.length > 0 || first.reading.frame.type !== 'SANCTION') return null
  for (let at = first.word + 1; at < Math.min(filler.phrase.to, first.word + 4); at++) {
    const next = scene.deeds.get(at)
    if (next && next.actors.length + next.recipients.length > 0) return next
  }
  return null
}

/** To meet, to join, to recognise, to thank is asked of whoever is met; "the importance of respecting the choice of the two" asks the two for nothing. */

function asksOfHost({ reading }: Deed): boolean {
  const { type, id } = reading.frame
  return type === 'CONSULT' || (type === 'SUPPORT' && !/\/(honour|back|defend|praise|solidarity|stand-by|value)/.test(id))
}

/** Three who want to join a body wish it of the body, not of each other. */
const isWish = ({ isVerb, reading }: Deed): boolean => isVerb && reading.frame.id.endsWith('/seek-to-join')

/** Parties that a demanded, promised, threatened or refused deed lends to the speech act that governs it. */
export function lendParties(scene: Scene, deed: Deed): void {
  meetersOfClause(scene, deed)
  askedByClause(scene, deed)
  lentByClause(scene, deed)
  // "the strike that the army launched hit bases": who launched it is known once the relative clause is read.
  if (deed.actors.length === 0 && deed.reading.frame.type === 'ASSAULT')
    for (const party of blowOf(scene, deed)?.actors ?? [])
      if (!deed.recipients.some(one => one.code === party.code)) addParty(deed.actors, party)
  const roles = deed.reading.frame.arguments
  for (const [slot, filler] of deed.slots) {
    const role = roles[slot]
    if (role === undefined || !SPEECH_ROLES.has(role)) {
      // "imposed sanctions on Iran", "gave aid to Sudan", "cancelled his meeting with": the noun holds the party that the verb acts on.
      const first = deed.reading.frame.type === null ? null : innerDeed(scene, filler)
      const inner = deed.reading.frame.type === 'CONCEDE' && first ? (deedBehind(scene, filler, first) ?? first) : first
      if (inner && deed.recipients.length === 0 && (inner.reading.frame.type === deed.reading.frame.type || role !== 'treaty')) {
        const mutual = inner.reading.frame.type === 'CONSULT' || inner.reading.frame.type === 'COOPERATE'
        if (role === 'treaty') {
          for (const party of [...inner.actors, ...inner.recipients]) addParty(deed.actors, party)
          continue
        }
        // "the European sanctions were extended": the noun holds the doer too.
        if (!mutual && deed.actors.length === 0 && inner.reading.frame.type === deed.reading.frame.type)
          for (const party of inner.actors) addParty(deed.actors, party)
        if (mutual && inner.reading.frame.type === deed.reading.frame.type) for (const party of inner.actors) addParty(deed.actors, party)
        const isSame = inner.reading.frame.type === deed.reading.frame.type
        for (const party of mutual || isSame ? [...inner.recipients, ...inner.actors] : inner.recipients)
          if (!deed.actors.some(one => one.code === party.code)) addParty(deed.recipients, party)
      }
      continue
    }
    if (role === 'asked' || role === 'demanded') {
      if (deed.recipients.length > 0) continue
      const inner = innerDeed(scene, filler)
      const doers = inner ? (inner.actors.length > 0 ? inner.actors : inner.subject) : []
      const last = inner ? finalDeed(scene, inner) : null
      // "a request to join NATO": what one asks to do with others is asked of them.
      const hosts = last && asksOfHost(last) ? last.recipients : []
      const asked = doers.length > 0 || !last ? doers : hosts.length > 0 ? hosts : holdersOf(last)
      for (const party of asked) if (!deed.actors.some(one => one.code === party.code)) addParty(deed.recipients, party)
      continue
    }
    if (role === 'promised' || role === 'threatened' || role === 'refused') {
      if (deed.recipients.length > 0) continue
      // "A and B agreed to fight the groups in C": what two agree on they promise each other.
      if (role === 'promised' && deed.subject.length > 1 && !isWish(deed)) continue
      const first = innerDeed(scene, filler)
      const inner = first ? finalDeed(scene, first) : null
      if (role === 'promised' && deed.actors.length === 0 && deed.subjectFiller === null && first)
        for (const party of first.actors.length > 0 ? first.actors : first.subject) addParty(deed.actors, party)
      const lent: Party[] = []
      if (inner) {
        const doers = inner.actors.filter(one => !deed.actors.some(other => other.code === one.code))
        for (const party of role === 'refused' && doers.length > 0 ? doers : [...inner.recipients, ...(role === 'threatened' ? [] : doers)])
          addParty(lent, party)
      }
      if (lent.length === 0) {
        const wide = partiesOfPhrase(scene, filler.phrase, { owners: true, victims: true })
        const more =
          wide.length > 0
            ? wide
            : partiesBeyond(
                scene,
                filler.at,
                { owners: true, victims: true },
                role === 'refused' ? ['min', 'li', 'ila', 'maa', 'ala'] : ['maa', 'li', 'ila', 'ala', 'min', 'didd', 'an'],
              )
        for (const party of more) addParty(lent, party)
      }
      for (const party of lent) if (!deed.actors.some(one => one.code === party.code)) addParty(deed.recipients, party)
    }
  }
}
