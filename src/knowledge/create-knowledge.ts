import { type DataSource, readJsonData } from '../base/data-source.js'
import type { KnownEntity, Knowledge } from './knowledge.js'

/** What `tools/build/knowledge.ts` writes to `knowledge.json`. */
export interface CompiledKnowledge {
  readonly digest: string
  readonly entities: readonly KnownEntity[]
}

/**
 * All that the engine knows of the world, from the compiled data.
 *
 * Made once at the start and only read afterwards. Throws where `knowledge.json` is missing.
 *
 * ```ts
 * const knowledge = createKnowledge(fileData())
 * knowledge.entities.get('state/russia')?.code // 'RUS'
 * ```
 */
export function createKnowledge(data: DataSource): Knowledge {
  const compiled = readJsonData<CompiledKnowledge>(data, 'knowledge.json')
  return { digest: compiled.digest, entities: new Map(compiled.entities.map(entity => [entity.id, entity])) }
}
