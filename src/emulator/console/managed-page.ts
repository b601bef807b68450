import type { Context, Hono } from 'hono'
import { createFormTokens, type FormTokens } from '../hosted-pages/form-tokens.ts'
import { type Html, html } from '../hosted-pages/html.ts'
import { refusal } from '../hosted-pages/page.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { Emulated } from '../state/state.ts'
import { ServiceError } from '../wire/errors.ts'
import type { WireObject } from '../wire/operation.ts'
import { type ActName, acts } from './acts.ts'
import { sendConsolePage } from './console-page.ts'

interface FormParts {
  readonly button: string
  /** Of a button whose text alone does not say what it is for. */
  readonly label?: string
  readonly fields?: Html
  /** Values that are not typed, by the member of the call. */
  readonly fixed?: Readonly<Record<string, string>>
}

/** What a page makes its forms with. */
export interface Forms {
  readonly form: (act: ActName, parts: FormParts) => Html
  /** What was typed in the field before the last try was refused. */
  readonly typed: (field: string) => string
}

interface ManagedPage<Subject> {
  /** null: there is none at that address. */
  readonly subject: (c: Context) => Promise<Subject | null>
  /** Members of the calls that say what they are about. */
  readonly members: (subject: Subject) => WireObject
  /** The path of the page to which the deletion of the subject leads. */
  readonly above: (subject: Subject) => string
  readonly show: (subject: Subject, forms: Forms, texts: Texts) => { readonly title: string; readonly body: Html }
}

/** GET and POST of a page about a pool or a user: it shows what is there, and its forms change it. */
export function mountManagedPage<Subject>(
  app: Hono,
  emulated: Emulated,
  path: string,
  page: ManagedPage<Subject>,
): void {
  const formTokens = createFormTokens(emulated)
  app.on(['GET', 'POST'], path, async (c) => {
    const subject = await page.subject(c)
    if (subject === null) return gone(c, emulated)
    if (c.req.method === 'GET') return show(c, { emulated, formTokens, page, subject })
    const form = new URLSearchParams(await c.req.text())
    const visit = { emulated, formTokens, page, subject, form }
    if (!(await formTokens.accepts(c, form.get('_csrf')))) return show(c, visit, ({ console }) => console.unsent, 403)
    const name = form.get('act') ?? ''
    if (!isAct(name)) return gone(c, emulated)
    try {
      await acts[name].call(emulated, { ...page.members(subject), ...acts[name].members(form) })
    } catch (error) {
      if (error instanceof ServiceError) return show(c, visit, (texts) => texts.refusal(error.message), 400)
      throw error
    }
    const isThere = (await page.subject(c)) !== null
    const next = isThere ? new URL(c.req.url).pathname : emulated.links.path(page.above(subject))
    return c.redirect(`${next}?done=${name}`, 303)
  })
}

const isAct = (name: string): name is ActName => Object.hasOwn(acts, name)

const gone = (c: Context, emulated: Emulated): Response =>
  sendConsolePage(c, emulated, ({ error, console }) => ({
    title: error.title,
    body: html`<h1>${error.title}</h1><p>${console.gone}</p>`,
    status: 404,
  }))

interface ManagedVisit<Subject> {
  readonly emulated: Emulated
  readonly formTokens: FormTokens
  readonly page: ManagedPage<Subject>
  readonly subject: Subject
  /** What was posted; left out: nothing was. */
  readonly form?: URLSearchParams
}

/** @param messageIn why the last try was refused */
async function show<Subject>(
  c: Context,
  { emulated, formTokens, page, subject, form }: ManagedVisit<Subject>,
  messageIn: (texts: Texts) => string | null = () => null,
  status: 200 | 400 | 403 = 200,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const forms = formsOf(pathname + search, await formTokens.issue(c), form)
  const done = c.req.query('done') ?? ''
  return sendConsolePage(c, emulated, (texts) => {
    const { title, body } = page.show(subject, forms, texts)
    const noted = messageIn(texts)
    const note = noted === null && isAct(done) && html`<p class="done" role="status">${texts.console.done[done]}</p>`
    return { title, body: html`${refusal(noted)}${note}${body}`, status }
  })
}

const formsOf = (action: string, token: string, posted: URLSearchParams | undefined): Forms => ({
  form: (act, { button, label, fields, fixed = {} }) => {
    const hidden = Object.entries({ _csrf: token, act, ...fixed })
    return html`<form method="post" action="${action}">${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${fields ?? null}<button class="button" type="submit"${label !== undefined && html` aria-label="${label}"`}>${button}</button></form>`
  },
  typed: (field) => posted?.get(field) ?? '',
})
