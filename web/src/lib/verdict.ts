import type { Happening, Verdict } from './api'

/** What the statements of one happening say of its status together: the planned that is done evolves, the denied contradicts. */
export function verdictOf(happening: Pick<Happening, 'claims'>): Verdict {
  const reports = new Set(happening.claims.map(claim => claim.report))
  if (reports.size < 2) return 'single'
  const said = new Set(happening.claims.map(claim => (claim.status === 'recalled' ? 'happened' : claim.status)))
  if (said.size === 1) return 'agree'
  if (said.has('denied')) return 'contradicts'
  if ((said.has('planned') || said.has('called-for')) && (said.has('happened') || said.has('ongoing'))) return 'evolves'
  if (said.size === 2 && said.has('ongoing') && said.has('happened')) return 'evolves'
  return 'differs'
}
