/* Runs before the first paint, so that language and theme do not flash. The application's settings module says the same later. */
;(function () {
  var root = document.documentElement
  var visit = new URLSearchParams(location.search)
  function kept(key) {
    try {
      return localStorage.getItem('isnad.' + key)
    } catch (e) {
      return null
    }
  }
  var language = visit.get('lang') || kept('language')
  var theme = visit.get('theme') || kept('theme')
  root.lang = language === 'en' ? 'en' : 'ar'
  root.dir = language === 'en' ? 'ltr' : 'rtl'
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme
})()
