import type { Deed, Scene } from '../deeds/scene.js'
import { governorOf } from './governor-of.js'
import type { Link } from './link.js'

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

export function linkOf(scene: Scene, deed: Deed): Link {
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
  // "will not be done except by a withdrawal": what alone would bring it about has not happened.
  const before = scene.chunks[deed.chunk - 1]
  if (slot === 'bi' && deed.clause.negation && before?.kind === 'mark' && before.word.functions.includes('preposition:except'))
    return { kind: 'adjunct', slot: 'except' }
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

/** A deed of good will that a masdar without article before it raises, widens or furthers. */
function isAim(scene: Scene, deed: Deed, from: number): boolean {
  const { features, article } = scene.words[from]!
  return features.derived === 'masdar' && !article && deed.word > from && GOOD_WILL.has(deed.reading.frame.type ?? '')
}

const GOOD_WILL: ReadonlySet<string> = new Set(['COOPERATE', 'AID', 'SUPPORT', 'AGREE'])

/** A masdar with a pronoun that names whoever does it: its object stands behind it. */
function isGround(scene: Scene, deed: Deed): boolean {
  if (deed.reading.shape === 'active' || scene.words[deed.word]!.pronoun?.person !== 3) return false
  const { slots } = deed
  const [object, on] = [slots.get('object'), slots.get('ala') ?? slots.get('didd')]
  return (object !== undefined && object.at === deed.chunk + 1) || (on !== undefined && on.at === deed.chunk + 1)
}
