import { type TSchema, Type } from 'typebox'
import { OrNull } from './report-head.js'

/** One page of a list: its items and the cursor of the next page, null on the last. */
export const pageOf = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: OrNull(Type.String({ description: 'Cursor of the next page' })) })

/** The query parameters of every list. */
export const pageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 400, description: 'The `next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
}
