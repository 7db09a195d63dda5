import { expect, test } from 'vitest'
import { makeReport, plainOptions, plainTerms, type ReportSketch } from '../../tests/support/make-report.js'
import type { Link } from '../schema/link.js'
import { findTakings } from './find-takings.js'
import { profileReport } from './profile-report.js'
import { sharedRuns } from './shared-runs.js'
import { weighStory } from './weigh-story.js'

const OPENING = 'the two ministers opened the new bridge over the river on tuesday in the presence of many guests'
const COST = 'building the bridge took four years and cost far more than engineers had once promised'
const OTHER = 'traders on both banks hope that lorries will no longer wait for days at the old ferry'
const OWN = 'nobody in the village downstream had been asked whether a bridge was wanted there at all'

function takings(...sketches: ReportSketch[]) {
  const story = sketches.map(sketch => profileReport(makeReport(sketch), plainOptions))
  return findTakings(story, sharedRuns(story), weighStory(story, plainTerms))
}
const edges = (...sketches: ReportSketch[]) =>
  takings(...sketches).map(({ report, from, basis, order }) => [report, from.id, basis.join('+'), order ?? ''].join(' '))

test('a later report that prints the sentences of an earlier one has them from there', () => {
  const found = takings(
    { id: 'a', published: '2024-06-10', sentences: [OPENING, COST, OTHER] },
    { id: 'b', published: '2024-06-11', sentences: [OPENING, COST, OWN] },
  )
  expect(found).toMatchObject([{ report: 'b', from: { kind: 'report', id: 'a' }, basis: ['text'], order: 'earlier', count: 2 }])
  expect(found[0]?.sentences).toHaveLength(2)
})
test('of two reports of one day it is not known who took from whom', () => {
  expect(
    edges(
      { id: 'a', published: '2024-06-10', sentences: [OPENING, COST] },
      { id: 'b', published: '2024-06-10', sentences: [OPENING, COST] },
    ),
  ).toEqual(['b a text same-day'])
})
test('of one day the report that credits an agency is nearer to the source', () => {
  expect(
    edges(
      { id: 'a', published: '2024-06-10', sentences: [OPENING, COST] },
      { id: 'b', published: '2024-06-10', agencies: ['afp'], sentences: [OPENING, COST] },
    ),
  ).toEqual(['a b text same-day', 'b agency/afp credit '])
})
test('reports that both credit one agency have their common text from it', () => {
  expect(
    edges(
      { id: 'a', published: '2024-06-10', agencies: ['afp'], sentences: [OPENING, COST] },
      { id: 'b', published: '2024-06-11', agencies: ['afp'], sentences: [OPENING, COST] },
    ),
  ).toEqual(['a agency/afp credit ', 'b agency/afp credit '])
})
test('a report takes from the one of which it prints most, not from all that print the same', () => {
  expect(
    edges(
      { id: 'a', published: '2024-06-10', sentences: [OPENING, OWN] },
      { id: 'b', published: '2024-06-10', sentences: [OPENING, COST, OTHER] },
      { id: 'c', published: '2024-06-12', sentences: [OPENING, COST, OTHER] },
    ),
  ).toContain('c b text earlier')
})
test('an outlet that is credited by name is the source', () => {
  const credit: Link = { kind: 'publication', entity: 'outlet/the-herald', name: 'the Herald' }
  expect(
    edges(
      { id: 'z', published: '2024-06-10', outlet: 'outlet/the-herald', sentences: [OPENING, COST] },
      { id: 'b', published: '2024-06-10', sentences: [OPENING, OWN], events: [{ in: 0, chain: [credit] }] },
    ),
  ).toEqual(['b outlet/the-herald credit ', 'b z credit+text earlier'])
})
test("words shared in one speaker's mouth are named as such", () => {
  const said = { in: 1, speaker: 'KEN' } as const
  expect(
    edges(
      { id: 'a', published: '2024-06-10', sentences: [OPENING, COST], quotations: [said] },
      { id: 'b', published: '2024-06-11', sentences: [OPENING, COST], quotations: [said] },
    ),
  ).toEqual(['b a text+quotations earlier'])
})
test('two accounts in words of their own have nothing from one another', () => {
  expect(
    edges({ id: 'a', published: '2024-06-10', sentences: [OPENING] }, { id: 'b', published: '2024-06-11', sentences: [OTHER, OWN] }),
  ).toEqual([])
})
test('media without a name are no source', () => {
  const credit: Link = { kind: 'publication', entity: null, name: 'local media' }
  expect(edges({ id: 'a', published: '2024-06-10', sentences: [OPENING], events: [{ in: 0, chain: [credit] }] })).toEqual([])
})
