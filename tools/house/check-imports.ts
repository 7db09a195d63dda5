import { createRequire } from 'node:module'
import { cruise, type IReporterOutput } from 'dependency-cruiser'
import type { Breach } from './breach.js'

interface CruiseOutput {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly { readonly resolved: string }[] }[]
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[]
  }
}
interface Rules {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[]
}

/**
 * Checks the import rules of the house below a root folder. Returns what was broken and how many of our own files were seen and how many
 * imports between them were resolved: a checker that saw nothing must not pass.
 */
export async function checkImports(
  root: string,
  folders: readonly string[],
): Promise<{ breaches: Breach[]; files: number; imports: number }> {
  const rules = createRequire(import.meta.url)('./rules.cjs') as Rules
  const result: IReporterOutput = await cruise([...folders], {
    baseDir: root,
    ruleSet: rules as never,
    validate: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist|data)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  })
  const output = result.output as unknown as CruiseOutput
  const own = output.modules.filter(m => folders.some(folder => m.source.startsWith(`${folder}/`)))
  const sources = new Set(own.map(m => m.source))
  const comment = new Map(rules.forbidden.map(r => [r.name, r.comment]))
  return {
    breaches: output.summary.violations.map(v => ({
      rule: v.rule.name,
      file: v.from,
      detail: `imports ${v.to}`,
      comment: comment.get(v.rule.name) ?? '',
    })),
    files: own.length,
    imports: own.reduce((n, m) => n + m.dependencies.filter(d => sources.has(d.resolved)).length, 0),
  }
}
