import { BRIEF_SECTIONS, type Brief } from '../views/make-brief.js'
import { type DigestStyle, showDigest } from '../views/show-digest.js'
import { ownName } from '../views/show-line.js'

/** The morning briefing for people, every line with the sentences behind it. */
export function showBrief(brief: Brief, style: DigestStyle): string {
  const word = (key: string): string => style.words.brief?.[key] ?? key
  return showDigest(
    {
      title: word('title').replace('{parties}', brief.parties.map(p => ownName(p.name, style.language)).join(' – ')),
      intro: word('since').replace('{day}', brief.since),
      sections: BRIEF_SECTIONS.map(name => ({ title: word(name), lines: brief.sections[name] })),
      nothing: word('nothing'),
    },
    style,
  )
}
