import { readCaptures } from '../../intake.js'
import type { Engine } from '../../pipeline.js'
import type { Report } from '../../schema/report.js'
import { INPUT_KINDS } from '../cli/read-reports.js'
import { jobBodyOf } from './job-body.js'

/** The reports of one job. Documents that cannot be read fail the job as a whole: nobody would look for them otherwise. */
export async function* readJob(engine: Engine, text: string): AsyncGenerator<Report> {
  const body = jobBodyOf(text)
  if (body.kind === 'captures') {
    for (const capture of body.captures) yield engine.read(capture)
    return
  }
  const input = INPUT_KINDS.find(kind => kind === body.input) ?? 'auto'
  let failed = ''
  const published = body.published === undefined ? {} : { published: body.published }
  for await (const result of readCaptures([body.path], { input, ...published })) {
    if ('error' in result)
      failed ||= `${result.error.source}${result.error.line === undefined ? '' : `:${result.error.line}`}: ${result.error.message}`
    else yield engine.read(result.capture)
  }
  if (failed !== '') throw new Error(failed)
}
