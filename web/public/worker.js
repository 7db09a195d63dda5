/* Keeps the application and the answers last seen, so that what was read can be read again while the server is down. */
const shelf = 'isnad-2'
// Streams, whole exports and what changes by the second are never kept.
const passing = /^\/api\/v1\/(health|events|export|jobs|judgements|subjects|openapi)/

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(caches.keys().then(keys => Promise.all(keys.filter(key => key !== shelf).map(key => caches.delete(key)))).then(() => self.clients.claim())))

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || passing.test(url.pathname)) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(keptFirst(request))
  else event.respondWith(networkFirst(request, request.mode === 'navigate' ? '/' : request))
})

/** Files under /assets carry a hash of their content in the name: a kept one never goes stale. */
async function keptFirst(request) {
  const cache = await caches.open(shelf)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

/** Everything else is asked anew; only where no answer comes, the last one is shown. */
async function networkFirst(request, key) {
  const cache = await caches.open(shelf)
  try {
    const answer = await fetch(request)
    if (answer.ok) {
      await cache.put(key, answer.clone())
      const keys = await cache.keys()
      const answers = keys.filter(item => new URL(item.url).pathname.startsWith('/api/'))
      if (answers.length > 200) await cache.delete(answers[0])
    }
    return answer
  } catch (failure) {
    const kept = await cache.match(key)
    if (kept) return kept
    throw failure
  }
}
