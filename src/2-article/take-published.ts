import type { Article } from '../schema/article.js'
import type { Notice } from '../schema/notice.js'

export type Published = NonNullable<Article['published']>

/** A statement about the day of publication and where it was found. */
export interface DateClaim extends Published {
  readonly source: string
}

const DAY = 86_400_000
const day = (value: string): number => Date.parse(value.slice(0, 10))

/**
 * The day of publication from claims in order of trust; later ones that differ by more than a day (time zones) are noted, not believed.
 */
export function takePublished(claims: readonly DateClaim[]): { published: Published | null; notices: Notice[] } {
  const first = claims[0]
  if (first === undefined)
    return {
      published: null,
      notices: [
        {
          code: 'no-published-date',
          message: 'No day of publication was given or found; relative dates stay open. Give one with --published',
        },
      ],
    }
  const other = claims.find(claim => Math.abs(day(claim.value) - day(first.value)) > DAY)
  const notices: Notice[] =
    other === undefined
      ? []
      : [
          {
            code: 'dates-differ',
            message: `Day of publication: ${first.value} (${first.source}) is used, but ${other.source} says ${other.value}`,
          },
        ]
  return { published: { value: first.value, basis: first.basis }, notices }
}
