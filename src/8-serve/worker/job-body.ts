import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { contentHash } from '../../base/hash.js'
import type { NewJob } from '../../7-store/queue.js'
import { Capture } from '../../schema/capture.js'

/** What a job of the reading queue asks for: documents that it brings along, or a file that its worker can reach. */
export const JobBody = Type.Union([
  Type.Object({ v: Type.Literal(1), kind: Type.Literal('captures'), captures: Type.Array(Capture) }),
  Type.Object({
    v: Type.Literal(1),
    kind: Type.Literal('file'),
    path: Type.String(),
    input: Type.String(),
    published: Type.Optional(Type.String()),
  }),
])
export type JobBody = Static<typeof JobBody>

/** A job of the reading queue; its id is the hash of what it asks for. */
export function jobOf(body: JobBody): NewJob {
  const text = JSON.stringify(body)
  return { id: contentHash(text), body: text }
}

/** The body of a job. Throws where it is none that this version understands: a newer worker may. */
export function jobBodyOf(text: string): JobBody {
  const body: unknown = JSON.parse(text)
  if (!Value.Check(JobBody, body)) throw new Error('this version of isnad does not understand the job')
  return body
}
