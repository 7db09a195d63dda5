/** The engine without disk or network of its own: for browsers, workers and whoever brings the data. Languages come from `isnad/ar/pack` and the like. */
export type { DataSource } from './base/data-source.js'
export { fetchData } from './base/fetch-data.js'
export { createKnowledge } from './knowledge/create-knowledge.js'
export { createEngine, type Engine, type EngineParts } from './pipeline.js'
export type { Capture } from './schema/capture.js'
export type { Comparison } from './schema/comparison.js'
export type { Report } from './schema/report.js'
export type { Statement } from './schema/statement.js'
