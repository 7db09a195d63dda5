import { type TSchema, Type } from 'typebox'

/** An error as RFC 9457 describes it. */
export const Problem = Type.Object(
  { type: Type.String(), title: Type.String(), status: Type.Integer(), detail: Type.String() },
  { description: 'An error, RFC 9457 (application/problem+json)' },
)

const problem = {
  description: 'What went wrong, in words',
  content: { 'application/problem+json': { schema: Problem } },
}

/** The `response` of a route that answers with JSON: its schema, and a problem for everything else. */
export function answers<T extends TSchema>(schema: T, status = 200, description = 'The answer', lines?: TSchema) {
  // A route that can also stream says of each line what it is.
  const stream = lines ? { 'application/x-ndjson': { schema: Type.String({ description: 'One a line' }) } } : {}
  return {
    [status]: { description, content: { 'application/json': { schema }, ...stream } },
    '4xx': problem,
    '5xx': problem,
  }
}

/** The `response` of a route that streams something other than JSON. */
export function streams(media: readonly string[], description: string) {
  return {
    200: {
      description,
      content: Object.fromEntries(media.map(type => [type, { schema: Type.String({ description }) }])),
    },
    '4xx': problem,
    '5xx': problem,
  }
}

/** The `response` of a route that answers with nothing but its status. */
export function noContent(description: string) {
  return { 204: { description, type: 'null' as const }, '4xx': problem, '5xx': problem }
}
