import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type {
  Claim,
  Dossier,
  Dyad,
  EntityPage,
  EventStatement,
  FigureClaim,
  FigureStatement,
  Found,
  Happening,
  KeptDifference,
  KeptReport,
  Month,
  Named,
  QuotationStatement,
  Quoted,
  RelationStatement,
  Report,
  ReportHead,
  ScoredHappening,
  Series,
  SeriesPage,
  Sources,
  Statement,
  StatementFilter,
  Saga,
  Story,
  StoryPage,
  Summary,
} from '../src/lib/api'

/* A small world for developing and testing the pages without the engine: reports.yaml, comparison.yaml and names.yaml made into
   the answers of the API. Words are looked up in the text, so that offsets cannot go stale. */

type Raw = Record<string, any>

const load = (name: string): any => parse(readFileSync(new URL(`./fixture/${name}.yaml`, import.meta.url), 'utf8'))

export interface World {
  summary(): Summary
  dossier(a: string, b: string): Dossier | null
  report(id: string): KeptReport | null
  reports(): ReportHead[]
  story(id: string): StoryPage | null
  statements(filter: StatementFilter): { items: Found[]; next: string | null; total: number }
  entity(id: string): EntityPage | null
  codes(): Record<string, Named>
  sources(): Sources
  series(id: string): SeriesPage | null
}

/** Makes the world of the fixture; `twist` may change every printed string (the hostile-markup tests do). */
export function makeWorld(twist: (text: string) => string = text => text): World {
  const names: Record<string, Record<string, string>> = load('names')
  for (const named of Object.values(names)) for (const [language, name] of Object.entries(named)) named[language] = twist(name)
  const raws: Raw[] = load('reports')
  const comparison: Raw = load('comparison')
  const reports = new Map<string, Report>()
  const byKey = new Map<string, { report: Report; statement: Statement }>()

  for (const raw of raws) {
    // A twisted world says hostile things in the text of its reports too, where they stand behind all statements.
    const hostile = twist('') === '' ? [] : Array.from({ length: 10 }, () => twist('...'))
    const lines: string[] = [...raw['paragraphs'], ...hostile]
    const paragraphs = lines.map(line => line.replace(/^# /, ''))
    const title: string = twist(raw['title'])
    const text = [title, ...paragraphs].join('\n')
    let at = 0
    const blocks = [title, ...paragraphs].map((piece, index) => {
      const block = { start: at, end: at + piece.length, kind: index === 0 ? 'title' : String(lines[index - 1]).startsWith('# ') ? 'heading' : 'paragraph' }
      at += piece.length + 1
      return block
    }) as Report['article']['blocks']
    const sentences = blocks.map(({ start, end }) => ({ start, end }))
    const find = (words: string, from = title.length) => {
      const start = text.indexOf(words, from)
      if (start < 0) throw new Error(`${raw['id']}: not found: ${words}`)
      return { start, end: start + words.length }
    }
    const base: Report['statements'][number]['chain'] = [
      { kind: 'outlet', entity: raw['outlet'], name: names[raw['outlet']]?.['ar'] ?? raw['outlet'] },
      ...raw['agencies'].map((agency: string) => ({ kind: 'agency' as const, entity: `agency/${agency}`, name: names[`agency/${agency}`]?.['ar'] ?? agency })),
    ]
    const statements = raw['statements'].map((given: Raw): Statement => {
      const trigger = find(given['extent'] ?? given['trigger'])
      const sentence = sentences.find(span => span.start <= trigger.start && trigger.end <= span.end) ?? sentences[0]!
      const party = (item: Raw) => ({ entity: item['entity'] ?? null, code: item['code'], sector: item['sector'] ?? null, span: text.includes(item['text'], sentence.start) ? find(item['text'], sentence.start) : find(item['text']) })
      const common = {
        id: given['key'],
        sentence,
        trigger,
        chain: [...base, ...(given['chain'] ?? []).map((link: Raw) => ({ ...link, name: twist(String(link['name'])) }))] as Statement['chain'],
        status: given['status'],
        time: given['time'] ?? null,
        place: given['place'] ? { entity: given['place'].entity, code: given['place'].code, span: find(given['place'].text) } : null,
        rule: given['rule'],
        confidence: given['confidence'],
      }
      if (given['kind'] === 'event')
        return { ...common, kind: 'event', type: given['type'], modes: given['modes'] ?? [], contexts: given['contexts'] ?? [], actors: given['actors'].map(party), recipients: given['recipients'].map(party), score: given['score'] }
      if (given['kind'] === 'quotation')
        return { ...common, kind: 'quotation', speaker: { ...party(given['speaker']), name: names[given['speaker'].entity]?.['ar'] ?? given['speaker'].text }, verb: given['verb'], form: given['form'], content: find(given['content']) }
      if (given['kind'] === 'figure')
        return { ...common, kind: 'figure', measure: given['measure'], what: twist(given['what']), subjects: given['subjects'].map(party), value: given['value'], unit: given['unit'], period: given['period'] }
      return { ...common, kind: 'relation', subject: party(given['subject']), predicate: given['predicate'], object: party(given['object']) }
    })
    const used = new Set<string>()
    for (const statement of statements as Statement[]) for (const part of partiesOf(statement)) if (part.entity) used.add(part.entity)
    const report: Report = {
      schema: 'isnad.report/1',
      engine: { version: '0.1.0', packs: { ar: 'fixture' } },
      input: { id: raw['id'] },
      article: {
        id: raw['id'],
        url: `https://${String(raw['outlet']).split('/')[1]}.example/news/${raw['id']}`,
        outlet: raw['outlet'],
        agencies: raw['agencies'],
        authors: twist('') === '' ? [] : [twist('')],
        dateline: raw['dateline'] ? { place: raw['dateline'].place, span: { start: 0, end: 0 } } : null,
        title,
        published: raw['published'],
        language: raw['language'],
        translatedFrom: raw['translatedFrom'] ?? null,
        text,
        blocks,
        sentences,
        dropped: raw['dropped'],
      },
      entities: [...used].map(id => ({ id, kind: (id.split('/')[0] === 'state' ? 'state' : id.split('/')[0] === 'person' ? 'person' : 'place') as 'state', name: names[id] ?? {}, code: null })),
      mentions: (statements as Statement[]).flatMap(statement => partiesOf(statement).flatMap(part => (part.entity ? [{ ...part.span, entity: part.entity, form: 'name' as const, resolvedBy: 'gazetteer' }] : []))),
      statements,
      notices: raw['published'].basis === 'inferred' ? [{ code: 'date-inferred', message: 'The date of publication is inferred from the text' }] : [],
    }
    reports.set(raw['id'], report)
    for (const statement of statements) byKey.set(statement.id, { report, statement })
  }

  const head = (report: Report): ReportHead => ({
    id: report.article.id,
    title: twist(report.article.title ?? ''),
    outlet: report.article.outlet,
    outletName: names[report.article.outlet ?? ''] ?? null,
    agencies: report.article.agencies,
    published: report.article.published?.value ?? null,
    statements: report.statements.length,
  })
  const words = (report: Report, span: { start: number; end: number }) => twist(report.article.text.slice(span.start, span.end))
  const claim = (key: string): Claim => {
    const { report, statement } = byKey.get(key)!
    return { report: report.article.id, statement: key, sentence: statement.sentence, text: words(report, statement.sentence), status: statement.status, chain: statement.chain, confidence: statement.confidence }
  }
  const stories: Story[] = comparison['stories'].map((story: Raw) => ({ ...story, title: twist(story['title']) }))
  const saga: Saga = { ...comparison['saga'], title: twist(comparison['saga'].title) }
  const happenings: ScoredHappening[] = comparison['happenings'].map((given: Raw) => {
    const first = byKey.get(given['claims'][0])!.statement as EventStatement
    const all = given['claims'].map((key: string) => byKey.get(key)!.statement as EventStatement)
    const codes = (parties: readonly { code: string }[]) => [...new Set(parties.map(party => party.code))]
    const inReports = [...new Set<string>(given['claims'].map((key: string) => byKey.get(key)!.report.article.id))]
    const story = stories.find(item => item.id === given['story'])
    const origins = story ? story.origins.filter(part => part.some(id => inReports.includes(id))).length : 1
    return { id: given['id'], story: given['story'], type: first.type, actors: codes(first.actors), recipients: codes(first.recipients), time: first.time, status: all.at(-1)!.status, claims: given['claims'].map(claim), confidence: Math.max(...all.map((one: EventStatement) => one.confidence)), score: first.score, when: first.time?.from ?? null, origins, reports: inReports.length, modes: first.modes }
  })
  const seriesOf = (given: Raw): Series => {
    const first = byKey.get(given['claims'][0])!.statement as FigureStatement
    return { id: given['id'], what: first.what, measure: first.measure, subjects: [...new Set(first.subjects.map(party => party.code))], unit: first.unit, period: first.period, verdict: given['verdict'], why: given['why'], claims: given['claims'].map((key: string): FigureClaim => ({ ...claim(key), value: (byKey.get(key)!.statement as FigureStatement).value })) }
  }
  const series: Series[] = comparison['series'].map(seriesOf)
  const differences: KeptDifference[] = comparison['differences'].map((given: Raw) => ({ id: given['id'], kind: given['kind'], story: given['story'], why: given['why'], sides: given['sides'].map(claim) }))
  const between = (happening: Happening): [string, string][] => {
    const left = happening.actors
    const right = happening.recipients.length > 0 ? happening.recipients : happening.actors
    return left.flatMap(a => right.filter(b => b !== a).map((b): [string, string] => (a < b ? [a, b] : [b, a])))
  }
  const heads = () => [...reports.values()].map(head).sort((x, y) => (y.published ?? '').localeCompare(x.published ?? ''))
  const quoted = (report: Report, statement: QuotationStatement): Quoted => ({ statement, report: head(report), text: words(report, statement.content), sentence: words(report, statement.sentence) })
  const everything = () => [...reports.values()].flatMap(report => report.statements.map(statement => ({ report, statement })))

  return {
    summary() {
      const dyads = new Map<string, ScoredHappening[]>()
      for (const happening of happenings) for (const [a, b] of between(happening)) dyads.set(`${a} ${b}`, [...new Set([...(dyads.get(`${a} ${b}`) ?? []), happening])])
      const rows = [...dyads].map(([key, items]): Dyad => {
        const [a = '', b = ''] = key.split(' ')
        return { a, b, nameA: names[a] ?? {}, nameB: names[b] ?? {}, happenings: items.length, score: mean(items.map(item => item.score)), scores: items.map(item => item.score), last: items.map(item => item.when ?? '').sort().at(-1) ?? '' }
      })
      return { reports: reports.size, statements: byKey.size, stories, dyads: rows.sort((x, y) => y.happenings - x.happenings), differences, series, recent: heads(), planned: happenings.filter(item => item.status === 'planned'), changed: happenings.filter(item => new Set(item.claims.map(one => one.status)).size > 1), totals: { stories: stories.length, dyads: rows.length, differences: differences.length, figures: series.length, contradictions: series.filter(item => item.verdict === 'contradicts').length, differing: series.filter(item => item.verdict === 'differs').length, planned: happenings.filter(item => item.status === 'planned').length } }
    },
    dossier(a, b) {
      const mine = happenings.filter(item => between(item).some(([x, y]) => (x === a && y === b) || (x === b && y === a)))
      if (!names[a] || !names[b]) return null
      const months = new Map<string, number[]>()
      for (const item of mine)
        if (item.time && item.time.from.slice(0, 7) === item.time.to.slice(0, 7) && (item.status === 'happened' || item.status === 'ongoing')) months.set(item.time.from.slice(0, 7), [...(months.get(item.time.from.slice(0, 7)) ?? []), item.score])
      const known = [...months.keys()].sort()
      const list: Month[] = []
      for (let month = known[0] ?? ''; month !== '' && month <= (known.at(-1) ?? ''); month = nextMonth(month)) {
        const scores = months.get(month) ?? []
        list.push({ month, mean: scores.length > 0 ? mean(scores) : null, count: scores.length, cooperation: scores.filter(score => score > 0).length, conflict: scores.filter(score => score < 0).length, ...(scores.length > 0 ? { low: Math.round((mean(scores) - 2.1) * 10) / 10, high: Math.round((mean(scores) + 2.1) * 10) / 10 } : {}) })
      }
      const inPair = everything().filter(({ statement }) => partiesOf(statement).some(party => party.code === a || party.code === b))
      const ids = new Set(inPair.map(({ report }) => report.article.id))
      const people = new Map<string, number>()
      for (const { statement } of inPair) for (const party of partiesOf(statement)) if (party.entity?.startsWith('person/')) people.set(party.entity, (people.get(party.entity) ?? 0) + 1)
      return {
        a: { code: a, name: names[a] },
        b: { code: b, name: names[b] },
        happenings: mine,
        months: list,
        sagas: [],
        changes: list.length > 1 ? [{ month: list.at(-1)?.month ?? '', before: 3.2, after: -1.4 }] : [],
        series: series.filter(item => item.subjects.includes(a) && item.subjects.includes(b)),
        quotations: inPair.flatMap(({ report, statement }) => (statement.kind === 'quotation' ? [quoted(report, statement)] : [])),
        differences,
        relations: inPair.flatMap(({ report, statement }) => (statement.kind === 'relation' ? [{ statement: statement as RelationStatement, sentence: words(report, statement.sentence), report: head(report) }] : [])),
        people: [...people].map(([id, mentions]) => ({ entity: { id, kind: 'person' as const, name: names[id] ?? {}, code: null }, offices: ['foreign-minister'], mentions })),
        reports: heads().filter(item => ids.has(item.id)),
        names,
        totals: { happenings: mine.length, reports: ids.size },
      }
    },
    report(id) {
      const report = reports.get(id)
      if (!report) return null
      const story = stories.find(item => item.reports.includes(id))
      return { id, report, names, origins: story ?? null }
    },
    reports: heads,
    story(id) {
      const story = stories.find(item => item.id === id)
      if (!story) return null
      return { story, reports: heads().filter(item => story.reports.includes(item.id)), happenings: happenings.filter(item => item.story === id), series: series.filter(item => item.claims.some(entry => story.reports.includes(entry.report))), differences: differences.filter(item => item.story === id), saga: saga.stories.includes(id) ? saga : null, episodes: saga.stories.includes(id) ? stories.filter(item => saga.stories.includes(item.id)) : [] }
    },
    statements(filter) {
      const q = (filter.q ?? '').trim()
      const items = everything()
        .map(({ report, statement }): Found & { hit: boolean } => {
          const sentence = words(report, statement.sentence)
          const at = q === '' ? -1 : sentence.indexOf(q)
          return { statement, report: head(report), sentence, highlights: at < 0 ? [] : [[at, at + q.length]], hit: q === '' || at >= 0 }
        })
        .filter(({ hit, statement, report }) => {
          if (!hit) return false
          const actors = statement.kind === 'event' ? statement.actors : statement.kind === 'quotation' ? [statement.speaker] : statement.kind === 'figure' ? statement.subjects : [statement.subject]
          const recipients = statement.kind === 'event' ? statement.recipients : statement.kind === 'relation' ? [statement.object] : []
          const among = (value: string | undefined, has: (entry: string) => boolean) => !value || value.split(',').some(has)
          return among(filter.kind, x => statement.kind === x) && among(filter.type, x => statement.kind === 'event' && statement.type === x) && among(filter.status, x => statement.status === x) && among(filter.outlet, x => report.outlet === x) && among(filter.actor, x => actors.some(party => party.code === x)) && among(filter.recipient, x => recipients.some(party => party.code === x)) && (!filter.from || (report.published ?? '') >= filter.from) && (!filter.to || (report.published ?? '').slice(0, 10) <= filter.to)
        })
        .map(({ hit: _, ...found }) => found)
      const copies = Number(process.env['MOCK_COPIES'] ?? '1')
      const again = (copy: number) => items.map(item => ({ ...item, statement: { ...item.statement, id: `${item.statement.id}~${copy}` } }))
      const many = copies > 1 ? Array.from({ length: copies }, (_, copy) => (copy === 0 ? items : again(copy))).flat() : items
      const start = Number(filter.cursor ?? '0')
      return { items: many.slice(start, start + 200), next: start + 200 < many.length ? String(start + 200) : null, total: many.length }
    },
    entity(id) {
      if (!names[id]) return null
      return {
        entity: { id, kind: id.startsWith('person/') ? 'person' : 'organisation', name: names[id], code: null },
        names: { ar: [{ text: names[id]['ar'] ?? '', kind: 'name', count: 3 }, { text: twist((names[id]['ar'] ?? '').split(' ').at(-1) ?? ''), kind: 'surname', count: 2 }], en: [{ text: names[id]['en'] ?? '', kind: 'name' }] },
        offices: id.startsWith('person/') ? [{ office: 'foreign-minister', of: id.includes('nabil') ? 'state/egypt' : 'state/turkey', from: id.includes('nabil') ? '2024-07' : '2023-06' }] : [],
        quotations: everything().flatMap(({ report, statement }) => (statement.kind === 'quotation' && statement.speaker.entity === id ? [quoted(report, statement)] : [])),
        named: [...reports.values()].slice(0, 2).map(report => ({ report: head(report), sentence: twist(report.article.text.slice(0, 60)) })),
        totals: { reports: 2, read: 2 },
        events: everything().flatMap(({ report, statement }) => (statement.kind === 'event' && partiesOf(statement).some(party => party.entity === id) ? [{ statement, sentence: words(report, statement.sentence), report: head(report) }] : [])),
      }
    },
    codes: () => names,
    sources() {
      const outlets = [...new Set(raws.map(raw => raw['outlet'] as string))]
      const of = (test: (raw: Raw) => boolean) => raws.filter(test).length
      return {
        outlets: outlets.map(id => ({ id, name: names[id] ?? {}, reports: of(raw => raw['outlet'] === id), own: of(raw => raw['outlet'] === id && raw['agencies'].length === 0 && !raw['translatedFrom']), agency: of(raw => raw['outlet'] === id && raw['agencies'].length > 0), unknown: of(raw => raw['outlet'] === id && raw['translatedFrom'] !== undefined) })),
        agencies: ['ufuq', 'sahel'].map(id => ({ id, name: names[`agency/${id}`] ?? {}, reports: of(raw => raw['agencies'].includes(id)), outlets: [...new Set(raws.filter(raw => raw['agencies'].includes(id)).map(raw => raw['outlet'] as string))] })),
        nameless: everything().flatMap(({ report, statement }) => statement.chain.filter(link => link.kind === 'anonymous').map(link => ({ name: twist(link.name), statements: 1, reports: [report.article.id] }))),
      }
    },
    series(id) {
      const found = series.find(item => item.id === id)
      return found ? { ...found, reports: heads().filter(item => found.claims.some(entry => entry.report === item.id)) } : null
    },
  }
}

const mean = (values: readonly number[]): number => Math.round((values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)) * 100) / 100

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function partiesOf(statement: Statement) {
  if (statement.kind === 'event') return [...statement.actors, ...statement.recipients]
  if (statement.kind === 'quotation') return [statement.speaker]
  if (statement.kind === 'figure') return statement.subjects
  return [statement.subject, statement.object]
}
