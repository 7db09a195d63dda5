/** What a reader chooses once for all pages. Kept in this browser only; `?lang=`, `?theme=`, `?digits=` win for one visit. */
export interface Settings {
  language: 'ar' | 'en'
  digits: 'latn' | 'arab'
  theme: 'auto' | 'light' | 'dark'
  /** Month names in Arabic: of the Gulf and Egypt, or of the Levant and Iraq. */
  months: 'gregorian' | 'levant'
  calendar: 'gregorian' | 'both'
}

const choices: { readonly [Key in keyof Settings]: readonly Settings[Key][] } = {
  language: ['ar', 'en'],
  digits: ['latn', 'arab'],
  theme: ['auto', 'light', 'dark'],
  months: ['gregorian', 'levant'],
  calendar: ['gregorian', 'both'],
}

const visit = new URLSearchParams(location.search)
const shelf = (key: string): string | null => {
  try {
    return localStorage.getItem(`isnad.${key}`)
  } catch {
    return null
  }
}

function first<Key extends keyof Settings>(key: Key, asked: string | null): Settings[Key] {
  for (const value of [asked, shelf(key)]) {
    const known = choices[key].find(choice => choice === value)
    if (known !== undefined) return known
  }
  return choices[key][0] as Settings[Key]
}

export const settings: Settings = $state({
  language: first('language', visit.get('lang')),
  digits: first('digits', visit.get('digits')),
  theme: first('theme', visit.get('theme')),
  months: first('months', null),
  calendar: first('calendar', null),
})

/** Sets one choice and keeps it. */
export function choose<Key extends keyof Settings>(key: Key, value: Settings[Key]): void {
  settings[key] = value
  try {
    localStorage.setItem(`isnad.${key}`, value)
  } catch {
    // A browser that keeps nothing still shows the choice until the page is closed.
  }
}

/** Whether the page is dark now, by choice or by the system. */
export function isDark(): boolean {
  return settings.theme === 'dark' || (settings.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
}

/** Puts language, direction and theme on the document; runs again whenever one of them changes. */
export function dressDocument(): void {
  const root = document.documentElement
  root.lang = settings.language
  root.dir = settings.language === 'ar' ? 'rtl' : 'ltr'
  if (settings.theme === 'auto') delete root.dataset['theme']
  else root.dataset['theme'] = settings.theme
}
