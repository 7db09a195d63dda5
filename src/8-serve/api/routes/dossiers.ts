import { makeDossier } from '../../views/make-dossier.js'
import { DossierAnswer } from '../answers/dossier-answer.js'
import { answers } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'

const params = {
  type: 'object',
  properties: { a: { type: 'string', pattern: '^[A-Za-z0-9~_-]{1,80}$' }, b: { type: 'string', pattern: '^[A-Za-z0-9~_-]{1,80}$' } },
  required: ['a', 'b'],
} as const

/** GET /dossiers/:a/:b: how two parties stand, on what evidence. */
export const dossierRoutes: RouteMaker = async (api, { desk }) => {
  api.get<{ Params: { a: string; b: string } }>(
    '/dossiers/:a/:b',
    {
      schema: { summary: 'Timeline, figures, quotations and differences of two parties', params, response: answers(DossierAnswer) },
      config: { followsRecord: true },
    },
    async ({ params: { a, b } }) => desk.lately(`dossier ${a} ${b}`, () => makeDossier(desk, a, b)),
  )
}
