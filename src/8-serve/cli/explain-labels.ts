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
  weak: 'to check (rather wrong than right)',
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
  'second-reading':
    'no rule reads it; its word, its clause and the place of its sides are like those of annotated reports that tell such an event',
  'before-verb': 'the subject stands before the verb',
  antecedent: 'the noun that the relative clause describes',
  relayed: 'somebody else passes the words on',
  document: 'a document speaks',
  possessor: 'the owner of the saying',
  'same-sentence': 'the subject of the same sentence',
  carried: 'the speaker before goes on',
  'not-read': 'not read',
  denied: 'denied or impersonal: nobody is reported',
  taken: 'what follows is read as said already',
  'nothing-said': 'nothing that was said follows',
  'no-speaker': 'nobody in the text can have said it',
  'no-source': 'the phrase names no source',
  'quoted-name': 'a name in quotation marks',
  'no-saying': 'no word of saying takes these quotation marks',
  date: 'a date or a time',
  ordinal: 'a rank, not a count',
  age: 'an age',
  year: 'a year',
  conversion: 'the same sum in another currency',
  'counts-nothing': 'no counted noun or unit beside the number',
  repeated: 'told in the body already',
  alluded: 'only alluded to',
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
