import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../desk.js'
import { EXPORT_FORMATS, isExportFormat } from '../../export/export-formats.js'
import { deskSource } from '../../export/export-source.js'
import { httpError } from '../problem.js'

/** GET /export/:format: the whole record, streamed, in a format of other programs. */
export async function exportRoutes(api: FastifyInstance, desk: Desk): Promise<void> {
  api.get<{ Params: { format: string } }>(
    '/export/:format',
    {
      schema: {
        summary: 'The kept record in a format of other programs',
        params: { type: 'object', properties: { format: { type: 'string', maxLength: 40 } }, required: ['format'] },
      },
    },
    async (request, reply) => {
      const { format } = request.params
      if (!isExportFormat(format))
        throw httpError(404, `There is no export format "${format}". Formats: ${Object.keys(EXPORT_FORMATS).join(', ')}`)
      const { make, media, ending } = EXPORT_FORMATS[format]
      return reply
        .type(media)
        .header('content-disposition', `attachment; filename="isnad.${ending}"`)
        .send(Readable.from(make(deskSource(desk))))
    },
  )
}
