import type { Engine } from '../../pipeline.js'

/**
 * Whether a report was read with other data than this engine has, as far as they matter to it: the pack of its language and the knowledge. A
 * change of another language's pack changes nothing in it.
 */
export function isOutdated(packs: Readonly<Record<string, string>>, language: string, engine: Engine): boolean {
  const { packs: now, knowledge } = engine.parts
  const digest = now.find(pack => pack.code === language)?.digest
  return packs.knowledge !== knowledge.digest || (digest !== undefined && packs[language] !== digest)
}
