import type { Link } from './api'
import { day } from './format-date'
import { t } from './messages.svelte'
import { linkName } from './names.svelte'
import { to } from './router.svelte'

interface Cited {
  readonly sentence: string
  readonly chain: readonly Link[]
  readonly report: string
  readonly statement: string
  readonly title: string | null
  readonly published: string | null
}

/** A citation as text: the sentence as printed, its chain, the report's title and day, and the address of the statement. */
export function citation(cited: Cited): string {
  return t('citation', {
    sentence: cited.sentence,
    chain: cited.chain.map(linkName).join(` ${t('chain.via')} `) || t('chain.none'),
    title: cited.title ?? t('report.title'),
    date: cited.published === null ? t('report.noDate') : day(cited.published),
    address: location.origin + to.report(cited.report, cited.statement),
  })
}
