import { contentHash } from '../../../base/hash.js'
import { reportHead } from '../../views/report-head.js'
import { answers } from '../answers/problem-answer.js'
import { SummaryAnswer } from '../answers/record-answers.js'
import type { RouteMaker } from '../api-parts.js'
import { originsOf, scoreHappening } from '../../views/score-happening.js'

/** GET /summary: what is new and what needs a look. */
export const summaryRoutes: RouteMaker = async (api, { desk }) => {
  api.get(
    '/summary',
    {
      schema: { summary: 'Differences, dyads, stories and reports for the home page', response: answers(SummaryAnswer) },
      config: { followsRecord: true },
    },
    async () => {
      const { reports, comparison } = await desk.state()
      const originOf = originsOf(comparison.stories)
      const scored = comparison.happenings.map(h => scoreHappening(h, reports, originOf))
      const dyads = new Map<string, { a: string; b: string; scores: number[]; last: string }>()
      const isState = (code: string) => /^[A-Z]{3}$/.test(code) || ['EU', 'UN', 'NATO', 'GCC', 'LAS'].includes(code)
      for (const h of scored) {
        const codes = [...new Set([...h.actors, ...h.recipients])].filter(isState)
        if (codes.length > 6) continue
        for (const a of codes) {
          for (const b of codes) {
            if (a >= b) continue
            const dyad = dyads.get(`${a} ${b}`) ?? { a, b, scores: [], last: '' }
            dyad.scores.push(h.score)
            const last =
              h.claims
                .map(c => reports.get(c.report)?.article.published?.value ?? '')
                .sort()
                .at(-1) ?? ''
            if (last > dyad.last) dyad.last = last
            dyads.set(`${a} ${b}`, dyad)
          }
        }
      }
      const statements = [...reports.values()].reduce((n, r) => n + r.statements.length, 0)
      const rank = ['contradicts', 'evolves', 'differs', 'adds', 'agree', 'single']
      return {
        reports: reports.size,
        statements,
        stories: comparison.stories
          .filter(s => s.reports.length > 1)
          .slice(-60)
          .reverse(),
        dyads: [...dyads.values()]
          .sort((x, y) => y.scores.length - x.scores.length || (x.a + x.b < y.a + y.b ? -1 : 1))
          .slice(0, 40)
          .map(({ a, b, scores, last }) => ({
            a,
            b,
            nameA: desk.nameOf(a),
            nameB: desk.nameOf(b),
            happenings: scores.length,
            score: Math.round((scores.reduce((x, y) => x + y, 0) / scores.length) * 10) / 10,
            scores,
            last,
          })),
        differences: comparison.differences
          .slice(0, 60)
          .map(d => ({ ...d, id: contentHash(`${d.kind} ${d.sides.map(c => c.statement).join()}`).slice(0, 16) })),
        series: [...comparison.series]
          .filter(s => s.verdict !== 'single')
          .sort((x, y) => rank.indexOf(x.verdict) - rank.indexOf(y.verdict))
          .slice(0, 60),
        recent: [...reports.values()]
          .sort((x, y) => (y.article.published?.value ?? '').localeCompare(x.article.published?.value ?? ''))
          .slice(0, 40)
          .map(r => reportHead(r, desk)),
        planned: scored.filter(h => h.status === 'planned').slice(0, 40),
      }
    },
  )
}
