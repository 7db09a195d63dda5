import type { EntityKind } from '../schema/entity.js'
import type { KnownEntity, KnownName, KnownOffice } from './knowledge.js'
import type { SourceEntity, SourceNames } from './source-entity.js'

/** A source entity with the state of its file. */
export interface PlacedSource {
  readonly source: SourceEntity
  readonly state?: string
}

const KIND_OF_PREFIX: Readonly<Record<string, EntityKind>> = {
  person: 'person',
  state: 'state',
  organisation: 'organisation',
  company: 'company',
  group: 'group',
  agency: 'publication',
  outlet: 'publication',
  document: 'document',
}

const NAME_KINDS = ['name', 'formal', 'abbreviation', 'nickname', 'adjective', 'demonym', 'metonym', 'surname'] as const

/**
 * Turns what people write under `knowledge/` into what the engine reads.
 *
 * Codes of states become entity ids, capitals lend their names to their states as metonyms, and what a file says once for all its entities is
 * given to each. Throws on a reference that leads nowhere.
 */
export function compileEntities(sources: readonly PlacedSource[]): KnownEntity[] {
  const idOfCode = new Map<string, string>()
  const byId = new Map<string, SourceEntity>()
  for (const { source } of sources) {
    byId.set(source.id, source)
    if (source.code && (source.id.startsWith('state/') || !idOfCode.has(source.code))) idOfCode.set(source.code, source.id)
  }
  return sources.map(placed => compileEntity(placed, idOfCode, byId))
}

function compileEntity(
  { source, state }: PlacedSource,
  idOfCode: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, SourceEntity>,
): KnownEntity {
  const prefix = source.id.slice(0, source.id.indexOf('/'))
  const kind = source.kind ?? KIND_OF_PREFIX[prefix] ?? 'place'
  const stateCode = kind === 'state' ? undefined : (source.state ?? state)
  const lookUp = (code: string): string => {
    const id = idOfCode.get(code)
    if (!id) throw new Error(`${source.id}: no entity has the code ${code}`)
    return id
  }
  const stateId = stateCode === undefined ? undefined : lookUp(stateCode)
  const capital = source.capital === undefined ? undefined : byId.get(source.capital)
  if (source.capital && !capital) throw new Error(`${source.id}: its capital ${source.capital} is not known`)
  const names: Record<string, KnownName[]> = {}
  for (const language of ['en', 'ar'] as const) {
    const own = compileNames(source[language])
    if (capital) own.push(...metonymsOf(capital[language], own))
    if (own.length > 0) names[language] = own
  }
  const name: Record<string, string> = {}
  for (const [language, list] of Object.entries(names)) {
    const shown = list.find(entry => entry.kind === 'name') ?? list[0]
    if (shown) name[language] = shown.text
  }
  const code = source.code !== undefined ? source.code : kind === 'person' ? codeOfPerson(source, stateCode, byId) : (stateCode ?? null)
  return {
    id: source.id,
    kind,
    name,
    code,
    ...(source.wikidata === undefined ? {} : { wikidata: source.wikidata }),
    names,
    ...(stateId === undefined ? {} : { state: stateId }),
    ...(kind === 'place' ? { type: source.type ?? prefix } : source.type === undefined ? {} : { type: source.type }),
    ...(source.sector === undefined ? {} : { sector: source.sector }),
    ...(source.offices === undefined ? {} : { offices: source.offices.map(text => compileOffice(text, source.id, stateId)) }),
    ...(source.members === undefined ? {} : { members: source.members.map(text => compileMember(text, lookUp)) }),
    ...(source.capital === undefined ? {} : { capital: source.capital }),
    ...(source.hosts === undefined ? {} : { hosts: source.hosts }),
    ...(source.held === undefined ? {} : { held: source.held }),
    ...(kind === 'person' ? { gender: source.gender ?? 'm' } : {}),
  }
}

/**
 * Whom a person acts for: the body of the latest office, the state where the office is of the state; private persons and opponents act for
 * themselves (`BHR~nabeel-rajab`).
 */
function codeOfPerson(source: SourceEntity, stateCode: string | undefined, byId: ReadonlyMap<string, SourceEntity>): string | null {
  const offices = (source.offices ?? []).filter(text => !text.startsWith('opposition-') && !text.startsWith('self-'))
  const latest = offices.at(-1)
  const of = latest === undefined ? undefined : / of (\S+)/.exec(latest)?.[1]
  if (latest === undefined) return stateCode === undefined ? null : `${stateCode}~${source.id.slice(source.id.indexOf('/') + 1)}`
  if (of === undefined) return stateCode ?? null
  return byId.get(of)?.code ?? stateCode ?? null
}

function compileNames(source: SourceNames | undefined): KnownName[] {
  const found: KnownName[] = []
  if (!source) return found
  for (const weak of [false, true]) {
    const from = weak ? source.weak : source
    if (!from) continue
    for (const kind of NAME_KINDS) {
      for (const name of from[kind] ?? []) {
        const entry = typeof name === 'string' ? { text: name } : name
        found.push({ ...entry, kind, ...(weak ? { weak: true } : {}) })
      }
    }
  }
  return found
}

/** «Moscow» for Russia: names of the capital, but where the state already bears them. */
function metonymsOf(capital: SourceNames | undefined, own: readonly KnownName[]): KnownName[] {
  const taken = new Set(own.map(name => name.text))
  return compileNames(capital)
    .filter(name => (name.kind === 'name' || name.kind === 'formal') && !taken.has(name.text))
    .map(name => ({ ...name, kind: 'metonym' }))
}

function compileOffice(text: string, id: string, stateId: string | undefined): KnownOffice {
  const [, office = '', of, interval] = /^(\S+)(?: of (\S+))?(?: (\S+))?$/.exec(text) ?? []
  const served = of ?? stateId
  if (!served) throw new Error(`${id}: say of whom the office "${text}" is held`)
  return { office, of: served, ...compileInterval(interval) }
}

function compileMember(text: string, lookUp: (code: string) => string): { entity: string; from?: string; to?: string } {
  const [code = '', interval] = text.split(' ')
  const { current: _, ...dates } = compileInterval(interval)
  return { entity: lookUp(code), ...dates }
}

function compileInterval(text: string | undefined): { from?: string; to?: string; current?: true } {
  if (!text) return {}
  const [from, to] = text.split('/')
  return { ...(from ? { from } : {}), ...(to === '..' ? { current: true } : to ? { to } : {}) }
}
