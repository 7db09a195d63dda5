import type { Party } from '../../schema/party.js'

/** "urged the two sides": where the words stand for whoever acts as well, nobody is sure to be meant by them. */
export function withoutSelf(recipients: readonly Party[], actors: readonly Party[]): Party[] {
  const isSelf = (one: Party): boolean => actors.some(other => other.code === one.code)
  const doubtful = recipients.filter(isSelf).map(one => one.span)
  return recipients.filter(one => !isSelf(one) && !doubtful.some(span => span.start === one.span.start && span.end === one.span.end))
}
