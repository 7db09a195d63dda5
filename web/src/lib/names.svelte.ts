import { api, type Link, type Named, type Party } from './api'
import { has, t } from './messages.svelte'
import { settings } from './settings.svelte'

const known = $state<{ names: Record<string, Named> }>({ names: {} })

/** Fetches the names of party codes once; pages are drawn without waiting, codes stand in until then. */
export function loadNames(): void {
  api.codes().then(
    names => {
      known.names = { ...names, ...known.names }
    },
    () => undefined,
  )
}

/** Takes in names that came with an answer. */
export function learn(names: Readonly<Record<string, Named>>): void {
  const fresh = Object.entries(names).filter(([id]) => !(id in known.names))
  if (fresh.length > 0) known.names = { ...known.names, ...Object.fromEntries(fresh) }
}

/** The name in the reader's language, else in any. */
export const pick = (named: Named | null | undefined): string | null =>
  named ? (named[settings.language] ?? named['ar'] ?? named['en'] ?? Object.values(named)[0] ?? null) : null

/** Name of an entity id or party code, else the last part of it. */
export function nameOf(id: string): string {
  const name = pick(known.names[id])
  if (name !== null) return name
  const [state, actor] = id.split('~')
  if (actor !== undefined && state !== undefined) return `${actor.replaceAll('-', ' ')} (${nameOf(state)})`
  return (id.split('/').at(-1) ?? id).replaceAll('-', ' ')
}

/** A party as people say it: its entity where named, else the state or body acted for. */
export const partyName = (party: Party): string => (party.entity && pick(known.names[party.entity])) || nameOf(party.code)

/** A link of a chain; a nameless source is said to be nameless in the interface language. */
export function linkName(link: Link): string {
  const name = link.entity ? pick(known.names[link.entity]) : null
  if (name !== null) return name
  if (link.kind === 'outlet' && link.name === '') return t('chain.unknownOutlet')
  if (link.kind === 'anonymous' && link.name === '') return t('chain.unnamed')
  return link.name === '' && link.entity ? nameOf(link.entity) : link.name
}

/** The word for a value of an open list (measure, office, unit), else the value itself. */
export const term = (list: string, value: string): string => (has(`${list}.${value}`) ? t(`${list}.${value}`) : value.replaceAll('-', ' '))
