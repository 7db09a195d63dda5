import type { Role } from '../../language/clause-grammar.js'
import type { PloverType } from '../../schema/plover.js'
import type { Clause } from '../clauses/clause.js'
import type { Deed } from '../deeds/scene.js'
import type { Level, Stand } from './stand.js'

export function combineStands(governor: Deed, role: Role, stand: Stand, clause: Clause, type: PloverType | null = null): Stand {
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
