import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/signs.css'
import './styles/reader.css'
import './styles/charts.css'
import './styles/pages.css'
import './styles/print.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { loadMessages } from './lib/messages.svelte'
import { startNames } from './lib/learn-names'
import { findPage } from './lib/pages'
import { startRouter } from './lib/router.svelte'

startRouter()
// The page's code is fetched while the words are: the application asks for it again and finds it here.
findPage(location.pathname)
  ?.load()
  .catch(() => undefined)
startNames()
await loadMessages()
mount(App, { target: document.getElementById('app')! })

// Offline: after the first visit the application and what was read open without the server. In development nothing is kept.
if (import.meta.env.PROD && 'serviceWorker' in navigator) navigator.serviceWorker.register('/worker.js').catch(() => undefined)
