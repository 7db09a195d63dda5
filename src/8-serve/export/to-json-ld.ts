import type { Report } from '../../schema/report.js'
import type { Statement } from '../../schema/statement.js'
import { partiesOf } from '../../7-store/parties-of.js'
import { type ExportSource, linkOf, sentenceText } from './export-source.js'

const CONTEXT = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  isnad: 'urn:isnad:',
  'isnad:chain': { '@container': '@list' },
  'schema:datePublished': { '@type': 'schema:Date' },
}

/** The chain as PROV-O: the claim was quoted from the innermost link, which was quoted from nobody further; each link hands on to the one before it. */
function claimNode(statement: Statement, report: Report): object {
  const agents = statement.chain.map(link => ({
    '@type': ['prov:Agent', link.kind === 'outlet' || link.kind === 'agency' ? 'schema:Organization' : 'schema:Thing'],
    ...(link.entity ? { '@id': `isnad:entity/${link.entity}` } : {}),
    'schema:name': link.name,
    'isnad:role': link.kind,
  }))
  return {
    '@id': `isnad:statement/${statement.id}`,
    '@type': ['prov:Entity', 'schema:Claim'],
    'isnad:kind': statement.kind,
    ...(statement.kind === 'event' ? { 'isnad:ploverType': statement.type, 'isnad:score': statement.score } : {}),
    'isnad:status': statement.status,
    ...(statement.time ? { 'schema:temporalCoverage': `${statement.time.from}/${statement.time.to}` } : {}),
    'schema:text': sentenceText(report, statement),
    'schema:appearance': { '@id': `isnad:report/${report.article.id}` },
    'isnad:start': statement.sentence.start,
    'isnad:end': statement.sentence.end,
    'isnad:party': partiesOf(statement).map(({ role, party }) => ({ 'isnad:role': role, 'isnad:code': party.code })),
    'isnad:confidence': statement.confidence,
    'prov:wasQuotedFrom': { '@id': `isnad:report/${report.article.id}` },
    ...(agents.length > 0 ? { 'prov:wasAttributedTo': agents.at(-1), 'isnad:chain': agents } : {}),
    'prov:wasGeneratedBy': { '@type': 'prov:Activity', 'isnad:rule': statement.rule, 'isnad:engine': report.engine.version },
  }
}

/** Reports (schema.org NewsArticle) and their statements (schema.org Claim, PROV-O) as one JSON-LD document, streamed. */
export async function* toJsonLd(source: ExportSource): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n`
  let isFirst = true
  for await (const report of source.reports()) {
    const { article } = report
    const nodes = [
      {
        '@id': `isnad:report/${article.id}`,
        '@type': ['prov:Entity', 'schema:NewsArticle'],
        'schema:url': linkOf(report),
        'schema:inLanguage': article.language,
        ...(article.title ? { 'schema:headline': article.title } : {}),
        ...(article.outlet ? { 'schema:publisher': article.outlet } : {}),
        ...(article.published ? { 'schema:datePublished': article.published.value } : {}),
      },
      ...report.statements.map(statement => claimNode(statement, report)),
    ]
    yield (isFirst ? '' : ',\n') + nodes.map(node => JSON.stringify(node)).join(',\n')
    isFirst = false
  }
  yield '\n]}\n'
}
