import type { Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { knownOperation } from '../../protocol/operations.ts'
import { type FaultGroup, faultTable } from '../faults/fault-table.ts'
import { type Html, html } from '../hosted-pages/html.ts'
import { en, type Texts } from '../hosted-pages/texts/en.ts'
import { type FaultName, faultNames, type SwitchedFault } from '../state/faults.ts'
import type { Emulated } from '../state/state.ts'
import { sendConsolePage } from './console-page.ts'
import { isFromForeignPage } from './foreign-page.ts'

const usualDelay = 3000
/** Longer than any client waits. */
const longestDelay = 10 * 60_000

/**
 * GET /faults: what can be switched on, a page for people and JSON for those who ask for it. POST /faults with the form
 * `on=<name>` (and `operation=<call>`, for that call alone; `milliseconds=<n>`, of `slow`), `off=<name>` or `off=all`.
 */
export function mountFaults(app: Hono, emulated: Emulated, maySwitch: (origin: string) => boolean): void {
  app.get('/faults', (c) => {
    if (!isForPeople(c)) return c.json(faultsOf(emulated))
    return sendConsolePage(
      c,
      emulated,
      ({ faults }) => ({ title: faults.title, body: faultsPage(emulated, faults) }),
      'faults',
    )
  })
  app.post('/faults', async (c) => {
    if (isFromForeignPage(c, maySwitch)) return c.text('Pages of this origin may not switch its faults.\n', 403)
    const form = new URLSearchParams(await c.req.text())
    const switched = switchedBy(form, emulated.faults)
    if (typeof switched === 'string') return c.text(`${switched}\n`, 400)
    emulated.faults.splice(0, Number.POSITIVE_INFINITY, ...switched)
    return isForPeople(c) ? c.redirect(emulated.links.path('/faults'), 303) : c.json(faultsOf(emulated))
  })
}

function isForPeople(c: Context): boolean {
  const supports = ['text/html', 'application/json']
  return accepts(c, { header: 'Accept', supports, default: 'application/json' }) === 'text/html'
}

/** Those that are on after the form; a text: what is wrong with it. */
function switchedBy(form: URLSearchParams, faults: readonly SwitchedFault[]): readonly SwitchedFault[] | string {
  const off = form.get('off')
  if (off === 'all') return []
  const name = faultNames.find((known) => known === (off ?? form.get('on')))
  if (name === undefined) return `on or off must be one of: ${faultNames.join(', ')}; off may also be all.`
  const others = faults.filter((fault) => fault.name !== name)
  if (off !== null) return others
  const operation = form.get('operation')
  if (operation !== null && knownOperation(operation) === null) return 'operation must be the name of a call.'
  const milliseconds = Number(form.get('milliseconds') ?? usualDelay)
  if (!Number.isInteger(milliseconds) || milliseconds < 1 || milliseconds > longestDelay)
    return 'milliseconds must be a whole number, at least 1.'
  return [...others, { name, operation, milliseconds }]
}

/** The title is in English, as everything here that programs read. */
const faultsOf = ({ faults }: Emulated) => ({
  faults: faultNames.map((name) => {
    const on = faults.find((fault) => fault.name === name)
    const title = en.faults.names[name]
    const { group } = faultTable[name]
    return { name, title, group, on: on !== undefined, operation: on?.operation ?? null }
  }),
})

// Object.entries forgets which keys there are.
const groupsOf = ({ groups }: Texts['faults']) => Object.entries(groups) as [FaultGroup, string][]

function faultsPage({ faults, links }: Emulated, texts: Texts['faults']): Html {
  const action = links.path('/faults')
  return html`<h1>${texts.title}</h1>
<p class="muted">${texts.about}</p>
${
  faults.length > 0 &&
  html`<form method="post" action="${action}"><input type="hidden" name="off" value="all">
<button class="button" type="submit">${texts.allOff}</button></form>`
}
${groupsOf(texts).map(
  ([group, heading]) => html`<section><h2>${heading}</h2>
<ul class="switches">${faultNames
    .filter((name) => faultTable[name].group === group)
    .map((name) => switchOf(name, faults.find((fault) => fault.name === name) ?? null, action, texts))}</ul></section>`,
)}`
}

function switchOf(name: FaultName, on: SwitchedFault | null, action: string, texts: Texts['faults']): Html {
  return html`<li><form method="post" action="${action}"><input type="hidden" name="${on ? 'off' : 'on'}" value="${name}">
<span id="${name}">${texts.names[name]} <code class="muted">${name}</code>${
    on !== null && on.operation !== null && html` <span class="muted">${texts.only(on.operation)}</span>`
  }</span>
<button class="button${on ? ' primary' : ''}" type="submit" aria-describedby="${name}">${on ? texts.switchOff : texts.switchOn}</button></form></li>`
}
