import type { FastifyInstance } from 'fastify'
import type { Desk } from '../desk.js'
import type { AddJobs } from './add-jobs.js'
import type { NewsFeed } from './news-feed.js'

/** What routes work with. */
export interface ApiParts {
  readonly desk: Desk
  readonly jobs: AddJobs
  readonly news: NewsFeed
}
/** Adds routes to the API. */
export type RouteMaker = (api: FastifyInstance, parts: ApiParts) => Promise<void>
