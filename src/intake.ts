/** The door of room 1 for the command line and the server: documents from files, folders, standard input and archives. */
export { isPublicAddress, refuseUrl } from './1-read/check-address.js'
export { fetchSafely } from './1-read/fetch-safely.js'
export { readCaptures, type Source } from './1-read/read-captures.js'
export { healthOf, type SourceHealth } from './1-read/watch-health.js'
export { type WatchEvent, type WatchOptions, watchSources } from './1-read/watch-sources.js'
export type { SourceState } from './1-read/watch-state.js'
