import { SourcesAnswer } from '../answers/entity-answers.js'
import { answers } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'

/** GET /sources: whom one is really reading. */
export const sourceRoutes: RouteMaker = async (api, { desk }) => {
  api.get(
    '/sources',
    {
      schema: {
        summary: 'Outlets with their share of own and agency reports, agencies, nameless sources',
        response: answers(SourcesAnswer),
      },
      config: { followsRecord: true },
    },
    async () => {
      const { outlets: counted, nameless } = await desk.once('sources', () => desk.store.sources())
      const nameOf = (id: string) => desk.engine.parts.knowledge.entities.get(id)?.name ?? { en: id, ar: id }
      const outlets = new Map<
        string,
        { id: string; name: Record<string, string>; reports: number; own: number; agency: number; unknown: number }
      >()
      const agencies = new Map<string, { id: string; name: Record<string, string>; reports: number; outlets: Set<string> }>()
      for (const { outlet: known, agencies: credited, reports, shared } of counted) {
        const id = known ?? '?'
        const outlet = outlets.get(id) ?? { id, name: nameOf(id), reports: 0, own: 0, agency: 0, unknown: 0 }
        outlet.reports += reports
        if (credited.length > 0) outlet.agency += reports
        else {
          outlet.unknown += shared
          outlet.own += reports - shared
        }
        outlets.set(id, outlet)
        for (const agency of credited) {
          const row = agencies.get(agency) ?? { id: agency, name: nameOf(`agency/${agency}`), reports: 0, outlets: new Set<string>() }
          row.reports += reports
          row.outlets.add(id)
          agencies.set(agency, row)
        }
      }
      return {
        outlets: [...outlets.values()].sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1)),
        agencies: [...agencies.values()]
          .sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1))
          .map(a => ({ ...a, outlets: [...a.outlets].sort() })),
        nameless,
      }
    },
  )
}
