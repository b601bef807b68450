import type { Context } from 'hono'
import { type Html, html } from '../hosted-pages/html.ts'
import { type Page, sendPage } from '../hosted-pages/page.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { Emulated } from '../state/state.ts'

const places = { home: '/', requests: '/requests', roles: '/roles', outbox: '/outbox', faults: '/faults' } as const

type Place = keyof typeof places

type ConsolePage = Pick<Page, 'title' | 'body' | 'status'>

/** Answers with a page for people who look after the local Cognito, below the way to the others. */
export function sendConsolePage(
  c: Context,
  emulated: Emulated,
  inLanguage: (texts: Texts) => ConsolePage,
  at: Place | null = null,
): Response {
  return sendPage(c, emulated, (texts) => {
    const page = inLanguage(texts)
    const { name, places: names } = texts.console
    const link = (place: Place) =>
      html`<li><a href="${emulated.links.path(places[place])}"${place === at && html` aria-current="page"`}>${names[place]}</a></li>`
    const body = html`<nav class="places" aria-label="${name}"><ul>${everyPlace.map(link)}</ul></nav>
${page.body}`
    return { ...page, body, banner: texts.banners.home, wide: true, ...(usesScript(at) && { script: 'console' }) }
  })
}

/** Where values are copied, or the list updates itself. */
const usesScript = (at: Place | null) => at === null || at === 'requests' || at === 'roles'

// Object.keys forgets which keys there are.
const everyPlace = Object.keys(places) as Place[]

/** A value with a button that copies it. @param name of the value, for those who hear the page */
export function copied(value: string, name: string, { console }: Texts): Html {
  return html`<code>${value}</code> ${copyButton(value, name, console)}`
}

export const copyButton = (value: string, name: string, texts: Texts['console']): Html =>
  html`<button class="copy" type="button" hidden data-copy="${value}" data-copied="${texts.copied}" aria-label="${texts.copyOf(name)}">${texts.copy}</button>`

/** A table whose roles are explicit, since it is laid out as blocks on a narrow screen. @param label ID of its heading */
export const table = (
  label: string,
  headings: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html =>
  html`<table role="table" aria-labelledby="${label}">
<thead role="rowgroup"><tr role="row">${headings.map((heading) => html`<th role="columnheader" scope="col">${heading}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (cells) =>
      html`<tr role="row">${cells.map((cell, column) => html`<td role="cell" data-label="${headings[column] ?? ''}">${cell}</td>`)}</tr>`,
  )}</tbody>
</table>`

/** A part of a page under its heading. @param id of the heading */
export const sectionOf = (id: string, heading: string, body: Html): Html =>
  html`<section><h2 id="${id}">${heading}</h2>
${body}</section>`

/** A moment, in UTC to the second. @param at epoch milliseconds */
export function moment(at: number): Html {
  const time = new Date(at).toISOString()
  return html`<time datetime="${time}">${time.slice(0, 19).replace('T', ' ')} UTC</time>`
}
