import { expect, test } from 'vitest'
import { readJsonData } from '../../../src/base/data-source.js'
import { fileData } from '../../../src/base/file-data.js'
import { createTermMaker } from '../terms/create-term-maker.js'
import { createWordAnalyser } from '../words/create-word-analyser.js'
import { alignHeadlines } from './align-headlines.js'
import { measureRoles } from './measure-roles.js'
import { readHeadline } from './read-headline.js'
import { readStanceLexicon, type StanceLexiconData } from './stance-lexicon.js'

const data = fileData()
const lexicon = readStanceLexicon(readJsonData<{ lexicon: StanceLexiconData }>(data, 'ar/stance.json').lexicon)
const [analyser, terms] = [createWordAnalyser(data), createTermMaker(data)]
function align(one: string, other: string) {
  const [a, b] = [readHeadline(one, analyser, terms, lexicon), readHeadline(other, analyser, terms, lexicon)]
  const found = alignHeadlines(a, b)
  return {
    pairs: found.pairs.map(pair => [a.words[pair.a]?.text, b.words[pair.b]?.text, pair.kind]),
    rest: [found.restA.map(i => a.words[i]?.text), found.restB.map(i => b.words[i]?.text)],
    against: found.against.map(pair => [a.words[pair.a]?.text, b.words[pair.b]?.text, pair.why]),
    roles: measureRoles(a.words, b.words, found.pairs),
  }
}

test('a verb lies beside its verbal noun, a state beside its adjective', () => {
  const { pairs, rest } = align('بيرو ترسل قافلة', 'إرسال قافلة بيروفية')
  expect(pairs).toContainEqual(['ترسل', 'إرسال', 'same'])
  expect(pairs).toContainEqual(['بيرو', 'بيروفية', 'same'])
  expect(rest).toEqual([[], []])
})
test('a foreign name that is spelled in two ways is one name', () => {
  expect(align('استقالة المدرب لوبانوفسكي', 'المدرب لوبانوفيسكي يستقيل').pairs).toContainEqual(['لوبانوفسكي', 'لوبانوفيسكي', 'spelling'])
})
test('opposites are laid against each other only where nothing says the same', () => {
  expect(align('افتتاح الجسر', 'إغلاق الجسر').against).toEqual([['افتتاح', 'إغلاق', 'opposite']])
  expect(align('ارتفاع الأرز وهبوط السكر', 'تراجع السكر وصعود الأرز').against).toEqual([])
})
test('a rise that changes its matter is seen, and one that keeps it too', () => {
  expect(align('الأرز يرتفع مع هبوط السكر', 'السكر يرتفع مع هبوط الأرز').roles).toMatchObject({ themesKept: 0, themesTurned: 2 })
  expect(align('الأرز يرتفع مع هبوط السكر', 'صعود الأرز وسط تراجع السكر').roles).toMatchObject({ themesKept: 2, themesTurned: 0 })
})
test('who does the deed is seen to change', () => {
  expect(align('كوبا تحذر هايتي', 'هايتي تحذر كوبا').roles).toMatchObject({ actorsKept: 0, actorsTurned: 1 })
  expect(align('كوبا تحذر هايتي', 'تحذير كوبي لهايتي').roles).toMatchObject({ actorsKept: 1, actorsTurned: 0 })
})
test('a name that is not in the headline is no name put for another', () => {
  expect(align('كوبا تحذر هايتي', 'كوبا تحذر').against).toEqual([])
})
