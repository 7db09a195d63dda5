import type { Analysis, Token } from '../../schema/token.js'

export const hasArticle = (analysis: Analysis): boolean => analysis.proclitics.some(one => one.function === 'article')

/** A word within a fixed phrase as it is listed: with its article, without other clitics. */
export const withArticle = (token: Token): string => {
  const article = token.proclitics.find(one => one.function === 'article')
  return article ? article.text + token.stem : token.stem
}
