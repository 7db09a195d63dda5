import fc from 'fast-check'

/** As much of a JSON Schema as requests are made from. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
}
interface Operation {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>>
}
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}
export interface FuzzRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** The path of the document, with its places for parameters. */
  readonly path: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string
}

/** Words that have broken servers. */
const HOSTILE = [
  '',
  ' ',
  '\0',
  '%00',
  '%',
  '%E0%A4%A',
  '../../../../etc/passwd',
  '..%2f..%2f',
  "' OR 1=1 --",
  '"; DROP TABLE report; --',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'NaN',
  '-1',
  '1e309',
  '99999999999999999999',
  '\u202e\u200f\u061c',
  '\ud800',
  '\ufffe\uffff',
  'a'.repeat(5000),
  '\u064b'.repeat(300),
  '* AND "',
  'NEAR(a b)',
  '0000-00-00',
  '2024-02-31',
  '|',
  'LTE',
] as const
const wild = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
)

/** Values of a schema, most of them right. */
function arbitraryOf(schema: Schema, document: ApiDocument, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.$ref) return arbitraryOf(document.components.schemas[schema.$ref.replace(/^.*\//, '')] ?? {}, document, known)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(s => arbitraryOf(s, document, known)))
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'integer' || type === 'number') return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 1000, 1000) })
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'array')
    return fc.array(arbitraryOf(schema.items ?? {}, document, known), {
      minLength: schema.minItems ?? 0,
      maxLength: Math.min(schema.maxItems ?? 4, 4),
    })
  if (type === 'object' && schema.properties) {
    const fields = Object.fromEntries(Object.entries(schema.properties).map(([name, s]) => [name, arbitraryOf(s, document, known)]))
    return fc.record(fields, { requiredKeys: [...(schema.required ?? [])] })
  }
  if (schema.pattern)
    return /\\d\{4\}-\\d\{2\}(?!-)/.test(schema.pattern)
      ? fc.constantFrom('2024-06', '1999-01')
      : /\\d\{4\}/.test(schema.pattern)
        ? fc.constantFrom('2024-06-10', '2024-06-09', '1999-01-01')
        : fc.constantFrom('UZB', 'KAZ', 'IRQ', 'https://example.org/x', 'a@example.org')
  return fc.oneof(fc.constantFrom(...known), fc.string({ maxLength: Math.min(schema.maxLength ?? 40, 40) }))
}

/** A value that is most often right and sometimes anything. */
const sometimesWild = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: wild }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) })

/** Text for an address; broken escapes and what is no whole Unicode go in as from a broken client. */
function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  if (/^%[0-9A-F%]*$/.test(text)) return text
  return encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'))
}

/**
 * Requests made from an OpenAPI document: every route in turn, with parameters and bodies that are right, nearly right and hostile.
 *
 * @param known ids and words of the record, so that many requests find something
 */
export function fuzzRequests(document: ApiDocument, known: readonly string[], token: string): fc.Arbitrary<FuzzRequest> {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase() as FuzzRequest['method'], operation })),
  )
  // The stream of events never ends; it has tests of its own.
  const made = routes
    .filter(route => !route.path.endsWith('/events'))
    .map(({ path, method, operation }) => {
      const parameters = operation.parameters ?? []
      const values = fc.record(
        Object.fromEntries(
          parameters.map(p => [
            p.name,
            sometimesWild(
              p.in === 'path'
                ? fc.oneof(fc.constantFrom(...known), arbitraryOf(p.schema, document, known))
                : arbitraryOf(p.schema, document, known),
            ),
          ]),
        ),
        { requiredKeys: parameters.filter(p => p.in === 'path').map(p => p.name) },
      )
      const contents = Object.entries(operation.requestBody?.content ?? {})
      const body: fc.Arbitrary<{ type?: string; payload?: string }> =
        contents.length === 0
          ? fc.constant({})
          : fc.oneof(
              ...contents.map(([type, { schema }]) =>
                (type === 'application/json' && schema
                  ? sometimesWild(arbitraryOf(schema, document, known)).map(value => JSON.stringify(value))
                  : wild
                ).map(payload => ({ type, payload: payload ?? '' })),
              ),
              fc.record({ type: fc.constantFrom('application/json', 'text/plain', 'application/xml', 'x/y', ''), payload: wild }),
            )
      const more = fc.record(
        {
          'if-none-match': fc.constantFrom('*', 'W/"x"', '"', ''),
          accept: fc.constantFrom('application/json', 'application/x-ndjson', 'text/html', '*/*', 'x'),
          'accept-encoding': fc.constantFrom('gzip', 'br', 'identity', 'x;q=9'),
          origin: fc.constantFrom('https://evil.example.org', 'null'),
          'x-forwarded-for': fc.constant('10.0.0.1'),
        },
        { requiredKeys: [] },
      )
      const authorization = fc.oneof(
        { weight: 6, arbitrary: fc.constant({ authorization: `Bearer ${token}` }) },
        { weight: 1, arbitrary: fc.constantFrom({}, { authorization: 'Bearer x' }, { authorization: '' }) },
      )
      const unknown = fc.option(fc.constantFrom('unknown=1', 'limit=5&limit=6', '__proto__[x]=1', 'cursor[]=', '&&=&', '%zz'), {
        nil: '',
        freq: 8,
      })
      return fc.tuple(values, body, more, authorization, unknown).map(([given, { type, payload }, some, auth, extra]): FuzzRequest => {
        let url = path
        const query: string[] = []
        for (const parameter of parameters) {
          if (!(parameter.name in given)) continue
          const text = encode(given[parameter.name])
          if (parameter.in === 'path') url = url.replace(`{${parameter.name}}`, text)
          else if (parameter.in === 'query') query.push(`${parameter.name}=${text}`)
        }
        if (extra !== '') query.push(extra)
        return {
          method,
          path,
          url: `${url}${query.length > 0 ? `?${query.join('&')}` : ''}`,
          headers: { ...some, ...auth, ...(type ? { 'content-type': type } : {}) },
          ...(payload === undefined ? {} : { payload }),
        }
      })
    })
  return fc.oneof(...made)
}
