import type { Mention } from '../../schema/mention.js'
import type { Party } from '../../schema/party.js'
import type { StatementInput } from '../statement-input.js'

/** The parties that a mention stands for; places count for their state only where `places` is set. */
export function partiesOfMention(input: StatementInput, mention: Mention, places: boolean): Party[] {
  const span = { start: mention.start, end: mention.end }
  const sector = mention.sector ?? null
  if (mention.members && mention.members.length > 0) {
    return mention.members.flatMap(id => {
      const code = codeOf(input, id, places)
      return code === null ? [] : [{ entity: id, code, sector, span }]
    })
  }
  const known = input.entities.get(mention.entity)
  const isPlace = known?.kind === 'place'
  // "visited Crimea": whoever comes to a land that another state holds has not come to its own.
  if (isPlace && input.knowledge.entities.get(mention.entity)?.held) return []
  if (isPlace && !places && mention.form !== 'metonym') return []
  const group = input.knowledge.entities.get(mention.entity)
  if (group?.members && group.members.length > 1 && group.members.length <= 8 && (mention.code ?? group.code ?? '-').includes('-')) {
    return group.members.flatMap(one => {
      const member = input.knowledge.entities.get(one.entity)
      return member?.code ? [{ entity: one.entity, code: member.code, sector, span }] : []
    })
  }
  const code = mention.code ?? codeOf(input, mention.entity, places)
  if (code === null || code === undefined || code === '') return []
  if (known?.kind === 'publication' || known?.kind === 'document') return []
  return [{ entity: mention.entity, code, sector, span }]
}

function codeOf(input: StatementInput, id: string, places: boolean): string | null {
  const entity = input.entities.get(id)
  if (entity?.code) return entity.code
  if (!places) return null
  const state = input.knowledge.entities.get(id)?.state
  return state === undefined ? null : (input.knowledge.entities.get(state)?.code ?? null)
}
