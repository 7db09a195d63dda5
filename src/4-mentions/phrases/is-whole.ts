import type { NameWord } from '../look-up-names.js'

/** A plural or dual of people that shows its nominative and keeps its nun, so that no genitive follows it. */
export function isWhole({ token: { pos, features } }: NameWord): boolean {
  const isMany = features.number === 'plural' || features.number === 'dual'
  return (
    pos === 'NOUN' &&
    isMany &&
    features.gender === 'm' &&
    features.case === 'nominative' &&
    features.construct !== true &&
    !features.definite
  )
}
