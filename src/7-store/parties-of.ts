import type { Party } from '../schema/party.js'
import type { Statement } from '../schema/statement.js'

/** The parties of a statement with the role in which each takes part. */
export function partiesOf(statement: Statement): { role: string; party: Party }[] {
  switch (statement.kind) {
    case 'event':
      return [
        ...statement.actors.map(party => ({ role: 'actor', party })),
        ...statement.recipients.map(party => ({ role: 'recipient', party })),
      ]
    case 'quotation':
      return [
        { role: 'speaker', party: statement.speaker },
        ...(statement.addressee ? [{ role: 'addressee', party: statement.addressee }] : []),
      ]
    case 'figure':
      return statement.subjects.map(party => ({ role: 'subject', party }))
    case 'relation':
      return [
        { role: 'subject', party: statement.subject },
        { role: 'object', party: statement.object },
      ]
  }
}
