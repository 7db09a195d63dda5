import type { FigureStatement, Happening, Named, Party, Quantity, Series, Statement, Status } from './api'
import { stretch } from './format-date'
import { number } from './format-number'
import { has, type Part, parts, t } from './messages.svelte'
import { settings } from './settings.svelte'
import { knownName, nameOf, partyName, spokesman, term } from './names.svelte'

/* Every headline is put together from records; nothing is generated beyond them. */

const isolate = (name: string): Part => ({ x: name })

function joined(names: readonly string[]): Part[] {
  const unique = [...new Set(names)]
  return unique.flatMap((name, index): Part[] =>
    index === 0 ? [isolate(name)] : [t(index === unique.length - 1 ? 'wdw.and' : 'wdw.sep'), isolate(name)],
  )
}

/** What was done, by type and mode: "visit" rather than "consultation" where the mode is known. */
export function deed(type: string, modes: readonly string[] = []): string {
  const mode = modes.find(name => has(`plover.${type}/${name}`))
  return mode === undefined ? t(`plover.${type}`) : t(`plover.${type}/${mode}`)
}

function done(actors: readonly string[], recipients: readonly string[], what: string): Part[] {
  const others = recipients.filter(name => !actors.includes(name))
  if (actors.length === 0) return others.length === 0 ? [what] : parts('wdw.eventTo', { what: [what], recipients: joined(others) })
  if (others.length === 0) return parts('wdw.eventAlone', { actors: joined(actors), what: [what] })
  return parts('wdw.event', { actors: joined(actors), recipients: joined(others), arrow: [t('arrow')], what: [what] })
}

/** Who did what to whom, of a merged happening. */
export const happeningTitle = (happening: Happening): Part[] =>
  done(
    happening.actors.map(nameOf),
    happening.recipients.map(nameOf),
    deed(happening.type, 'modes' in happening && Array.isArray(happening.modes) ? (happening.modes as string[]) : []),
  )

const names = (parties: readonly Party[]): string[] => [...new Set(parties.map(partyName))]

/** One line for a statement: who did what to whom, who said, what was counted. `words` are those of a quotation, as printed. */
export function statementTitle(statement: Statement, words: string): Part[] {
  switch (statement.kind) {
    case 'event':
      return done(names(statement.actors), names(statement.recipients), deed(statement.type, statement.modes))
    case 'quotation':
      return parts('wdw.quotation', { speaker: speakerName(statement.speaker), words })
    case 'figure':
      return parts('wdw.figure', { what: figureName(statement), value: [{ x: quantity(statement.value, statement.unit) }] })
    case 'relation': {
      const office = /^(?:office|holds-office)\/(.+)$/.exec(statement.predicate)?.[1]
      if (office !== undefined)
        return parts('wdw.office', {
          subject: partyName(statement.subject),
          office: [term('office', office)],
          object: nameOf(statement.object.code || statement.subject.code),
        })
      return parts('wdw.relation', {
        subject: partyName(statement.subject),
        object: partyName(statement.object),
        predicate: [term('predicate', statement.predicate)],
      })
    }
  }
}

/** The speaker by entity where known, else by the words that named them. */
export function speakerName(speaker: Party & { readonly name: string }): string {
  const known = speaker.entity ? (spokesman(speaker.entity, speaker.name) ?? knownName(speaker.entity)) : null
  return known ?? (speaker.name === '' ? partyName(speaker) : speaker.name)
}

/** What a figure measures: the measure's name, or the words that were printed. */
export const figureName = (figure: Pick<FigureStatement | Series, 'measure' | 'what'>): string =>
  figure.what === 'amount' && figure.measure === null
    ? t('figure.amount')
    : figure.measure !== null && has(`measure.${figure.measure}`)
      ? t(`measure.${figure.measure}`)
      : has(`thing.${figure.what}`)
        ? thing(figure.what, 5)
        : figure.what || (figure.measure ?? '')

/** The parties and the period that a series is about. */
export function seriesTitle(series: Series): Part[] {
  const subjects = joined(series.subjects.map(nameOf))
  const period: Part[] = series.period ? [{ x: stretch(series.period.from, series.period.to) }] : []
  return [
    { x: figureName(series) },
    ...(subjects.length > 0 ? [t('comma') as Part, ...subjects] : []),
    ...(period.length > 0 ? [t('comma') as Part, ...period] : []),
  ]
}

/** Why a series has its verdict, in words, with the different values that were claimed (the first four). */
export function seriesReason(series: Series): Part[] {
  const values = [...new Set(series.claims.map(claim => quantity(claim.value, series.unit)))]
  const shown = values.slice(0, 4).flatMap((value, index): Part[] => (index === 0 ? [{ x: value }] : [t('comma'), { x: value }]))
  const rest: Part[] = values.length > 4 ? [' ', ...parts('figure.more', { n: values.length - 4 })] : []
  return parts(`figure.reason.${series.verdict}`, { values: [...shown, ...rest] })
}

/** A value with its unit, in the fewest words: 8.8 bn USD. */
export function quantity(value: Quantity, unit: string): string {
  const low = value.min ?? value.max
  const high = value.max ?? value.min
  if (low === null || high === null) return unitName(unit)
  if (value.approx === 'between' && low !== high) return t('approxValue.between', { a: amount(low, ''), b: amount(high, unit) })
  return t(`approxValue.${value.approx === 'between' ? 'exact' : value.approx}`, {
    value: amount(value.approx === 'less-than' || value.approx === 'up-to' ? high : low, unit),
  })
}

/** A value as short as a cell of a dense table: 8.8 for 8.8 bn; its row names unit and measure. */
export function shortQuantity(value: Quantity): string {
  const known = value.min ?? value.max
  if (known === null) return ''
  const size = Math.abs(known)
  return number(Math.round((size >= 1e9 ? known / 1e9 : size >= 1e6 ? known / 1e6 : known) * 10) / 10)
}

/** One number with its unit. */
export function amount(value: number, unit: string): string {
  if (unit === '%') return t('scale.percent', { n: value })
  const size = Math.abs(value)
  const [scale, by] = size >= 1e9 ? (['bn', 1e9] as const) : size >= 1e6 ? (['mn', 1e6] as const) : (['one', 1] as const)
  const name = unit.replace(/^count:/, '')
  const noun = has(`thing.${name}`) ? thing(name, scale === 'one' ? value : 1_000_000) : unitName(unit)
  return t(`scale.${scale}`, { n: number(value / by), unit: noun }).trim()
}

/** A counted thing in the form its number asks for; forms stand in one message, between bars: English one and other, Arabic few, many, other. */
export function thing(name: string, n: number): string {
  const forms = t(`thing.${name}`).split('|')
  const rule = new Intl.PluralRules(settings.language).select(n)
  if (forms.length === 2) return (rule === 'one' ? forms[0] : forms[1]) ?? ''
  return (rule === 'few' ? forms[0] : rule === 'many' ? forms[1] : forms[2]) ?? ''
}

/** The unit in words; counted nouns lose their prefix. */
export const unitName = (unit: string): string =>
  unit === '' ? '' : has(`unit.${unit}`) ? t(`unit.${unit}`) : unit.replace(/^count:/, '').replaceAll('-', ' ')

/** Scores of what has not happened are hollow; of what was denied, struck out. */
export const isHollow = (status: Status): boolean => status === 'planned' || status === 'called-for' || status === 'denied'

/** The direction and language of printed words, from their first strong letter. */
export function script(text: string): { readonly lang: string | undefined; readonly dir: 'rtl' | 'ltr' } {
  const strong = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\u0590-\u08FF\uFB1D-\uFEFC]/.test(strong) ? { lang: 'ar', dir: 'rtl' } : { lang: strong === '' ? undefined : 'en', dir: 'ltr' }
}

/** A dyad's two names. */
export const pair = (a: Named | string, b: Named | string, name: (value: Named | string) => string): Part[] => [
  { x: name(a) },
  ' \u2013 ',
  { x: name(b) },
]
