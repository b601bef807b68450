import type { Hono } from 'hono'
import { type AccountPath, accountForm, attributesOf } from '../hosted-pages/account-forms.ts'
import { redirect } from '../hosted-pages/error.ts'
import type { Emulated } from '../state/state.ts'
import { secretHashOf } from '../user-pool/client-secret.ts'
import { confirmForgotPassword } from '../user-pool/operations/confirm-forgot-password.ts'
import { confirmSignUp } from '../user-pool/operations/confirm-sign-up.ts'
import { forgotPassword } from '../user-pool/operations/forgot-password.ts'
import { resendConfirmationCode } from '../user-pool/operations/resend-confirmation-code.ts'
import { signUp } from '../user-pool/operations/sign-up.ts'
import type { ServedOperation, WireObject } from '../wire/operation.ts'
import { frameOf, type MessageIn, mountForm, pageFor, showPage, type Visit } from './visit.ts'

// The pages around an account make the calls of the API, and tell what it refuses.

interface AccountStep {
  readonly operation: ServedOperation
  readonly request: (visit: Visit) => WireObject
  /** Where the visit goes on. */
  readonly next: '/confirmUser' | '/confirmForgotPassword' | '/login'
}

const typed = ({ form }: Visit, name: string): string => form.get(name) ?? ''

const code = (visit: Visit) => ({ ConfirmationCode: typed(visit, 'code').trim() })

const password = (visit: Visit) => ({ Password: typed(visit, 'password') })

const steps: Readonly<Record<AccountPath, AccountStep>> = {
  '/signup': {
    operation: signUp,
    request: (visit) => ({
      ...password(visit),
      UserAttributes: attributesOf(visit.request.pool).map((Name) => ({ Name, Value: typed(visit, Name) })),
    }),
    next: '/confirmUser',
  },
  '/confirmUser': { operation: confirmSignUp, request: code, next: '/login' },
  '/forgotPassword': { operation: forgotPassword, request: () => ({}), next: '/confirmForgotPassword' },
  '/confirmForgotPassword': {
    operation: confirmForgotPassword,
    request: (visit) => ({ ...code(visit), ...password(visit) }),
    next: '/login',
  },
}

export function mountAccountPages(app: Hono, emulated: Emulated): void {
  for (const path of ['/signup', '/confirmUser', '/forgotPassword', '/confirmForgotPassword'] as const) {
    mountForm(app, emulated, path, {
      show: (visit, messageIn, status) => show(visit, path, messageIn, status),
      submit: (visit) => submit(visit, path),
    })
  }
}

/** After the last step the user signs in with the password; AWS signs in at once, which nothing here remembers it for. */
async function submit(visit: Visit, path: AccountPath): Promise<Response> {
  const { c, emulated, request, form } = visit
  const username = usernameOf(visit)
  const { client } = request
  const named = {
    ClientId: client.id,
    Username: username,
    ...(client.secret !== null && { SecretHash: await secretHashOf(client.secret, username, client.id) }),
  }
  if (path === '/confirmUser' && form.has('resend')) {
    await resendConfirmationCode(emulated, named)
    return await show(visit, path, ({ account }) => account.resent)
  }
  const { operation, next, request: members } = steps[path]
  const answer = await operation(emulated, { ...named, ...members(visit) })
  const isDone = next === '/login' || answer.UserConfirmed === true
  return redirect(c, isDone ? pageFor(visit, '/login', { login_hint: username }) : pageFor(visit, next, { username }))
}

/** Typed here, or on the page before. */
const usernameOf = ({ c, form }: Visit): string => form.get('username') ?? c.req.query('username') ?? ''

async function show(
  visit: Visit,
  path: AccountPath,
  messageIn?: MessageIn,
  status: 200 | 403 = 200,
): Promise<Response> {
  const frame = await frameOf(visit)
  const asked = {
    pool: visit.request.pool,
    username: usernameOf(visit),
    typed: (name: string) => typed(visit, name),
    back: pageFor(visit, '/login'),
  }
  return showPage(visit, (texts) => ({
    title: texts.account.titles[path],
    body: accountForm({ ...frame, message: messageIn?.(texts) ?? null }, path, asked, texts),
    status,
  }))
}
