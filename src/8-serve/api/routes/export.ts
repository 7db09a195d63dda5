import { Readable } from 'node:stream'
import { EXPORT_FORMATS, isExportFormat } from '../../export/export-formats.js'
import { deskSource } from '../../export/export-source.js'
import { streams } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'
import { httpError } from '../problem.js'

/** GET /export/:format: the whole record, streamed, in a format of other programs. */
export const exportRoutes: RouteMaker = async (api, { desk }) => {
  api.get<{ Params: { format: string } }>(
    '/export/:format',
    {
      schema: {
        summary: 'The kept record in a format of other programs',
        params: {
          type: 'object',
          properties: { format: { type: 'string', maxLength: 40, examples: Object.keys(EXPORT_FORMATS) } },
          required: ['format'],
        },
        response: streams(
          [...new Set(Object.values(EXPORT_FORMATS).map(f => f.media.split(';')[0] ?? f.media))],
          'The whole record, streamed',
        ),
      },
      config: { isLongLived: true },
    },
    async (request, reply) => {
      const { format } = request.params
      if (!isExportFormat(format))
        throw httpError(404, `There is no export format "${format}". Formats: ${Object.keys(EXPORT_FORMATS).join(', ')}`)
      const { make, media, ending } = EXPORT_FORMATS[format]
      return reply
        .type(media)
        .header('content-disposition', `attachment; filename="isnad.${ending}"`)
        .send(Readable.from(make(deskSource(desk, `${request.protocol}://${request.host}`))))
    },
  )
}
