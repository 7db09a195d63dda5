// The whole engine in a page: nothing is sent anywhere. Served with the folder data/ of the package beside it.
import { createEngine, createKnowledge, fetchData } from 'isnad/core'
import { createPack } from 'isnad/ar/pack'

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T
const state = element<HTMLOutputElement>('state')
const button = element<HTMLButtonElement>('read')

const data = await fetchData('./data/', ['ar'])
const engine = createEngine({ version: 'playground', packs: [createPack(data)], knowledge: createKnowledge(data) })
state.value = 'ready'
button.disabled = false
button.addEventListener('click', () => {
  const report = engine.read({
    kind: 'text',
    body: element<HTMLTextAreaElement>('text').value,
    published: { value: element<HTMLInputElement>('published').value, basis: 'given' },
    notices: [],
  })
  element('report').textContent = JSON.stringify(report, null, 1)
  state.value = `${report.statements.length} statements`
})
