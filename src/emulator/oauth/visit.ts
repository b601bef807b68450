import type { Context, Hono } from 'hono'
import { createFormTokens, type FormTokens } from '../hosted-pages/form-tokens.ts'
import { type Page, sendPage } from '../hosted-pages/page.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { Emulated } from '../state/state.ts'
import { ServiceError } from '../wire/errors.ts'
import { type AuthorizeOutcome, type AuthorizeRequest, checkAuthorize } from './authorize.ts'
import { answerRefused } from './navigation.ts'

/** One visit to a form of the domain: the request that it serves, and what was posted, if anything. */
export interface Visit {
  readonly c: Context
  readonly emulated: Emulated
  readonly formTokens: FormTokens
  readonly request: AuthorizeRequest
  readonly form: URLSearchParams
}

/** A sentence about the last try, if there was one. */
export type MessageIn = (texts: Texts) => string | null

interface FormPage {
  /** Of the query; left out: as /oauth2/authorize does. */
  readonly check?: (emulated: Emulated, query: URLSearchParams) => AuthorizeOutcome
  readonly show: (visit: Visit, messageIn?: MessageIn, status?: 200 | 403) => Promise<Response>
  /** @throws ServiceError, which the form tells */
  readonly submit: (visit: Visit) => Promise<Response>
}

/** GET and POST of a form; the query is that of /oauth2/authorize. */
export function mountForm(
  app: Hono,
  emulated: Emulated,
  path: string,
  { check = checkAuthorize, show, submit }: FormPage,
): void {
  const formTokens = createFormTokens(emulated)
  app.on(['GET', 'POST'], path, async (c) => {
    const outcome = check(emulated, new URL(c.req.url).searchParams)
    if (outcome.kind !== 'allowed') return answerRefused(c, emulated, outcome)
    const isPost = c.req.method === 'POST'
    const form = new URLSearchParams(isPost ? await c.req.text() : '')
    const visit = { c, emulated, formTokens, request: outcome.request, form }
    if (!isPost) return await show(visit)
    if (!(await formTokens.accepts(c, form.get('_csrf')))) {
      return await show(visit, ({ signIn }) => signIn.foreignForm, 403)
    }
    try {
      return await submit(visit)
    } catch (error) {
      return await show(visit, messageOf(error))
    }
  })
}

export const showPage = (
  { c, emulated, request }: Visit,
  page: (texts: Texts) => Omit<Page, 'banner' | 'leadsTo'>,
): Response =>
  sendPage(c, emulated, (texts) => ({
    banner: texts.banners.hostedUi,
    leadsTo: request.redirectUri,
    ...page(texts),
  }))

export async function frameOf({ c, formTokens }: Visit) {
  const { pathname, search } = new URL(c.req.url)
  return { action: `${pathname}${search}`, formToken: await formTokens.issue(c) }
}

/** The address of another page for the same request, with what that page begins with. */
export function pageFor(
  { emulated, request }: Visit,
  path: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(request.query)
  for (const name of ['username', 'login_hint']) query.delete(name)
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  return emulated.links.path(`${path}?${query}`)
}

/** What the service says of it, as the classic pages show it; a fault of our own goes on. */
export function messageOf(error: unknown): MessageIn {
  if (error instanceof ServiceError) return ({ refusal }) => refusal(error.message)
  throw error
}
