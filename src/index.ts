/**
 * The public door of the package for Node: read a text, compare reports. `isnad/core` is the same without disk (browsers, workers), `isnad/ar`
 * has the Arabic tools, `isnad/schema` the record.
 */
export type { DataSource } from './base/data-source.js'
export { loadEngine } from './load-engine.js'
export { createEngine, type Engine, type EngineParts } from './pipeline.js'
export { compare, read, type ReadOptions } from './read-and-compare.js'
export type { Capture } from './schema/capture.js'
export type { Comparison } from './schema/comparison.js'
export type { Report } from './schema/report.js'
export type { Statement } from './schema/statement.js'
