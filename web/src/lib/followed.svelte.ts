import { api, type NewSubject, type SavedSubject } from './api'
import { settings } from './settings.svelte'

/** A subject the reader saved: a dyad, a figure series, a person or body, a search. */
export interface Followed {
  readonly kind: 'dyad' | 'figure' | 'person' | 'search'
  readonly address: string
  readonly name: string
  /** How many statements or happenings it had when last looked at. */
  readonly seen: number
  /** Party codes that alerts of it go by. */
  readonly parties?: readonly string[] | undefined
  /** Words that alerts of it go by. */
  readonly words?: string | undefined
  /** Id under which the server keeps it and alerts of it; absent where only this browser does. */
  readonly subject?: string | undefined
}

const key = 'isnad.followed'

function read(): Followed[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(list) ? list.filter(isFollowed) : []
  } catch {
    return []
  }
}

function isFollowed(value: unknown): value is Followed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'address' in value &&
    typeof value.address === 'string' &&
    value.address.startsWith('/') &&
    !value.address.startsWith('//') &&
    'name' in value &&
    typeof value.name === 'string'
  )
}

export const followed = $state<{ list: Followed[] }>({ list: read() })

function keep(list: Followed[]): void {
  followed.list = list
  try {
    localStorage.setItem(key, JSON.stringify(list))
  } catch {
    // Nothing is kept where the browser keeps nothing.
  }
}

export const isFollowedAddress = (address: string): boolean => followed.list.some(item => item.address === address)

/** Changes what is known here of a subject, without telling the server. */
export const note = (subject: Followed): void => keep([...followed.list.filter(item => item.address !== subject.address), subject])

/** What the server is asked to tell of: everything of a dyad, new values of a figure, sentences with a name or with words. */
export function toSubject({ kind, name, parties = [], words }: Followed): NewSubject {
  const language = settings.language
  if (kind === 'dyad') return { name, query: { parties: [...parties], together: true, language } }
  if (kind === 'figure') return { name, query: { parties: [...parties], kinds: ['figure', 'contradiction'], language } }
  return {
    name,
    query: {
      parties: [...parties],
      ...(parties.length > 1 ? { together: true } : {}),
      ...(words ? { words: words.slice(0, 200) } : {}),
      language,
    },
  }
}

/** Follows a subject: at once in this browser, and on the server where it takes it. */
export async function follow(subject: Followed): Promise<void> {
  note(subject)
  const kept = await api.saveSubject(toSubject(subject)).catch(() => null)
  const now = followed.list.find(item => item.address === subject.address)
  if (kept === null) return
  if (now) note({ ...now, subject: kept.id })
  else await api.removeSubject(kept.id).catch(() => undefined)
}

/** Follows it no more. */
export async function unfollow(address: string): Promise<void> {
  const item = followed.list.find(one => one.address === address)
  keep(followed.list.filter(one => one.address !== address))
  if (item?.subject) await api.removeSubject(item.subject).catch(() => undefined)
}

/** A subject that another browser saved, as this one shows it. */
export function fromSubject({ id, name, query }: SavedSubject): Followed {
  const [a, b] = query.parties
  const words = query.words ?? ''
  const search = new URLSearchParams({ ...(words === '' ? {} : { q: words }), ...(a ? { actor: a } : {}) })
  const isDyad = query.together === true && a !== undefined && b !== undefined && words === ''
  return {
    kind: isDyad ? 'dyad' : 'search',
    address: isDyad ? `/dossier/${encodeURIComponent(a)}/${encodeURIComponent(b)}` : `/search?${search}`,
    name,
    seen: 0,
    parties: query.parties,
    subject: id,
  }
}
