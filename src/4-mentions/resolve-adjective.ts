import { codeOf, keepEntity } from './discourse.js'
import type { Hit } from './look-up-names.js'
import type { Resolving } from './resolving.js'
import { speakOfParty } from './speak-of.js'

/** "Sixty Palestinians", "hundreds of Syrians": who is counted is people and no government. */
function isCounted({ values }: Resolving, hit: Hit): boolean {
  if (hit.cut.preposition || hit.cut.conjunction) return false
  return values.some(({ kind, counted, end }) =>
    counted ? counted.start === hit.start : kind === 'number' && end < hit.start && hit.start - end <= 1,
  )
}

/** "Russian", "the Palestinians": the state behind a relational adjective; as a noun, its people. */
export function resolveAdjective(context: Resolving, hit: Hit, modifies = false): void {
  const { out, discourse, at } = context
  if (hit.entry.type !== 'adjective') return
  const { entity, form, demonym } = hit.entry
  const { start, end } = hit
  keepEntity(discourse, entity)
  const code = codeOf(discourse.knowledge, entity)
  const before = at.words[hit.from - 1]
  const followsNoun =
    before && !at.words[hit.from]!.breakBefore && !hit.cut.preposition && (before.token.pos === 'NOUN' || before.token.pos === 'ADJ')
  const isPeople =
    !modifies &&
    form.number !== 'singular' &&
    entity.kind === 'state' &&
    (demonym || !followsNoun || before.token.features.number === 'singular')
  if ((isPeople && !form.definite) || (entity.kind === 'state' && !modifies && form.gender !== 'f' && isCounted(context, hit))) {
    const people = `${code}~people`
    out.push({ start, end, entity: entity.id, form: 'description', resolvedBy: 'demonym', code: people, sector: 'CVL' })
  } else {
    out.push({
      start,
      end,
      entity: entity.id,
      form: 'description',
      resolvedBy: isPeople ? 'demonym' : 'relational-adjective',
      code,
      sector: null,
    })
  }
  speakOfParty(context, entity, start, !isPeople)
}
