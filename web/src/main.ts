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
import { startRouter } from './lib/router.svelte'

startRouter()
startNames()
await loadMessages()
mount(App, { target: document.getElementById('app')! })

// Offline: after the first visit the application and what was read open without the server. In development nothing is kept.
if (import.meta.env.PROD && 'serviceWorker' in navigator) navigator.serviceWorker.register('/worker.js').catch(() => undefined)
