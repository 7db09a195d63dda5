import type { Link, Named, Party } from './api'
import { has, t } from './messages.svelte'
import { settings } from './settings.svelte'

/** Names by entity id or party code: `sure` from lists of names, `heard` from chains, which name their links in the report's language only. */
let names = $state.raw<{ readonly sure: Record<string, Named>; readonly heard: Record<string, Named> }>({ sure: {}, heard: {} })

/** Takes in names that came with an answer. */
export function learn(told: Readonly<Record<string, Named>>, how: 'sure' | 'heard' = 'sure'): void {
  const fresh = Object.entries(told).filter(
    ([id, named]) => !(id in names[how]) && Object.values(named).some(name => name !== '' && name !== id),
  )
  if (fresh.length > 0) names = { ...names, [how]: { ...names[how], ...Object.fromEntries(fresh) } }
}

/** The name in the reader's language, else in any. */
export const pick = (named: Named | null | undefined): string | null =>
  named ? (named[settings.language] ?? named.ar ?? named.en ?? Object.values(named)[0] ?? null) : null

/** The name of an id where one is known. */
export const knownName = (id: string): string | null => pick(names.sure[id]) ?? pick(names.heard[id])

/** Name of an entity id or party code, else what can be made of it: "media (Saudi Arabia)" of SAU~media, "SPA" of agency/spa. */
export function nameOf(id: string): string {
  const name = knownName(id)
  if (name !== null) return name
  const [state, actor] = id.split('~')
  if (actor !== undefined && state !== undefined) {
    const body = has(`body.${actor}`) ? t(`body.${actor}`) : actor.replaceAll('-', ' ')
    return state === '' ? body : t('body.of', { body, state: nameOf(state) })
  }
  const last = id.split('/').at(-1) ?? id
  if (last.includes('.')) return last // a host
  return id.startsWith('agency/') && last.length <= 4 ? last.toUpperCase() : last.replaceAll('-', ' ')
}

/** Name of an outlet by id or host; null, empty and "?" are an outlet that is not printed. */
export const outletName = (id: string | null): string => (id === null || id === '' || id === '?' ? t('chain.unknownOutlet') : nameOf(id))

/** Name of an agency by its short id (afp) or its entity id (agency/afp). */
export const agencyName = (id: string): string => nameOf(id.includes('/') ? id : `agency/${id}`)

/** A party as people say it: its entity where named, else the state or body acted for. */
export const partyName = (party: Party): string => (party.entity && knownName(party.entity)) || nameOf(party.code)

const ARABIC = /\p{Script=Arabic}/u
/**
 * What speaks for a state or body - a ministry, its police, an unnamed official - is not the state: it keeps the words that were printed, with the
 * state beside them for readers of another language. Null where the entity's own name says it.
 */
export function spokesman(entity: string, printed: string): string | null {
  if (printed === '' || !/^(?:state|organisation)\//.test(entity)) return null
  const whole = names.sure[entity]
  if (whole && Object.values(whole).includes(printed)) return null
  const name = pick(whole)
  const isOwnScript = ARABIC.test(printed) === (settings.language === 'ar')
  return isOwnScript || name === null ? printed : `${printed} (${name})`
}

/** A link of a chain, in the reader's language where its name in it is known, else as printed. */
export function linkName(link: Link): string {
  const name = link.entity ? (spokesman(link.entity, link.name) ?? pick(names.sure[link.entity])) : null
  if (name !== null) return name
  if (link.kind === 'outlet' && link.name === '') return t('chain.unknownOutlet')
  if (link.kind === 'anonymous' && link.name === '') return t('chain.unnamed')
  return link.name === '' && link.entity ? nameOf(link.entity) : link.name
}

/** The word for a value of an open list (measure, office, unit), else the value itself. */
export function term(list: string, value: string): string {
  if (has(`${list}.${value}`)) return t(`${list}.${value}`)
  const [head, tail] = value.split('/')
  if (tail !== undefined && head !== undefined) return `${term(list, head)}${t('colon')}${term('office', tail)}`
  return value.replaceAll('-', ' ')
}
