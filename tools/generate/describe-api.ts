/** As much of an OpenAPI document as the reference shows. */
interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly security?: readonly unknown[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema: Schema
    readonly description?: string
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> }
  readonly responses: Readonly<
    Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >
}
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly additionalProperties?: Schema | boolean
  readonly patternProperties?: Readonly<Record<string, Schema>>
}
export interface ApiDocument {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** The reference of the HTTP API as Markdown: a heading a route, made from the OpenAPI document, so that none can be missing. */
export function describeApi(document: ApiDocument, intro: string): string {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => describeRoute(method.toUpperCase(), path, operation)),
  )
  return `${[intro.trim(), '# Routes', ...routes, '# Answers', ...Object.entries(document.components.schemas).map(describeNamed)].join('\n\n')}\n`
}

function describeRoute(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(p => {
    const words = [p.description, p.schema.default === undefined ? null : `default ${p.schema.default}`].filter(w => w)
    return `- \`${p.name}\` (${p.in}${p.required ? ', required' : ''}): ${typeOf(p.schema)}${words.length > 0 ? `; ${words.join('; ')}` : ''}`
  })
  const body = operation.requestBody
    ? [
        `Body: ${Object.entries(operation.requestBody.content)
          .map(([media, { schema }]) => (media === 'application/json' && schema ? `JSON ${typeOf(schema)}` : `\`${media}\``))
          .join(', ')}`,
      ]
    : []
  const answers = Object.entries(operation.responses)
    .filter(([status]) => /^2\d\d$/.test(status))
    .map(([status, { content, description }]) => {
      const [media, first] = Object.entries(content ?? {})[0] ?? []
      const what =
        media === undefined
          ? (description ?? 'nothing')
          : media === 'application/json' && first?.schema
            ? typeOf(first.schema)
            : Object.keys(content ?? {})
                .map(m => `\`${m}\``)
                .join(', ')
      return `Answers ${status}: ${what}`
    })
  return [
    `## ${method} ${path.replace(/^\/api\/v1/, '')}`,
    `${operation.summary ?? ''}${/\?$/.test(operation.summary ?? '') ? '' : '.'}${operation.description ? ` ${operation.description}` : ''}${operation.security ? ' Writes: wants a token or an own page.' : ''}`,
    ...(parameters.length > 0 ? [parameters.join('\n')] : []),
    ...body,
    ...answers,
  ].join('\n\n')
}

const nameOf = (ref: string): string => ref.replace(/^.*\//, '')

/** A type in words: names of schemas, lists, alternatives. */
function typeOf(schema: Schema, depth = 0): string {
  if (schema.$ref) return `[${nameOf(schema.$ref)}](#${nameOf(schema.$ref).toLowerCase()})`
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum) return schema.enum.map(v => `\`${v}\``).join(', ')
  if (schema.anyOf) {
    const kinds = schema.anyOf.map(s => typeOf(s, depth))
    return kinds.every(k => /^`/.test(k)) ? kinds.join(', ') : kinds.join(' or ')
  }
  if (schema.items) return `list of ${typeOf(schema.items, depth)}`
  const map =
    Object.values(schema.patternProperties ?? {})[0] ??
    (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null)
  if (map && !schema.properties) return `map to ${typeOf(map, depth)}`
  if (schema.properties)
    return depth > 1
      ? 'object'
      : `{ ${Object.entries(schema.properties)
          .map(([name, s]) => `${name}${schema.required?.includes(name) ? '' : '?'}: ${typeOf(s, depth + 1)}`)
          .join('; ')} }`
  return Array.isArray(schema.type) ? schema.type.join(' or ') : ((schema.type as string | undefined) ?? 'anything')
}

function describeNamed([name, schema]: [string, Schema]): string {
  const head = `## ${name}`
  const words = schema.description ? [`${schema.description}.`] : []
  if (!schema.properties) return [head, ...words, typeOf(schema)].join('\n\n')
  const rows = Object.entries(schema.properties).map(
    ([field, s]) =>
      `- \`${field}\`${schema.required?.includes(field) ? '' : ' (optional)'}: ${typeOf(s, 1)}${s.description ? `; ${s.description}` : ''}`,
  )
  return [head, ...words, rows.join('\n')].join('\n\n')
}
