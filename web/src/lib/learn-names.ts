import { api, type Link, type Named, whenAnswered } from './api'
import { learn } from './names.svelte'

/** Fetches the names of party codes once, and listens to every answer for names of outlets, agencies and people. */
export function startNames(): void {
  whenAnswered(answer => {
    const sure: Record<string, Named> = {}
    const heard: Record<string, Named> = {}
    walk(answer, sure, heard, 0)
    learn(sure)
    if (typeof answer === 'object' && answer !== null && 'names' in answer && isNamedAll(answer.names)) learn(answer.names)
    learn(heard, 'heard')
  })
  api.codes().then(learn, () => undefined)
}

/** Looks for heads of reports, entities and links of chains, wherever in an answer they stand. */
function walk(value: unknown, sure: Record<string, Named>, heard: Record<string, Named>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 8) return
  if (Array.isArray(value)) {
    for (const item of value) walk(item, sure, heard, depth + 1)
    return
  }
  const item = value as Record<string, unknown>
  if (typeof item.outlet === 'string' && isNamed(item.outletName)) sure[item.outlet] = item.outletName
  if (typeof item.id === 'string' && isNamed(item.name))
    sure[item.id.includes('/') || 'own' in item ? item.id : `agency/${item.id}`] = item.name
  if (
    typeof item.entity === 'string' &&
    typeof item.name === 'string' &&
    typeof item.kind === 'string' &&
    item.name !== '' &&
    isChained(item.kind)
  )
    heard[item.entity] = { ar: item.name }
  for (const [key, inner] of Object.entries(item)) if (key !== 'article') walk(inner, sure, heard, depth + 1)
}

const isChained = (kind: string): boolean => (['outlet', 'agency', 'publication'] satisfies Link['kind'][] as string[]).includes(kind)
const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(name => typeof name === 'string') &&
  Object.keys(value).length > 0

/** Names by entity id, as reports and dossiers carry them; an entity's own page has lists of spellings there instead. */
const isNamedAll = (value: unknown): value is Record<string, Named> =>
  typeof value === 'object' && value !== null && Object.values(value).every(isNamed)
