import { originsOf } from '../../views/score-happening.js'
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
      const { reports, comparison } = await desk.state()
      const originOf = originsOf(comparison.stories)
      const shared = new Map<string, number>()
      for (const id of reports.keys()) {
        const origin = originOf.get(id) ?? id
        shared.set(origin, (shared.get(origin) ?? 0) + 1)
      }
      const outlets = new Map<
        string,
        { id: string; name: Record<string, string>; reports: number; own: number; agency: number; unknown: number }
      >()
      const agencies = new Map<string, { id: string; name: Record<string, string>; reports: number; outlets: Set<string> }>()
      const nameless = new Map<string, { name: string; statements: number; reports: Set<string> }>()
      const nameOf = (id: string) => desk.engine.parts.knowledge.entities.get(id)?.name ?? { en: id, ar: id }
      for (const report of reports.values()) {
        const { article } = report
        const id = article.outlet ?? '?'
        const outlet = outlets.get(id) ?? { id, name: nameOf(id), reports: 0, own: 0, agency: 0, unknown: 0 }
        outlet.reports++
        if (article.agencies.length > 0) outlet.agency++
        else if ((shared.get(originOf.get(article.id) ?? article.id) ?? 1) > 1) outlet.unknown++
        else outlet.own++
        outlets.set(id, outlet)
        for (const agency of article.agencies) {
          const row = agencies.get(agency) ?? { id: agency, name: nameOf(`agency/${agency}`), reports: 0, outlets: new Set<string>() }
          row.reports++
          row.outlets.add(id)
          agencies.set(agency, row)
        }
        for (const statement of report.statements)
          for (const link of statement.chain) {
            if (link.kind !== 'anonymous') continue
            const row = nameless.get(link.name) ?? { name: link.name, statements: 0, reports: new Set<string>() }
            row.statements++
            row.reports.add(article.id)
            nameless.set(link.name, row)
          }
      }
      return {
        outlets: [...outlets.values()].sort((a, b) => b.reports - a.reports),
        agencies: [...agencies.values()].sort((a, b) => b.reports - a.reports).map(a => ({ ...a, outlets: [...a.outlets] })),
        nameless: [...nameless.values()].sort((a, b) => b.statements - a.statements).map(n => ({ ...n, reports: [...n.reports] })),
      }
    },
  )
}
