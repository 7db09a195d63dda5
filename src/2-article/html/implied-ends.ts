const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const PARAGRAPH = words('p')
const HEADINGS = words('h1 h2 h3 h4 h5 h6 p')
const FIELDS = words('input option optgroup select button datalist textarea')
const ends = new Map<string, ReadonlySet<string>>()
const say = (openers: string, ended: ReadonlySet<string>): void => {
  for (const opener of openers.split(' ')) ends.set(opener, ended)
}
say(
  'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
  PARAGRAPH,
)
say('h1 h2 h3 h4 h5 h6', HEADINGS)
say('select input output button datalist textarea', FIELDS)
say('dd dt', words('dd dt'))
say('rt rp', words('rt rp'))
say('tbody tfoot', words('thead tbody'))
say('tr', words('tr th td'))
say('th', words('th'))
say('td', words('thead th td'))
say('a', words('a'))
say('li', words('li'))
say('option', words('option'))
say('optgroup', words('optgroup option'))

/** Elements whose end tag may be left out: those that end when a tag of this name begins right inside them (HTML, section 13.1.2.4). */
export function impliedEnds(tag: string): ReadonlySet<string> | undefined {
  return ends.get(tag)
}
