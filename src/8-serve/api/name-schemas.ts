/** A JSON value. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * An OpenAPI document in which every schema that has a name stands once under `components.schemas` and is referred to elsewhere. Schemas are
 * recognised by their content, for plugins copy them on their way; key order does not matter.
 */
export function nameSchemas<T extends object>(document: T, named: Readonly<Record<string, unknown>>): T {
  const nameOf = new Map<string, string>()
  for (const [name, schema] of Object.entries(named)) nameOf.set(canonical(JSON.parse(JSON.stringify(schema)) as Json), name)

  const walk = (value: Json, isTop: boolean): Json => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(item => walk(item, false))
    const name = isTop ? undefined : nameOf.get(canonical(value))
    if (name !== undefined) return { $ref: `#/components/schemas/${name}` }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, false)]))
  }
  const plain = JSON.parse(JSON.stringify(document)) as { components?: { schemas?: Record<string, Json> } }
  const schemas = Object.fromEntries(
    Object.entries(named).map(([name, schema]) => [name, walk(JSON.parse(JSON.stringify(schema)) as Json, true)]),
  )
  const walked = walk({ ...plain, components: {} } as unknown as Json, true) as unknown as T
  return { ...walked, components: { ...plain.components, schemas } }
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
