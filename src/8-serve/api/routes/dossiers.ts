import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../desk.js'
import { makeDossier } from '../../views/make-dossier.js'

const params = {
  type: 'object',
  properties: { a: { type: 'string', pattern: '^[A-Za-z0-9~_-]{1,80}$' }, b: { type: 'string', pattern: '^[A-Za-z0-9~_-]{1,80}$' } },
  required: ['a', 'b'],
} as const

/** GET /dossiers/:a/:b: how two parties stand, on what evidence. */
export async function dossierRoutes(api: FastifyInstance, desk: Desk): Promise<void> {
  api.get<{ Params: { a: string; b: string } }>(
    '/dossiers/:a/:b',
    { schema: { summary: 'Timeline, figures, quotations and differences of two parties', params } },
    async request => makeDossier(desk, request.params.a, request.params.b),
  )
}
