/** A subject the reader saved: a dyad, a figure series, a person or body, a search. Kept in this browser. */
export interface Followed {
  readonly kind: 'dyad' | 'figure' | 'person' | 'search'
  readonly address: string
  readonly name: string
  /** How many statements or happenings it had when last looked at. */
  readonly seen: number
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
    // Nothing is kept where the browser keeps nothing; the page says that subjects stay in this browser.
  }
}

export const isFollowedAddress = (address: string): boolean => followed.list.some(item => item.address === address)
export const follow = (subject: Followed): void => keep([...followed.list.filter(item => item.address !== subject.address), subject])
export const unfollow = (address: string): void => keep(followed.list.filter(item => item.address !== address))
