import type { KnownEntity } from '../../knowledge/knowledge.js'

export interface TitleParty {
  readonly entity: KnownEntity
  readonly by: string
}
