import type { MentionIndex } from './mention-index.js'
import type { SpeakerFound } from './phrase/speaker-found.js'

/** A report is about a state where so large a share of what it says of states is about that one; below it nobody can tell whose a private person is. */
const ABOUT = 0.55

/**
 * The party of a speaker. Where the words tell none: who holds an office is of the state that the report is about, a private person of the state that
 * he lives or works in, or of the one that the report is about where it is about one; else the state stays open (`~speaker`), since an open code is
 * better than a wrong one. Sources, documents and media of whom nothing is known are nobody's (`~source`, `~document`, `~media`).
 */
export function partyOfSpeaker(speaker: SpeakerFound, index: MentionIndex, via: readonly SpeakerFound[] = []): string {
  const { focus } = index
  if (speaker.code !== null) return speaker.code
  if (speaker.isOffice && focus !== null && mayBeOf(focus, speaker, via)) return focus
  if (speaker.kind === 'anonymous') return '~source'
  if (speaker.kind === 'document') return '~document'
  const name = speaker.isMedium ? 'media' : 'speaker'
  if (speaker.seat !== null && !speaker.isGovernment) return `${speaker.seat}~${name}`
  if (speaker.isAnyone) return `~${name}`
  if (speaker.isGovernment && focus !== null) return focus
  return index.focusShare >= ABOUT && focus !== null ? `${focus}~${name}` : `~${name}`
}

/** Whom a medium quotes is of the state that the report is about only where the medium is, and where it is no source without a name. */
function mayBeOf(state: string, { kind }: SpeakerFound, via: readonly SpeakerFound[]): boolean {
  return via.length === 0 || (kind !== 'anonymous' && via.some(medium => medium.code === state || medium.code?.startsWith(`${state}~`)))
}
