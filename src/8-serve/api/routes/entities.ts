import type { EventStatement, QuotationStatement } from '../../../schema/statement.js'
import { mergedEntities } from '../../views/merged-entities.js'
import { reportHead, sentenceOf } from '../../views/report-head.js'
import { CodesAnswer, EntityAnswer } from '../answers/entity-answers.js'
import { answers } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'
import { httpError } from '../problem.js'

/** Reports that the page of one entity is made of, and sentences that merely name it. */
const MOST_REPORTS = 150
const MOST_NAMED = 40

/** GET /entities/:id and /codes: a person or body with names, offices, sayings and acts. */
export const entityRoutes: RouteMaker = async (api, { desk }) => {
  api.get(
    '/codes',
    { schema: { summary: 'Names of party codes by language', response: answers(CodesAnswer) }, config: { followsRecord: true } },
    async () => {
      const codes: Record<string, Record<string, string>> = {}
      for (const entity of desk.engine.parts.knowledge.entities.values()) {
        // Outlets and agencies stand in chains: they are named by their ids and by the short names that articles credit.
        if (entity.hosts !== undefined || entity.id.startsWith('agency/')) {
          codes[entity.id] = entity.name
          if (entity.id.startsWith('agency/')) codes[entity.id.slice('agency/'.length)] ??= entity.name
        }
        // Offices are held in states and bodies, which are named there by their ids.
        if (entity.kind === 'state' || entity.kind === 'organisation') codes[entity.id] = entity.name
        if (
          entity.code !== null &&
          entity.kind !== 'person' &&
          entity.kind !== 'place' &&
          (entity.kind === 'state' || !(entity.code in codes))
        )
          codes[entity.code] = entity.kind === 'state' ? desk.nameOf(entity.code) : entity.name
      }
      return codes
    },
  )
  api.get<{ Params: { id: string } }>(
    '/entities/:id',
    {
      schema: {
        summary: 'One entity: names, offices, sayings, acts',
        params: { type: 'object', properties: { id: { type: 'string', maxLength: 300 } }, required: ['id'] },
        response: answers(EntityAnswer),
      },
      config: { followsRecord: true },
    },
    async request => {
      const { id } = request.params
      const known = desk.engine.parts.knowledge.entities.get(id)
      const ids = await mergedEntities(desk.store, id)
      const isIt = (other: string | null): boolean => other !== null && ids.includes(other)
      // Of somebody whom thousands of reports name, the newest are read; the totals say how many there are.
      const naming = await desk.store.reportsOfEntities(ids, MOST_REPORTS)
      const reports = await desk.store.reports(naming.items)
      const entity = known ?? reports.flatMap(report => report.entities).find(e => e.id === id)
      if (!entity) throw httpError(404, `No entity has the id ${id}`)
      const spellings = new Map<string, number>()
      for (const report of reports)
        for (const mention of report.mentions)
          if (isIt(mention.entity) && mention.form === 'name') {
            const text = report.article.text.slice(mention.start, mention.end)
            spellings.set(text, (spellings.get(text) ?? 0) + 1)
          }
      const names: Record<string, { text: string; kind: string; count?: number }[]> = {}
      for (const [language, list] of Object.entries(known?.names ?? {})) names[language] = list.map(({ text, kind }) => ({ text, kind }))
      names.printed = [...spellings].sort((a, b) => b[1] - a[1]).map(([text, count]) => ({ text, kind: 'name', count }))
      const named = reports.slice(0, MOST_NAMED).flatMap(report => {
        const mention = report.mentions.find(m => isIt(m.entity))
        const sentence = mention && report.article.sentences.find(s => s.start <= mention.start && mention.start < s.end)
        return sentence ? [{ report: reportHead(report, desk), sentence: sentenceOf(report, sentence) }] : []
      })
      const quotations = reports.flatMap(report =>
        report.statements
          .filter((s): s is QuotationStatement => s.kind === 'quotation' && isIt(s.speaker.entity))
          .map(statement => ({
            statement,
            report: reportHead(report, desk),
            text: sentenceOf(report, statement.content),
            sentence: sentenceOf(report, statement.sentence),
          })),
      )
      const events = reports.flatMap(report =>
        report.statements
          .filter((s): s is EventStatement => s.kind === 'event' && [...s.actors, ...s.recipients].some(p => isIt(p.entity)))
          .map(statement => ({ statement, report: reportHead(report, desk), sentence: sentenceOf(report, statement.sentence) })),
      )
      const { id: entityId, kind, name, code } = entity
      return {
        entity: { id: entityId, kind, name, code },
        names,
        offices: known?.offices ?? [],
        quotations,
        events,
        named,
        totals: { reports: naming.total, read: reports.length },
      }
    },
  )
}
