/** How a stem ends: sound stems take every suffix; `A`, `I`, `U` are defective stems whose last radical melts into the suffix. */
export type Ending = 'sound' | 'A' | 'I' | 'U'

/** A stem before suffixes that begin with a vowel, and before those that begin with a consonant. */
export interface Stem {
  readonly vowel: string
  readonly consonant: string
  readonly ending: Ending
}

export interface VerbStems {
  readonly past: Stem
  readonly pastPassive: Stem
  readonly present: Stem
  readonly presentPassive: Stem
  /** Vowel of the present prefix in the active. */
  readonly prefix: 'a' | 'u'
  readonly active: Stem
  readonly passive: Stem
  /** Regular verbal nouns in the notation; none for form I. */
  readonly masdars: readonly string[]
  /** Last radical of form I is waw: the past is written with alif. */
  readonly finalAlif: boolean
}

export interface VerbShape {
  readonly radicals: readonly string[]
  readonly form: number
  /** Vowels of the second radical in past and present of form I. */
  readonly past: string
  readonly present: string
  /** Keeps a weak radical as a consonant: the middle one of form VIII verbs of doing together, the first one of a few verbs of form I. */
  readonly strong?: boolean
}

const WEAK = 'wy'
const isWeak = (sign: string): boolean => WEAK.includes(sign)
const sound = (stem: string): Stem => ({ vowel: stem, consonant: stem, ending: 'sound' })
const two = (vowel: string, consonant: string): Stem => ({ vowel, consonant, ending: 'sound' })
const weak = (stem: string, ending: Ending): Stem => ({ vowel: stem, consonant: stem, ending })

/** The four stems, participles and regular masdars of a verb. Paradigms: Wright, Grammar I, tables I-XX; Ryding, chapters 21-32. */
export function verbStems(shape: VerbShape): VerbStems {
  const stems = stemsOf(shape)
  if (shape.form !== 4 || shape.radicals[0] !== "'") return stems
  // two hamzas at the front of the passive: a long u
  const long = (stem: string): string => stem.replace(/^'u'/, "'U")
  const { vowel, consonant, ending } = stems.pastPassive
  return { ...stems, pastPassive: { vowel: long(vowel), consonant: long(consonant), ending } }
}

function stemsOf(shape: VerbShape): VerbStems {
  const { radicals, form } = shape
  if (form > 10) return quadriliteral(radicals, form)
  const [f, e, l] = radicals as [string, string, string]
  if (f === 'r' && e === "'" && isWeak(l) && (form === 1 || form === 4)) return seeing(form)
  if (isWeak(l)) return defective(shape, f, e, l)
  if (e === l && ![2, 5, 9].includes(form)) return doubled(shape, f, e)
  if (isWeak(e) && !shape.strong && [1, 4, 7, 8, 10].includes(form)) return hollow(shape, f, e, l)
  return strong(shape, f, e, l)
}

/** The first radical and the infix of form VIII: Wright I, sections 115-118. */
function withInfix(f: string, e: string): string {
  if (isWeak(f) || (f === "'" && e === 'x')) return 'tt'
  if ('TZ'.includes(f)) return f + f
  if ('SD'.includes(f)) return `${f}T`
  if ('d*'.includes(f)) return 'dd'
  if (f === 'z') return 'zd'
  return `${f}t`
}

const COMMON = { finalAlif: false }

function strong({ form, past, present, strong: keeps }: VerbShape, f: string, e: string, l: string): VerbStems {
  const of = (
    p: string,
    pp: string,
    n: string,
    np: string,
    prefix: 'a' | 'u',
    masdars: readonly string[],
    active = `mu${n}`,
    passive = `mu${np}`,
  ): VerbStems => ({
    ...COMMON,
    past: sound(p),
    pastPassive: sound(pp),
    present: sound(n),
    presentPassive: sound(np),
    prefix,
    active: sound(active),
    passive: sound(passive),
    masdars,
  })
  switch (form) {
    case 1: {
      const drops = f === 'w' && present !== 'u' && !keeps
      const n = drops ? `${e}${present}${l}` : `${f}${e}${present}${l}`
      return of(`${f}a${e}${past}${l}`, `${f}u${e}i${l}`, n, `${f}${e}a${l}`, 'a', [], `${f}A${e}i${l}`, `ma${f}${e}U${l}`)
    }
    case 2:
      return of(`${f}a${e}${e}a${l}`, `${f}u${e}${e}i${l}`, `${f}a${e}${e}i${l}`, `${f}a${e}${e}a${l}`, 'u', [
        l === "'" ? `ta${f}${e}i${l}ap` : `ta${f}${e}I${l}`,
      ])
    case 3:
      return of(`${f}A${e}a${l}`, `${f}U${e}i${l}`, `${f}A${e}i${l}`, `${f}A${e}a${l}`, 'u', [`mu${f}A${e}a${l}ap`])
    case 4:
      return of(`'a${f}${e}a${l}`, `'u${f}${e}i${l}`, `${f}${e}i${l}`, `${f}${e}a${l}`, 'u', [`'i${f}${e}A${l}`])
    case 5: {
      const s = `ta${f}a${e}${e}a${l}`
      return of(s, `tu${f}u${e}${e}i${l}`, s, s, 'a', [`ta${f}a${e}${e}u${l}`], `muta${f}a${e}${e}i${l}`)
    }
    case 6: {
      const s = `ta${f}A${e}a${l}`
      return of(s, `tu${f}U${e}i${l}`, s, s, 'a', [`ta${f}A${e}u${l}`], `muta${f}A${e}i${l}`)
    }
    case 7:
      return of(`in${f}a${e}a${l}`, `un${f}u${e}i${l}`, `n${f}a${e}i${l}`, `n${f}a${e}a${l}`, 'a', [`in${f}i${e}A${l}`])
    case 8: {
      const ft = withInfix(f, e)
      return of(`i${ft}a${e}a${l}`, `u${ft}u${e}i${l}`, `${ft}a${e}i${l}`, `${ft}a${e}a${l}`, 'a', [`i${ft}i${e}A${l}`])
    }
    case 9: {
      const two9 = (a: string, b: string): Stem => two(a, b)
      return {
        ...COMMON,
        past: two9(`i${f}${e}a${l}${l}`, `i${f}${e}a${l}a${l}`),
        pastPassive: two9(`u${f}${e}u${l}${l}`, `u${f}${e}u${l}i${l}`),
        present: two9(`${f}${e}a${l}${l}`, `${f}${e}a${l}i${l}`),
        presentPassive: two9(`${f}${e}a${l}${l}`, `${f}${e}a${l}a${l}`),
        prefix: 'a',
        active: sound(`mu${f}${e}a${l}${l}`),
        passive: sound(`mu${f}${e}a${l}${l}`),
        masdars: [`i${f}${e}i${l}A${l}`],
      }
    }
    default:
      return of(`ista${f}${e}a${l}`, `ustu${f}${e}i${l}`, `sta${f}${e}i${l}`, `sta${f}${e}a${l}`, 'a', [`isti${f}${e}A${l}`])
  }
}

function hollow({ form, present }: VerbShape, f: string, e: string, l: string): VerbStems {
  const of = (
    p: Stem,
    pp: Stem,
    n: Stem,
    np: Stem,
    prefix: 'a' | 'u',
    masdars: readonly string[],
    active: string,
    passive: string,
    doublyWeak?: Stem,
  ): VerbStems => ({
    ...COMMON,
    past: p,
    pastPassive: pp,
    present: n,
    presentPassive: np,
    prefix,
    active: doublyWeak ?? sound(active),
    passive: sound(passive),
    masdars,
  })
  const long = (before: string, vowel: 'a' | 'i' | 'u'): Stem => two(`${before}${vowel.toUpperCase()}${l}`, `${before}${vowel}${l}`)
  switch (form) {
    case 1: {
      const v = present as 'a' | 'i' | 'u'
      return of(
        two(`${f}A${l}`, `${f}${v === 'u' ? 'u' : 'i'}${l}`),
        long(f, 'i'),
        long(f, v),
        long(f, 'a'),
        'a',
        [],
        `${f}A'i${l}`,
        e === 'w' ? `ma${f}U${l}` : `ma${f}I${l}`,
        l === "'" ? weak(`${f}A'`, 'I') : undefined,
      )
    }
    case 4:
      return of(long(`'a${f}`, 'a'), long(`'u${f}`, 'i'), long(f, 'i'), long(f, 'a'), 'u', [`'i${f}A${l}ap`], `mu${f}I${l}`, `mu${f}A${l}`)
    case 7:
      return of(
        long(`in${f}`, 'a'),
        long(`un${f}`, 'i'),
        long(`n${f}`, 'a'),
        long(`n${f}`, 'a'),
        'a',
        [`in${f}iyA${l}`],
        `mun${f}A${l}`,
        `mun${f}A${l}`,
      )
    case 8: {
      const ft = withInfix(f, e)
      return of(
        long(`i${ft}`, 'a'),
        long(`u${ft}`, 'i'),
        long(ft, 'a'),
        long(ft, 'a'),
        'a',
        [`i${ft}iyA${l}`],
        `mu${ft}A${l}`,
        `mu${ft}A${l}`,
      )
    }
    default:
      return of(
        long(`ista${f}`, 'a'),
        long(`ustu${f}`, 'i'),
        long(`sta${f}`, 'i'),
        long(`sta${f}`, 'a'),
        'a',
        [`isti${f}A${l}ap`],
        `musta${f}I${l}`,
        `musta${f}A${l}`,
      )
  }
}

function doubled({ form, past, present }: VerbShape, f: string, e: string): VerbStems {
  const of = (
    p: Stem,
    pp: Stem,
    n: Stem,
    np: Stem,
    prefix: 'a' | 'u',
    masdars: readonly string[],
    active: string,
    passive: string,
  ): VerbStems => ({
    ...COMMON,
    past: p,
    pastPassive: pp,
    present: n,
    presentPassive: np,
    prefix,
    active: sound(active),
    passive: sound(passive),
    masdars,
  })
  const ee = `${e}${e}`
  switch (form) {
    case 1:
      return of(
        two(`${f}a${ee}`, `${f}a${e}${past}${e}`),
        two(`${f}u${ee}`, `${f}u${e}i${e}`),
        two(`${f}${present}${ee}`, `${f}${e}${present}${e}`),
        two(`${f}a${ee}`, `${f}${e}a${e}`),
        'a',
        [],
        `${f}A${ee}`,
        `ma${f}${e}U${e}`,
      )
    case 3:
      return of(
        two(`${f}A${ee}`, `${f}A${e}a${e}`),
        two(`${f}U${ee}`, `${f}U${e}i${e}`),
        two(`${f}A${ee}`, `${f}A${e}i${e}`),
        two(`${f}A${ee}`, `${f}A${e}a${e}`),
        'u',
        [`mu${f}A${ee}ap`],
        `mu${f}A${ee}`,
        `mu${f}A${ee}`,
      )
    case 4:
      return of(
        two(`'a${f}a${ee}`, `'a${f}${e}a${e}`),
        two(`'u${f}i${ee}`, `'u${f}${e}i${e}`),
        two(`${f}i${ee}`, `${f}${e}i${e}`),
        two(`${f}a${ee}`, `${f}${e}a${e}`),
        'u',
        [`'i${f}${e}A${e}`],
        `mu${f}i${ee}`,
        `mu${f}a${ee}`,
      )
    case 6:
      return of(
        two(`ta${f}A${ee}`, `ta${f}A${e}a${e}`),
        two(`tu${f}U${ee}`, `tu${f}U${e}i${e}`),
        two(`ta${f}A${ee}`, `ta${f}A${e}a${e}`),
        two(`ta${f}A${ee}`, `ta${f}A${e}a${e}`),
        'a',
        [`ta${f}A${ee}`],
        `muta${f}A${ee}`,
        `muta${f}A${ee}`,
      )
    case 7:
      return of(
        two(`in${f}a${ee}`, `in${f}a${e}a${e}`),
        two(`un${f}u${ee}`, `un${f}u${e}i${e}`),
        two(`n${f}a${ee}`, `n${f}a${e}i${e}`),
        two(`n${f}a${ee}`, `n${f}a${e}a${e}`),
        'a',
        [`in${f}i${e}A${e}`],
        `mun${f}a${ee}`,
        `mun${f}a${ee}`,
      )
    case 8: {
      const ft = withInfix(f, e)
      return of(
        two(`i${ft}a${ee}`, `i${ft}a${e}a${e}`),
        two(`u${ft}u${ee}`, `u${ft}u${e}i${e}`),
        two(`${ft}a${ee}`, `${ft}a${e}i${e}`),
        two(`${ft}a${ee}`, `${ft}a${e}a${e}`),
        'a',
        [`i${ft}i${e}A${e}`],
        `mu${ft}a${ee}`,
        `mu${ft}a${ee}`,
      )
    }
    default:
      return of(
        two(`ista${f}a${ee}`, `ista${f}${e}a${e}`),
        two(`ustu${f}i${ee}`, `ustu${f}${e}i${e}`),
        two(`sta${f}i${ee}`, `sta${f}${e}i${e}`),
        two(`sta${f}a${ee}`, `sta${f}${e}a${e}`),
        'a',
        [`isti${f}${e}A${e}`],
        `musta${f}i${ee}`,
        `musta${f}a${ee}`,
      )
  }
}

function defective({ form, past, present }: VerbShape, f: string, e: string, l: string): VerbStems {
  const of = (
    p: string,
    pp: string,
    n: string,
    np: string,
    prefix: 'a' | 'u',
    masdars: readonly string[],
    more: Partial<VerbStems> = {},
    presentEnding: Ending = 'I',
  ): VerbStems => ({
    ...COMMON,
    past: weak(p, 'A'),
    pastPassive: weak(pp, 'I'),
    present: weak(n, presentEnding),
    presentPassive: weak(np, 'A'),
    prefix,
    active: weak(`mu${n}`, 'I'),
    passive: weak(`mu${np}`, 'A'),
    masdars,
    ...more,
  })
  switch (form) {
    case 1: {
      const ending: Ending = present === 'u' ? 'U' : present === 'i' ? 'I' : 'A'
      const drops = f === 'w' && present === 'i'
      return of(
        `${f}a${e}`,
        `${f}u${e}`,
        drops ? e : `${f}${e}`,
        `${f}${e}`,
        'a',
        [],
        {
          past: weak(`${f}a${e}`, past === 'i' ? 'I' : 'A'),
          active: weak(`${f}A${e}`, 'I'),
          passive: sound(l === 'w' ? `ma${f}${e}uww` : `ma${f}${e}iyy`),
          finalAlif: l === 'w',
        },
        ending,
      )
    }
    case 2:
      return of(`${f}a${e}${e}`, `${f}u${e}${e}`, `${f}a${e}${e}`, `${f}a${e}${e}`, 'u', [`ta${f}${e}iyap`])
    case 3:
      return of(`${f}A${e}`, `${f}U${e}`, `${f}A${e}`, `${f}A${e}`, 'u', [`mu${f}A${e}Ap`])
    case 4:
      return of(`'a${f}${e}`, `'u${f}${e}`, `${f}${e}`, `${f}${e}`, 'u', [`'i${f}${e}A'`])
    case 5: {
      const s = `ta${f}a${e}${e}`
      return of(s, `tu${f}u${e}${e}`, s, s, 'a', [`${s}I`], {}, 'A')
    }
    case 6: {
      const s = `ta${f}A${e}`
      return of(s, `tu${f}U${e}`, s, s, 'a', [`${s}I`], {}, 'A')
    }
    case 7:
      return of(`in${f}a${e}`, `un${f}u${e}`, `n${f}a${e}`, `n${f}a${e}`, 'a', [`in${f}i${e}A'`])
    case 8: {
      const ft = withInfix(f, e)
      return of(`i${ft}a${e}`, `u${ft}u${e}`, `${ft}a${e}`, `${ft}a${e}`, 'a', [`i${ft}i${e}A'`])
    }
    default:
      return of(`ista${f}${e}`, `ustu${f}${e}`, `sta${f}${e}`, `sta${f}${e}`, 'a', [`isti${f}${e}A'`])
  }
}

/** To see, and to show: the present, and the whole of form IV, lose the hamza (Wright I, section 176). */
function seeing(form: number): VerbStems {
  if (form === 4)
    return {
      ...COMMON,
      past: weak("'ar", 'A'),
      pastPassive: weak("'ur", 'I'),
      present: weak('r', 'I'),
      presentPassive: weak('r', 'A'),
      prefix: 'u',
      active: weak('mur', 'I'),
      passive: weak('mur', 'A'),
      masdars: ["'irA'ap"],
    }
  return {
    ...COMMON,
    past: weak("ra'", 'A'),
    pastPassive: weak("ru'", 'I'),
    present: weak('r', 'A'),
    presentPassive: weak('r', 'A'),
    prefix: 'a',
    active: weak("rA'", 'I'),
    passive: sound("mar'iyy"),
    masdars: [],
  }
}

function quadriliteral(radicals: readonly string[], form: number): VerbStems {
  const [f, e, l, k] = radicals as [string, string, string, string]
  const of = (p: Stem, pp: Stem, n: Stem, np: Stem, prefix: 'a' | 'u', masdars: readonly string[], passive: string): VerbStems => ({
    ...COMMON,
    past: p,
    pastPassive: pp,
    present: n,
    presentPassive: np,
    prefix,
    active: sound(`mu${form === 12 ? `ta${f}a${e}${l}i${k}` : n.vowel}`),
    passive: sound(passive),
    masdars,
  })
  if (form === 11)
    return of(
      sound(`${f}a${e}${l}a${k}`),
      sound(`${f}u${e}${l}i${k}`),
      sound(`${f}a${e}${l}i${k}`),
      sound(`${f}a${e}${l}a${k}`),
      'u',
      [`${f}a${e}${l}a${k}ap`],
      `mu${f}a${e}${l}a${k}`,
    )
  if (form === 12) {
    const s = sound(`ta${f}a${e}${l}a${k}`)
    return of(s, sound(`tu${f}u${e}${l}i${k}`), s, s, 'a', [`ta${f}a${e}${l}u${k}`], `mu${s.vowel}`)
  }
  if (form === 13)
    return of(
      sound(`i${f}${e}an${l}a${k}`),
      sound(`u${f}${e}un${l}i${k}`),
      sound(`${f}${e}an${l}i${k}`),
      sound(`${f}${e}an${l}a${k}`),
      'a',
      [`i${f}${e}in${l}A${k}`],
      `mu${f}${e}an${l}a${k}`,
    )
  return of(
    two(`i${f}${e}a${l}a${k}${k}`, `i${f}${e}a${l}${k}a${k}`),
    two(`u${f}${e}u${l}i${k}${k}`, `u${f}${e}u${l}${k}i${k}`),
    two(`${f}${e}a${l}i${k}${k}`, `${f}${e}a${l}${k}i${k}`),
    two(`${f}${e}a${l}a${k}${k}`, `${f}${e}a${l}${k}a${k}`),
    'a',
    [`i${f}${e}i${l}${k}A${k}`],
    `mu${f}${e}a${l}a${k}${k}`,
  )
}
