import { impliedEnds } from './implied-ends.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-link g-emoji img picture source',
)
const SKIPPED = words(
  'script style noscript template svg iframe select option button textarea input canvas object embed math map video audio datalist progress',
)
const VOID = words('area base basefont br col command embed frame hr image img input isindex keygen link meta param source track wbr')
const BOLD = words('b strong')

/** What HTML has to say of elements of one name. */
export interface Tag {
  readonly name: string
  readonly isInline: boolean
  /** Its content is passed over. */
  readonly isSkipped: boolean
  readonly isVoid: boolean
  readonly isBold: boolean
  /** Elements that end when one of these begins right inside them. */
  readonly ends: ReadonlySet<string> | undefined
}

/** The facts of tags by name, each looked up once; one table a page, since a string cut out of a page keeps the whole page in memory. */
export function makeTags(): (name: string) => Tag {
  const known = new Map<string, Tag>()
  return name => {
    let tag = known.get(name)
    if (tag === undefined) {
      tag = {
        name,
        isInline: INLINE.has(name),
        isSkipped: SKIPPED.has(name),
        isVoid: VOID.has(name),
        isBold: BOLD.has(name),
        ends: impliedEnds(name),
      }
      known.set(name, tag)
    }
    return tag
  }
}
