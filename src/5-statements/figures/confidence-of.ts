import type { Count } from './count-of.js'

/** Share of figures of each rule that were right on the annotated reports, rounded. */
const BY_RULE: Readonly<Record<Count['rule'], number>> = {
  money: 0.97,
  percent: 0.97,
  share: 0.8,
  quantity: 0.95,
  duration: 0.85,
  span: 0.8,
  count: 0.93,
  'unknown-noun': 0.7,
  dual: 0.8,
  elided: 0.7,
  casualty: 0.85,
}

/** How sure a figure is: by the rule that read it, a little more where its measure is known. */
export const confidenceOf = (count: Count, measured: boolean): number => Math.min(0.99, BY_RULE[count.rule] + (measured ? 0.02 : 0))
