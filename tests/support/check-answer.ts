import { Compile } from 'typebox/schema'
import type { ApiDocument, FuzzRequest, Schema } from './fuzz-requests.js'

export interface Answered {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}
export type AnswerChecker = (request: Pick<FuzzRequest, 'path' | 'method'>, answer: Answered) => string | null

/** Holds answers to an OpenAPI document: status, media type and every field. Gives what is wrong, or null. */
export function makeAnswerChecker(document: ApiDocument): AnswerChecker {
  const compiled = new Map<string, { Check(value: unknown): boolean; Errors(value: unknown): unknown }>()
  const check = (key: string, schema: Schema, value: unknown): string | null => {
    let validator = compiled.get(key)
    if (!validator) {
      validator = Compile({ ...schema, components: document.components } as never) as never
      compiled.set(key, validator as never)
    }
    return validator?.Check(value)
      ? null
      : `the body is not what the document says: ${JSON.stringify(validator?.Errors(value)).slice(0, 400)}`
  }
  return ({ path, method }, { status, type, body, headers }) => {
    if (status === 503 && headers['retry-after'] !== undefined && type.startsWith('application/problem+json')) return null
    if (status >= 500) return `status ${status}: ${body.slice(0, 300)}`
    if (status === 304) return body === '' && headers.etag !== undefined ? null : '304 with a body or without a tag'
    const { responses } = document.paths[path]?.[method.toLowerCase()] ?? { responses: {} }
    const key = String(status) in responses ? String(status) : `${Math.floor(status / 100)}XX`
    const said = responses[key]
    if (!said) return `status ${status} is not in the document`
    const media = type.split(';')[0]?.trim() ?? ''
    if (said.content === undefined) return body === '' ? null : `status ${status} has a body and should have none`
    const content = said.content[media]
    if (!content) return `media type "${media}" is not in the document for ${status}`
    if (!/json$/.test(media) || media === 'application/x-ndjson' || !content.schema || content.schema.type === 'string') return null
    let value: unknown
    try {
      value = JSON.parse(body)
    } catch {
      return 'the body is no JSON'
    }
    const wrong = check(`${method} ${path} ${key} ${media}`, content.schema, value)
    return wrong ?? (status >= 400 && (value as { status: number }).status !== status ? 'the problem has another status' : null)
  }
}
