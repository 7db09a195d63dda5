import { t } from './messages.svelte'
import { nameOf, term } from './names.svelte'

export interface Office {
  readonly office: string
  /** Entity id of the state or body it is held in. */
  readonly of: string
  readonly from?: string
  readonly to?: string
}

/** Reads an office as the dossier sends it: "president state/france 2017-05-14 ". */
export function parseOffice(line: string): Office {
  const [office = '', of = '', from = '', to = ''] = line.split(' ')
  return { office, of, ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) }
}

/** "president, France". */
export const officeName = (office: Office): string =>
  office.of === '' ? term('office', office.office) : t('entity.of', { office: term('office', office.office), of: nameOf(office.of) })
