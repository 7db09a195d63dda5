import { api, type Dossier } from './api'
import { isLead } from './chance'
import { quantity, seriesReason } from './describe'
import type { Followed } from './followed.svelte'
import { plain, t } from './messages.svelte'
import { nameOf, pick } from './names.svelte'

/** The two parties of a followed dossier, else null. */
export function dyadOf(item: Followed): [string, string] | null {
  const match = /^\/dossier\/([^/]+)\/([^/]+)$/.exec(item.address)
  return match ? [decodeURIComponent(match[1] ?? ''), decodeURIComponent(match[2] ?? '')] : null
}

/** What a subject holds now, to be compared with what it held when last looked at. */
export async function countNow(item: Followed): Promise<number> {
  const dyad = dyadOf(item)
  if (dyad) return (await api.dossier(...dyad)).happenings.length
  const id = decodeURIComponent(item.address.replace(/^\/(figure|entity)\//, ''))
  if (item.kind === 'figure') return (await api.series(id)).claims.length
  if (item.kind === 'person') {
    const entity = await api.entity(id)
    return entity.quotations.length + entity.events.length
  }
  return (await api.statements({ ...Object.fromEntries(new URL(item.address, location.origin).searchParams), limit: '1' })).total
}

/** The dossiers of the dyads followed; of the busiest dyad where none is. */
export async function briefing(list: readonly Followed[]): Promise<Dossier[]> {
  const dyads = list.flatMap(item => [dyadOf(item)].filter(dyad => dyad !== null))
  if (dyads.length === 0) {
    const first = (await api.summary()).dyads[0]
    if (first) dyads.push([first.a, first.b])
  }
  return Promise.all(dyads.map(([a, b]) => api.dossier(a, b)))
}

export const done = (data: Dossier) =>
  data.happenings
    .filter(item => (item.status === 'happened' || item.status === 'ongoing') && !isLead(item))
    .sort((a, b) => (b.when ?? '').localeCompare(a.when ?? ''))
    .slice(0, 8)
export const awaited = (data: Dossier) =>
  data.happenings.filter(item => (item.status === 'planned' || item.status === 'called-for') && !isLead(item)).slice(0, 8)
/** What is rather read wrong than right stands apart, to be checked. */
export const leads = (data: Dossier) =>
  data.happenings
    .filter(isLead)
    .sort((a, b) => (b.when ?? '').localeCompare(a.when ?? ''))
    .slice(0, 8)
export const apart = (data: Dossier) => data.series.filter(series => series.verdict === 'contradicts')
export const pairName = (data: Dossier) => `${pick(data.a.name) ?? nameOf(data.a.code)} \u2013 ${pick(data.b.name) ?? nameOf(data.b.code)}`

/** The briefing as Markdown. */
export const briefingMarkdown = (list: readonly Dossier[]): string =>
  list
    .flatMap(data => [
      `# ${pairName(data)}`,
      '',
      `## ${t('following.happened')}`,
      ...done(data).map(item => `- ${item.time?.from ?? ''} ${item.type}: ${item.claims[0]?.text ?? ''}`),
      '',
      `## ${t('following.contradicts')}`,
      ...apart(data).map(
        series => `- ${series.claims.map(claim => quantity(claim.value, series.unit)).join(' / ')}: ${plain(seriesReason(series))}`,
      ),
      '',
      `## ${t('following.awaiting')}`,
      ...awaited(data).map(item => `- ${item.time?.from ?? ''} ${item.claims[0]?.text ?? ''}`),
      '',
      ...(leads(data).length === 0
        ? []
        : [
            `## ${t('following.leads')}`,
            ...leads(data).map(item => `- ${item.time?.from ?? ''} ${item.type}: ${item.claims[0]?.text ?? ''}`),
            '',
          ]),
    ])
    .join('\n')
