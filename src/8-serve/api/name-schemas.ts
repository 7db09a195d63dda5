/** A JSON value. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * An OpenAPI document in which every schema that has a name stands once under `components.schemas` and is referred to elsewhere. Schemas are
 * recognised by their content, for plugins copy them on their way; key order does not matter.
 */
export function nameSchemas<T extends object>(document: T, named: Readonly<Record<string, unknown>>): T {
  const nameOf = new Map<string, string>()
  const plainNamed = Object.entries(named).map(([name, schema]) => [name, plainSchema(JSON.parse(JSON.stringify(schema)) as Json)] as const)
  for (const [name, schema] of plainNamed) nameOf.set(canonical(schema), name)

  const walk = (value: Json, isTop: boolean): Json => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(item => walk(item, false))
    const name = isTop ? undefined : nameOf.get(canonical(value))
    if (name !== undefined) return { $ref: `#/components/schemas/${name}` }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, false)]))
  }
  const plain = plainSchema(JSON.parse(JSON.stringify(document)) as Json) as unknown as { components?: { schemas?: Record<string, Json> } }
  const schemas = Object.fromEntries(plainNamed.map(([name, schema]) => [name, walk(schema, true)]))
  const walked = walk({ ...plain, components: {} } as unknown as Json, true) as unknown as T
  return { ...walked, components: { ...plain.components, schemas } }
}

/**
 * Schemas said as OpenAPI tools know them: maps as `additionalProperties` (TypeBox: a pattern that every name fits), constants and unions of
 * constants as `enum`.
 */
function plainSchema(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(plainSchema)
  const plain: Record<string, Json> = {}
  for (const [key, item] of Object.entries(value)) {
    const made = plainSchema(item)
    if (key === 'patternProperties' && made !== null && typeof made === 'object' && Object.keys(made).length === 1)
      plain.additionalProperties = Object.values(made)[0] as Json
    else if (key === 'const') plain.enum = [made]
    else plain[key] = made
  }
  const choices = plain.anyOf
  if (!Array.isArray(choices)) return plain
  const constants = choices.map(choice =>
    choice !== null && typeof choice === 'object' && 'enum' in choice && choice.type === 'string' && Array.isArray(choice.enum)
      ? choice.enum
      : null,
  )
  if (constants.includes(null)) return plain
  const { anyOf: _, ...rest } = plain
  return { ...rest, type: 'string', enum: constants.flat() as Json[] }
}

const cache = new WeakMap<object, string>()
function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const known = cache.get(value)
  if (known !== undefined) return known
  const text = Array.isArray(value)
    ? `[${value.map(canonical).join()}]`
    : `{${Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
        .join()}}`
  cache.set(value, text)
  return text
}
