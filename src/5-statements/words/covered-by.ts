import type { Mention } from '../../schema/mention.js'
import type { Token } from '../../schema/token.js'

export const startsMention = (token: Token, mention: Mention): boolean => token.start <= mention.start && mention.start < token.end
export const coversMany = (token: Token, mention: Mention): boolean => mention.end - mention.start > 0 && mention.end >= token.stemSpan.end

/** Within the name of a group ("the National Liberation Army") no word is a deed. */
export const isInsideGroup = (token: Token, mention: Mention): boolean =>
  (mention.code ?? '').includes('~') && mention.start < token.stemSpan.start
