import type { Features } from '../../../../src/schema/token.js'

/**
 * The same features with every field there, those without value as undefined: objects of one shape, which readers find their way in many times
 * faster than in objects of a hundred shapes.
 */
export const evenFeatures = (features: Features): Features =>
  ({
    tense: features.tense,
    mood: features.mood,
    voice: features.voice,
    person: features.person,
    gender: features.gender,
    number: features.number,
    definite: features.definite,
    construct: features.construct,
    case: features.case,
    form: features.form,
    derived: features.derived,
  }) as Features

/** The features of what has none. */
export const NO_FEATURES: Features = evenFeatures({})
