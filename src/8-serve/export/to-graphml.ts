import type { Report } from '../../schema/report.js'
import { originsOf, scoreHappening } from '../views/score-happening.js'
import { dyadsOf } from './dyads-of.js'
import { escapeXml } from './escape-xml.js'
import type { ExportSource } from './export-source.js'

interface Edge {
  readonly source: string
  readonly target: string
  readonly isDirected: boolean
  readonly scores: number[]
  first: string
  last: string
}

/** Dyads as GraphML, directed from actor to recipient, undirected where the parties meet or agree, with the number of happenings, their mean score and their first and last day. */
export async function* toGraphml(source: ExportSource): AsyncGenerator<string> {
  const { happenings, stories } = await source.comparison()
  const origins = originsOf(stories)
  const edges = new Map<string, Edge>()
  const nodes = new Set<string>()
  for (const h of happenings) {
    if (h.status === 'denied' || h.status === 'planned' || h.status === 'called-for') continue
    const reports = new Map<string, Report>()
    for (const { report } of h.claims) {
      const found = await source.reportOf(report)
      if (found) reports.set(report, found)
    }
    const { score, when } = scoreHappening(h, reports, origins)
    for (const [actor, recipient, isDirected] of dyadsOf(h.actors, h.recipients)) {
      nodes.add(actor).add(recipient)
      const key = `${actor}\t${recipient}\t${isDirected}`
      const edge = edges.get(key) ?? { source: actor, target: recipient, isDirected, scores: [], first: '', last: '' }
      edge.scores.push(score)
      if (when !== null) {
        if (edge.first === '' || when < edge.first) edge.first = when
        if (when > edge.last) edge.last = when
      }
      edges.set(key, edge)
    }
  }
  const key = (id: string, on: string, type: string) => `<key id="${id}" for="${on}" attr.name="${id}" attr.type="${type}"/>\n`
  yield `<?xml version="1.0" encoding="utf-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`
  yield key('label', 'node', 'string') + key('count', 'edge', 'int') + key('mean', 'edge', 'double') + key('cooperation', 'edge', 'int')
  yield `${key('conflict', 'edge', 'int')}${key('first', 'edge', 'string')}${key('last', 'edge', 'string')}<graph edgedefault="directed">\n`
  for (const node of [...nodes].sort())
    yield `<node id="${escapeXml(node)}"><data key="label">${escapeXml(source.nameOf(node))}</data></node>\n`
  for (const [, e] of [...edges].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const mean = e.scores.reduce((a, b) => a + b, 0) / e.scores.length
    const data = {
      count: e.scores.length,
      mean: Math.round(mean * 100) / 100,
      cooperation: e.scores.filter(s => s > 0).length,
      conflict: e.scores.filter(s => s < 0).length,
      ...(e.first === '' ? {} : { first: e.first, last: e.last }),
    }
    yield `<edge source="${escapeXml(e.source)}" target="${escapeXml(e.target)}"${e.isDirected ? '' : ' directed="false"'}>${Object.entries(
      data,
    )
      .map(([name, value]) => `<data key="${name}">${value}</data>`)
      .join('')}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}
