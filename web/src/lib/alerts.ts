import { api } from './api'

/** News of a followed subject as its feed tells it. */
export interface Alert {
  readonly id: string
  readonly subject: string
  readonly title: string
  readonly at: string
  /** Address in this application, or null where the feed links elsewhere. */
  readonly address: string | null
  readonly text: string
}

/** Reads an Atom feed into alerts. Its words are taken as text: markup in them is shown, never run. */
export function readFeed(xml: string, subject: { readonly id: string; readonly name: string }): Alert[] {
  const feed = new DOMParser().parseFromString(xml, 'application/xml')
  return [...feed.getElementsByTagName('entry')].map((entry, index) => {
    const of = (tag: string): string => entry.getElementsByTagName(tag)[0]?.textContent?.trim() ?? ''
    const href = entry.getElementsByTagName('link')[0]?.getAttribute('href') ?? ''
    const url = URL.canParse(href, location.origin) ? new URL(href, location.origin) : null
    const isPage = url !== null && /^https?:$/.test(url.protocol) && /^\/(report|figure|dossier|story|entity)\//.test(url.pathname)
    return {
      id: `${subject.id} ${index}`,
      subject: subject.name,
      title: of('title'),
      at: of('updated') || of('published'),
      address: isPage ? url.pathname + url.search : null,
      text: of('summary'),
    }
  })
}

/** Alerts of all subjects that the server keeps, newest first. A feed that does not answer is left out and named. */
export async function alerts(): Promise<{ list: Alert[]; silent: string[] }> {
  const { items } = await api.subjects()
  const silent: string[] = []
  const lists = await Promise.all(
    items.map(async subject => {
      const answer = await fetch(new URL(subject.feed, location.origin).pathname, { headers: { accept: 'application/atom+xml' } }).catch(
        () => null,
      )
      if (answer?.ok) return readFeed(await answer.text(), subject)
      silent.push(subject.name)
      return []
    }),
  )
  return { list: lists.flat().sort((x, y) => y.at.localeCompare(x.at)), silent }
}
