import { readingChance } from '../../base/reading-chance.js'
import type { Party } from '../../schema/party.js'
import type { Rejection } from '../../schema/rejection.js'
import type { Report } from '../../schema/report.js'
import type { Span } from '../../schema/span.js'
import type { Statement } from '../../schema/statement.js'
import { showNumber } from '../show-number.js'
import { type ExplainLabels, explainLabels } from './explain-labels.js'
import { type Mark, markText, styled } from './mark-text.js'

/** Styles of the kinds of statement: the word that gave it away bold in its colour, what was said underlined. */
const STYLES: Readonly<Record<Statement['kind'], string>> = { event: '1;31', quotation: '1;36', figure: '1;33', relation: '1;35' }
const SAID = '4'
const DIM = '2'

/**
 * A report with its statements marked in place and, under each sentence, why each was read: its rule in words, its arguments with the words
 * they stand for, its chain of transmission, what it stands inside. Sentences without a statement say so and name who was mentioned.
 *
 * @example explainReport(report, { colour: process.stdout.isTTY, language: 'en' })
 */
export function explainReport(
  report: Report,
  options: { readonly colour: boolean; readonly language: 'ar' | 'en'; readonly rejections?: readonly Rejection[] },
): string {
  const labels = explainLabels(options.language)
  const { article, statements } = report
  const { colour } = options
  const lines = [styled(article.title ?? article.text.split('\n')[0] ?? '', '1', colour), '']
  const numbers = new Map(statements.map((statement, k) => [statement.id, k + 1]))
  for (const sentence of article.sentences) {
    const here = statements.filter(one => one.sentence.start === sentence.start)
    const inside = statements.filter(
      one => one.kind === 'quotation' && one.content.start < sentence.end && one.content.end > sentence.start,
    )
    const marks: Mark[] = [
      ...inside.flatMap(one => (one.kind === 'quotation' ? [{ ...one.content, style: SAID }] : [])),
      ...here.map(one => ({ ...one.trigger, style: STYLES[one.kind], label: `[${numbers.get(one.id)}]` })),
    ]
    lines.push(markText(article.text, sentence, marks, colour))
    if (here.length === 0) lines.push(styled(`    ${nothing(report, sentence, labels)}`, DIM, colour))
    for (const one of here) lines.push(...explainStatement(one, report, numbers, labels, colour))
    lines.push(...nearMisses(report, sentence, options.rejections ?? [], labels, colour))
    lines.push('')
  }
  for (const notice of report.notices) lines.push(styled(`${notice.code}: ${notice.message}`, DIM, colour))
  return lines.join('\n')
}

function nothing(report: Report, sentence: Span, labels: ExplainLabels): string {
  const codes = new Set<string>()
  for (const mention of report.mentions)
    if (mention.start >= sentence.start && mention.end <= sentence.end && mention.code) codes.add(mention.code)
  return codes.size === 0 ? `${labels.nothing}` : `${labels.nothing} (${labels.mentions}: ${[...codes].join(', ')})`
}

/** What looked like a statement here and was not read as one: words of saying, quotation marks and numbers, and acts only alluded to. */
function nearMisses(report: Report, sentence: Span, rejections: readonly Rejection[], labels: ExplainLabels, colour: boolean): string[] {
  const { text } = report.article
  const line = (kind: string, span: Span, reason: string): string =>
    styled(`    ${labels['not-read']} (${labels[kind]}): "${words(text, span)}" - ${labels[reason] ?? reason}`, DIM, colour)
  const within = (span: Span): boolean => span.start >= sentence.start && span.end <= sentence.end
  return [
    ...rejections.filter(within).map(one => line(one.kind, one, one.reason)),
    ...(report.allusions ?? []).filter(one => within(one.trigger)).map(one => line('event', one.trigger, 'alluded')),
  ]
}

function explainStatement(
  statement: Statement,
  report: Report,
  numbers: ReadonlyMap<string, number>,
  labels: ExplainLabels,
  colour: boolean,
): string[] {
  const { text } = report.article
  const number = numbers.get(statement.id)
  const head = `[${number}] ${labels[statement.kind]} ${headline(statement)}`
  const weak = readingChance(statement.confidence) === 'lead' ? `, ${labels.weak}` : ''
  const line = (label: string, value: string): string => `        ${styled(`${labels[label] ?? label}:`, DIM, colour)} ${value}`
  const out = [`    ${styled(head, STYLES[statement.kind], colour)}`]
  out.push(line('why', why(statement, labels)))
  for (const [label, parties] of argumentsOf(statement))
    if (parties.length > 0) out.push(line(label, parties.map(party => `${party.code} "${words(text, party.span)}"`).join('; ')))
  if (statement.kind === 'quotation') out.push(line('content', `${labels[statement.form]}: ${words(text, statement.content)}`))
  if (statement.time) out.push(line('time', `${statement.time.from} - ${statement.time.to} (${statement.time.basis})`))
  if (statement.place) out.push(line('place', `${statement.place.code ?? ''} "${words(text, statement.place.span)}"`))
  const outer = report.statements.find(
    other =>
      other.kind === 'quotation' &&
      other.id !== statement.id &&
      other.content.start <= statement.trigger.start &&
      other.content.end >= statement.trigger.end,
  )
  if (outer) out.push(line('inside', `[${numbers.get(outer.id)}]`))
  if (statement.chain.length > 0) out.push(line('chain', statement.chain.map(link => `${link.name} (${link.kind})`).join(' <- ')))
  out.push(
    line('rule', `${statement.rule}; ${labels.status} ${statement.status}; ${labels.confidence} ${statement.confidence.toFixed(2)}${weak}`),
  )
  return out
}

function headline(statement: Statement): string {
  const codes = (parties: readonly Party[]) => parties.map(party => party.code).join('+') || '-'
  switch (statement.kind) {
    case 'event':
      return `${[statement.type, ...statement.modes].join('/')} ${codes(statement.actors)} -> ${codes(statement.recipients)}`
    case 'quotation':
      return `${statement.speaker.code} ${statement.speaker.name}`
    case 'figure':
      return `${showNumber(statement.value)} ${statement.unit} ${statement.what}`
    case 'relation':
      return `${statement.subject.code} ${statement.predicate} ${statement.object.code}`
  }
}

/** The rule in words, where its parts have words: for quotations how what was said is taken and how the speaker was found. */
function why(statement: Statement, labels: ExplainLabels): string {
  const [kind, ...parts] = statement.rule.split('/')
  const learned = kind === 'second-reading' ? labels[kind] : undefined
  if (learned !== undefined) return learned
  const named = parts.map(part => labels[part]).filter(part => part !== undefined)
  const trigger = statement.kind === 'quotation' && statement.verb ? `"${statement.verb}": ` : ''
  return named.length === 0 ? statement.rule : `${trigger}${named.join('; ')}`
}

function argumentsOf(statement: Statement): [string, readonly Party[]][] {
  switch (statement.kind) {
    case 'event':
      return [
        ['actors', statement.actors],
        ['recipients', statement.recipients],
      ]
    case 'quotation':
      return [['speaker', [statement.speaker]]]
    case 'figure':
      return [['subjects', statement.subjects]]
    case 'relation':
      return [
        ['subject', [statement.subject]],
        ['object', [statement.object]],
      ]
  }
}

function words(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}
