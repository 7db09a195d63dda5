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
import { loadNames } from './lib/names.svelte'
import { startRouter } from './lib/router.svelte'

startRouter()
loadNames()
await loadMessages()
mount(App, { target: document.getElementById('app')! })
