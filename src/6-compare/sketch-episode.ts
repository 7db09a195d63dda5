import { dayNumber, isoOfDay } from '../base/day-number.js'
import { bodyOf } from '../base/party-code.js'
import type { Episode, Happening } from '../schema/comparison.js'
import type { Profile } from './profile-report.js'

/** Sentences from the top that say what a report is about: its title and two more. */
const LEAD = 3
/** Share of the reports whose leads must name somebody for the story to be about them. */
const MOST = 0.35
/** The same of a person of no office: a story may turn to other sides of a case. */
const MANY = 0.3
/** Words kept. */
const WORDS = 24
/** Acts kept. */
const ACTS = 24
/** Days before the first report that its news may lie. */
const NEWS = 2
const NUMBER = /^\d+$/

/** Counts each thing once a report. */
function shares(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1 / sets.length)
  return counts
}
const above = (counts: ReadonlyMap<string, number>, share: number): string[] =>
  [...counts].flatMap(([one, count]) => (count >= share ? [one] : [])).sort()

/** Where a person acts for nobody, the code is made of the person: a victim, a suspect. */
const isOfNoOffice = (id: string, code: string | null): boolean =>
  code !== null && id.startsWith('person/') && code.endsWith(`~${id.slice('person/'.length)}`)

interface Lead {
  readonly words: Map<string, string>
  readonly bodies: Set<string>
  readonly persons: Set<string>
  /** With the longest name as printed. */
  readonly cases: Map<string, string>
}

function leadOf({ report, running }: Profile): Lead {
  const { article, mentions, entities } = report
  const end = article.sentences[Math.min(LEAD, article.sentences.length) - 1]?.end ?? 0
  const codes = new Map(entities.map(({ id, code }) => [id, code]))
  const lead: Lead = { words: new Map(), bodies: new Set(), persons: new Set(), cases: new Map() }
  const named = mentions.filter(m => m.form !== 'pronoun' && m.start < end)
  for (const { entity, code, form, start, end: until } of named) {
    const of = code ?? codes.get(entity) ?? null
    if (of !== null && !of.startsWith('~')) lead.bodies.add(bodyOf(of))
    if (!entity.startsWith('person/')) continue
    if (isOfNoOffice(entity, of)) {
      const shown = form === 'name' ? article.text.slice(start, until).replaceAll('_', ' ') : ''
      const known = lead.cases.get(entity) ?? ''
      lead.cases.set(entity, shown.length > known.length ? shown : known)
    } else lead.persons.add(entity)
  }
  for (const { term, start, end: until } of running) {
    if (start >= end) break
    if (NUMBER.test(term) || lead.words.has(term) || named.some(m => m.start <= start && start < m.end)) continue
    lead.words.set(term, article.text.slice(start, until))
  }
  return lead
}

/** The longest name under which leads have a person; of equally long ones the first. */
const nameOf = (leads: readonly Lead[], entity: string): string =>
  leads.map(({ cases }) => cases.get(entity) ?? '').reduce((best, name) => (name.length > best.length ? name : best), '') ||
  entity.slice('person/'.length)

/** What ties a story to earlier and later ones, from the leads of its reports and its dated happenings. */
export function sketchEpisode(story: readonly Profile[], happenings: readonly Happening[]): Episode {
  const days = story.flatMap(({ day }) => (day === null ? [] : [day]))
  const [first, last] = days.length > 0 ? [Math.min(...days), Math.max(...days)] : [null, null]
  const leads = story.map(leadOf)
  const maker = story[0]?.maker ?? null
  const shown = new Map(leads.flatMap(({ words }) => [...words]))
  const weighed = [...shares(leads.map(({ words }) => new Set(words.keys())))]
    .map(([term, share]) => ({ term, weight: Math.sqrt(share) * (maker?.rarity(term) ?? 1) ** 2 }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
  const length = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1
  const acts = happenings.flatMap(({ id, type, actors, recipients, time, status }): Episode['acts'] => {
    const bodies = [...new Set([...actors, ...recipients].filter(code => !code.startsWith('~')).map(bodyOf))].sort()
    const [from, to] = [dayNumber(time?.from), dayNumber(time?.to)]
    if (!time || bodies.length < 2 || from === null || to === null || first === null || last === null) return []
    if (status === 'planned' || status === 'called-for' || status === 'denied') return []
    return [{ happening: id, type, bodies, from: time.from, to: time.to, isNews: from >= first - NEWS && to <= last }]
  })
  return {
    from: first === null ? null : isoOfDay(first),
    to: last === null ? null : isoOfDay(last),
    bodies: above(shares(leads.map(lead => lead.bodies)), MOST),
    persons: above(shares(leads.map(lead => lead.persons)), MOST),
    cases: above(shares(leads.map(lead => new Set(lead.cases.keys()))), MANY).map(entity => ({ entity, shown: nameOf(leads, entity) })),
    words: weighed
      .slice(0, WORDS)
      .map(({ term, weight }) => ({ term, weight: Math.round((weight / length) * 1e4) / 1e4, shown: shown.get(term) ?? term })),
    acts: acts.slice(0, ACTS),
  }
}
