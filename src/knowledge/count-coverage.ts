import type { KnownEntity } from './knowledge.js'

export interface Coverage {
  readonly what: string
  readonly count: number
  readonly note: string
}

/** How much of each kind the knowledge holds, with the figures that tell how usable it is. */
export function countCoverage(entities: readonly KnownEntity[]): Coverage[] {
  const kinds = (test: (entity: KnownEntity) => boolean) => entities.filter(test)
  const states = kinds(e => e.kind === 'state' && e.type !== 'historical')
  const people = kinds(e => e.kind === 'person')
  const inOffice = people.filter(e => (e.offices ?? []).some(o => o.from !== undefined))
  const servedStates = new Set(inOffice.flatMap(e => (e.offices ?? []).map(o => o.of)).filter(id => id.startsWith('state/')))
  const places = kinds(e => e.kind === 'place')
  const rows: Coverage[] = [
    { what: 'states', count: states.length, note: `${entities.filter(e => e.type === 'historical').length} historical ones besides` },
    {
      what: 'organisations',
      count: kinds(e => e.kind === 'organisation').length,
      note: countsByType(kinds(e => e.kind === 'organisation')),
    },
    { what: 'groups and parties', count: kinds(e => e.kind === 'group').length, note: countsByType(kinds(e => e.kind === 'group')) },
    { what: 'companies', count: kinds(e => e.kind === 'company').length, note: '' },
    { what: 'news agencies', count: kinds(e => e.id.startsWith('agency/')).length, note: '' },
    { what: 'outlets', count: kinds(e => e.id.startsWith('outlet/')).length, note: countsByType(kinds(e => e.id.startsWith('outlet/'))) },
    { what: 'places', count: places.length, note: countsByType(places) },
    { what: 'people', count: people.length, note: `${inOffice.length} with dated offices, ${servedStates.size} states served` },
  ]
  for (const office of ['president', 'prime-minister', 'foreign-minister', 'defence-minister', 'monarch']) {
    const held = people.flatMap(e => (e.offices ?? []).filter(o => o.office === office && o.from !== undefined))
    rows.push({ what: `  dated terms as ${office}`, count: held.length, note: `of ${new Set(held.map(o => o.of)).size} states or bodies` })
  }
  for (const language of ['ar', 'en']) {
    const names = entities.flatMap(e => e.names[language] ?? [])
    const weak = names.filter(name => name.weak).length
    rows.push({
      what: `names in ${language}`,
      count: names.length,
      note: `${weak} weak; ${entities.filter(e => !e.names[language]).length} entities without`,
    })
  }
  return rows
}

function countsByType(entities: readonly KnownEntity[]): string {
  const counts = new Map<string, number>()
  for (const entity of entities) counts.set(entity.type ?? 'other', (counts.get(entity.type ?? 'other') ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([type, count]) => `${type} ${count}`)
    .join(', ')
}
