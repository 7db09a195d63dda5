interface Shape {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly patternProperties?: Readonly<Record<string, Shape>>
}

/** The type of a field in a few words. */
function wordOf(shape: Shape): string {
  if (shape.const !== undefined) return JSON.stringify(shape.const)
  if (shape.enum) return shape.enum.map(v => JSON.stringify(v)).join(' \\| ')
  if (shape.anyOf) {
    const kinds = shape.anyOf.map(wordOf)
    return [...new Set(kinds)].join(' \\| ')
  }
  if (shape.type === 'array') return `list of ${shape.items ? wordOf(shape.items) : 'anything'}`
  if (shape.patternProperties) return 'map'
  return shape.type ?? 'anything'
}

/** One line a field, nested fields with dotted names; unions of objects are told apart by their `kind`. */
function* rowsOf(shape: Shape, path: string): Generator<string> {
  for (const [name, field] of Object.entries(shape.properties ?? {})) {
    const full = path === '' ? name : `${path}.${name}`
    const optional = shape.required?.includes(name) ? '' : ' (optional)'
    yield `| \`${full}\` | ${wordOf(field)}${optional} | ${field.description ?? ''} |`
    yield* inside(field, full)
  }
}
function* inside(field: Shape, path: string): Generator<string> {
  if (field.properties) yield* rowsOf(field, path)
  else if (field.type === 'array' && field.items) yield* inside(field.items, `${path}[]`)
  else if (field.anyOf) {
    for (const option of field.anyOf) {
      const kind = option.properties?.kind?.const
      if (option.properties || option.type === 'array') yield* inside(option, kind === undefined ? path : `${path}(${String(kind)})`)
    }
  }
}

/** The reference of the record as Markdown: one table a schema, made from the TypeBox files. */
export function describeSchema(parts: readonly { readonly name: string; readonly schema: unknown; readonly source: string }[]): string {
  const lines = [
    '# The record, field by field',
    '',
    'Made by `npm run generate` from `src/schema`. Offsets are UTF-16 code units into `article.text`, half open.',
    '',
  ]
  for (const { name, schema, source } of parts) {
    lines.push(
      `## ${name}`,
      '',
      `Source: \`${source}\``,
      '',
      '| field | type | meaning |',
      '|---|---|---|',
      ...rowsOf(schema as Shape, ''),
      '',
    )
  }
  return lines.join('\n')
}
