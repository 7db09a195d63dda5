import robotsParser from 'robots-parser'
import { decodeBytes } from './decode-bytes.js'
import type { Fetched } from './fetch-safely.js'

/** What the robots.txt of a host allows, asked for once a day. */
export interface Robots {
  isAllowed(url: string): Promise<boolean>
  /** Pause between requests that the host asks for, in milliseconds; null where it asks for none. */
  pause(url: string): Promise<number | null>
}

const KEEP = 24 * 3_600_000
const MOST_PAUSE = 60_000
const AGENT = 'isnad'

interface Rules {
  isAllowed(url: string, agent?: string): boolean | undefined
  getCrawlDelay(agent?: string): number | undefined
}
const parse = robotsParser as unknown as (url: string, text: string) => Rules

/** RFC 9309: no robots.txt (4xx) allows all; one that cannot be had (5xx, no answer) forbids all until it can. */
export function makeRobots(fetch: (url: string) => Promise<Fetched>, now: () => number): Robots {
  const known = new Map<string, { until: number; rules: Promise<Rules> }>()
  const rulesOf = (url: string): Promise<Rules> => {
    const { origin } = new URL(url)
    const held = known.get(origin)
    if (held !== undefined && held.until > now()) return held.rules
    const address = `${origin}/robots.txt`
    const entry = { until: now() + KEEP, rules: Promise.resolve(parse(address, '')) }
    entry.rules = fetch(address).then(result => {
      if (result.ok) return parse(address, decodeBytes(result.bytes).text)
      const isMissing =
        (result.status !== undefined && result.status >= 400 && result.status < 500 && result.status !== 429) ||
        result.code === 'refused-type'
      if (!isMissing) entry.until = now() + 600_000
      return parse(address, isMissing ? '' : 'User-agent: *\nDisallow: /')
    })
    known.set(origin, entry)
    return entry.rules
  }
  return {
    isAllowed: async url => (await rulesOf(url)).isAllowed(url, AGENT) !== false,
    pause: async url => {
      const seconds = (await rulesOf(url)).getCrawlDelay(AGENT)
      return seconds === undefined ? null : Math.min(MOST_PAUSE, seconds * 1000)
    },
  }
}
