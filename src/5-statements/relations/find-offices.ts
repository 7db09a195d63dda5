import type { RelationGrammar } from '../../language/relation-grammar.js'
import type { Sentence } from '../../schema/sentence.js'
import type { RelationStatement } from '../../schema/statement.js'
import type { MentionIndex } from '../quotations/mention-index.js'
import type { StatementInput } from '../statement-input.js'
import { coreOf } from './core-of.js'
import { relationOf } from './relation-of.js'

/**
 * Who holds which office, as titles before names say it: "the Russian president Vladimir Putin". The person's mention must hold both the title
 * and the state or body served; former holders are recalled.
 */
export function findOffices(input: StatementInput, grammar: RelationGrammar, index: MentionIndex): RelationStatement[] {
  const { text } = input.article
  return input.mentions.flatMap(mention => {
    if (input.entities.get(mention.entity)?.kind !== 'person' || mention.form !== 'name' || index.codeOf(mention) === null) return []
    const served = index
      .within(mention.start, mention.end)
      .find(one => one.entity !== mention.entity && one.end <= mention.end && one.start > mention.start && isServed(input, one.entity))
    if (!served) return []
    const office = grammar.officeOf(text.slice(mention.start, served.end), text.slice(served.end, mention.end))
    if (!office) return []
    const sentence = sentenceAt(input.text.sentences, mention.start)
    if (!sentence || sentence.end < mention.end) return []
    const trigger = { start: mention.start, end: served.end }
    const isOver = office.isFormer || isEnded(input, sentence, mention.start, grammar)
    return [relationOf(input, index, sentence, trigger, `holds-office/${office.office}`, mention, served, 'office', isOver)]
  })
}

/** "The prime minister resigned": the verb right before the title ends it. */
function isEnded(input: StatementInput, sentence: Sentence, start: number, grammar: RelationGrammar): boolean {
  const before = sentence.tokens.findLast(token => token.end <= start)
  return before !== undefined && grammar.officeVerb(coreOf(input, before)) === 'ends'
}

function isServed(input: StatementInput, entity: string): boolean {
  const kind = input.entities.get(entity)?.kind
  return kind === 'state' || kind === 'organisation'
}

/** The sentence around a place, by halving. */
function sentenceAt(sentences: readonly Sentence[], place: number): Sentence | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as Sentence).end <= place) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found && found.start <= place ? found : undefined
}
