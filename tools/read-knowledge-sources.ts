import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Compile } from 'typebox/compile'
import { parse } from 'yaml'
import type { PlacedSource } from '../src/knowledge/compile-entities.js'
import { SourceEntity, SourceList } from '../src/knowledge/source-entity.js'

const entitySchema = Compile(SourceEntity)
const listSchema = Compile(SourceList)

/** A source entity with the file it was found in. */
export interface FiledSource extends PlacedSource {
  readonly file: string
}

/** Reads and validates every YAML file below a folder; throws on the first fault, naming file and place. */
export function readKnowledgeSources(folder: string): FiledSource[] {
  const found: FiledSource[] = []
  const seen = new Map<string, string>()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'))
  for (const file of files.sort()) {
    for (const placed of readFile(folder, file)) {
      const earlier = seen.get(placed.source.id)
      if (earlier) throw new Error(`${file}: ${placed.source.id} is already in ${earlier}`)
      seen.set(placed.source.id, file)
      found.push(placed)
    }
  }
  return found
}

function readFile(folder: string, name: string): FiledSource[] {
  const path = join(folder, name)
  const file = relative(folder, path)
  const value: unknown = parse(readFileSync(path, 'utf8'))
  if (listSchema.Check(value)) {
    const state = value.state
    return value.entities.map(source => ({ source, file, ...(state === undefined ? {} : { state }) }))
  }
  if (entitySchema.Check(value)) return [{ source: value, file }]
  const isList = typeof value === 'object' && value !== null && 'entities' in value
  const [fault] = (isList ? listSchema : entitySchema).Errors(value)
  throw new Error(`knowledge/${file}: ${fault ? `${fault.instancePath} ${fault.message}` : 'is not as the schema says'}`)
}
