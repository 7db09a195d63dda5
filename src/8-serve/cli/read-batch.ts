import { loadEngine } from '../../load-engine.js'
import type { Engine } from '../../pipeline.js'
import type { Capture } from '../../schema/capture.js'

let engine: Promise<Engine> | null = null

/** The reports of some captures as JSON, in their order. What a reading thread runs; it loads the engine once. */
export async function readBatch(captures: readonly Capture[]): Promise<string[]> {
  engine ??= loadEngine()
  const { read } = await engine
  return captures.map(capture => JSON.stringify(read(capture)))
}
