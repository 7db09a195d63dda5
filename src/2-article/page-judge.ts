import type { FurnitureEdge, LineVerdict, PageGrammar, PrintedDate } from '../language/page-grammar.js'

/** The page grammars of all languages asked in turn: pages of one language carry furniture of another ("Rotate your device"). */
export interface PageJudge {
  readonly main: PageGrammar
  judgeLine(line: string): LineVerdict | null
  findEdges(line: string): FurnitureEdge[]
  findDates(line: string): PrintedDate[]
  readByline(line: string): string[]
  readCredit(line: string): string[]
}

/** Furniture in another language than the page's is short. */
const MOST_FOREIGN = 160

/** Joins grammars; the first is that of the page's own language. */
export function makePageJudge(grammars: readonly PageGrammar[], language: string): PageJudge | null {
  const main = grammars.find(g => g.language === language) ?? grammars[0]
  if (main === undefined) return null
  const all = [main, ...grammars.filter(g => g !== main)]
  const first = <T>(ask: (grammar: PageGrammar) => T[]): T[] => {
    for (const grammar of all) {
      const found = ask(grammar)
      if (found.length > 0) return found
    }
    return []
  }
  return {
    main,
    judgeLine: line => {
      const verdict = main.judgeLine(line)
      if (verdict !== null || line.length > MOST_FOREIGN) return verdict
      return all.slice(1).reduce<LineVerdict | null>((found, grammar) => found ?? grammar.judgeLine(line), null)
    },
    findEdges: line => main.findEdges(line),
    findDates: line => first(g => g.findDates(line)),
    readByline: line => first(g => g.readByline(line)),
    readCredit: line => first(g => g.readCredit(line)),
  }
}
