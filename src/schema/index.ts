/** The record of Isnad: one TypeBox schema a kind of thing; each is a JSON Schema and, under the same name, a TypeScript type. */
export { Allusion } from './allusion.js'
export { Article, Block, PublishedBasis } from './article.js'
export { Capture } from './capture.js'
export {
  Backing,
  Claim,
  Comparison,
  Difference,
  Episode,
  EpisodeLink,
  FigureClaim,
  Happening,
  Saga,
  Series,
  Story,
  Taking,
  Verdict,
} from './comparison.js'
export { Entity, EntityKind } from './entity.js'
export { Link } from './link.js'
export { Mention } from './mention.js'
export { Notice } from './notice.js'
export { Party } from './party.js'
export { PLOVER_TYPES, PloverType } from './plover.js'
export { Report } from './report.js'
export type { QuoteSpan, Sentence, Text } from './sentence.js'
export { Span } from './span.js'
export {
  Approximation,
  EventStatement,
  FigureStatement,
  Period,
  Place,
  Quantity,
  QuotationStatement,
  RelationStatement,
  Speaker,
  Statement,
  Status,
  Time,
} from './statement.js'
export type { Analysis, Clitic, Features, PartOfSpeech, Token } from './token.js'
export type { Value } from './value.js'
