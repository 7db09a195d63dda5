import { readJsonData } from '../../base/data-source.js'
import { fileData } from '../../base/file-data.js'

/** The words that `isnad explain` prints. */
export type ExplainLabels = Readonly<Record<string, string>>

const ENGLISH: ExplainLabels = {
  event: 'event',
  quotation: 'quotation',
  figure: 'figure',
  relation: 'relation',
  actors: 'actors',
  recipients: 'recipients',
  speaker: 'speaker',
  content: 'said',
  form: 'form',
  verb: 'verb',
  direct: 'direct',
  indirect: 'indirect',
  mixed: 'mixed',
  subject: 'subject',
  object: 'object',
  subjects: 'of',
  value: 'value',
  status: 'status',
  time: 'time',
  place: 'place',
  chain: 'chain',
  rule: 'rule',
  confidence: 'confidence',
  why: 'why',
  inside: 'inside',
  weak: 'weak',
  nothing: 'nothing was read here',
  mentions: 'mentioned',
  that: 'a clause after a complementiser',
  quote: 'words in quotation marks',
  colon: 'words after a colon',
  phrase: "quoted words within the reporter's own",
  noun: 'a noun object that stands for what was said',
  describe: 'something described as something',
  deem: 'a judgement without a complementiser',
  bare: 'quotation marks without a verb of saying',
  source: 'a phrase that names its source',
  title: "a headline's colon",
  'after-verb': 'the subject stands after the verb',
  'before-verb': 'the subject stands before the verb',
  antecedent: 'the noun that the relative clause describes',
  relayed: 'somebody else passes the words on',
  document: 'a document speaks',
  possessor: 'the owner of the saying',
  'same-sentence': 'the subject of the same sentence',
  carried: 'the speaker before goes on',
}

/** The labels in a language; English where that language has none. */
export function explainLabels(language: string): ExplainLabels {
  if (language === 'en') return ENGLISH
  try {
    return { ...ENGLISH, ...readJsonData<ExplainLabels>(fileData(), `${language}/explain.json`) }
  } catch {
    return ENGLISH
  }
}
