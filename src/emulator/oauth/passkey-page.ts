import type { Hono } from 'hono'
import { redirect } from '../hosted-pages/error.ts'
import { newPasskeyForm } from '../hosted-pages/new-passkey-form.ts'
import type { Emulated } from '../state/state.ts'
import { beginRegistration, completeRegistration, type Registrant } from '../user-pool/passkeys/registration.ts'
import { invalidParameter } from '../wire/errors.ts'
import { checkApp } from './authorize.ts'
import { readSession } from './hosted-session.ts'
import { frameOf, type MessageIn, messageOf, mountForm, showPage, type Visit } from './visit.ts'

/**
 * /passkeys/add, by which an app lets a user who is signed in on the domain register a passkey. That only the session
 * counts, what is shown without one, and that the address of the app comes back as it is, are unverified.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html
 */
export const mountPasskeyPage = (app: Hono, emulated: Emulated): void =>
  mountForm(app, emulated, '/passkeys/add', { check: checkApp, show, submit })

async function submit(visit: Visit): Promise<Response> {
  const { c, emulated, request, form } = visit
  const registrant = registrantOf(visit)
  // Another language was chosen, or the session is over.
  if (registrant === null || !form.has('CREDENTIAL')) return await show(visit)
  await completeRegistration(emulated, registrant, parsed(form.get('CREDENTIAL') ?? ''))
  return redirect(c, request.redirectUri)
}

async function show(visit: Visit, messageIn: MessageIn = () => null, status: 200 | 403 = 200): Promise<Response> {
  const { emulated } = visit
  const registrant = registrantOf(visit)
  const frame = await frameOf(visit)
  const [options, refusedIn] = registrant ? optionsFor(emulated, registrant) : [null, null]
  return showPage(visit, (texts) => ({
    title: texts.passkey.add.title,
    body: newPasskeyForm({ ...frame, message: messageIn(texts) ?? refusedIn?.(texts) ?? null }, options, texts),
    ...(options !== null && { script: 'passkeys' as const }),
    status,
  }))
}

/** CredentialCreationOptions as JSON, or what is said where the user pool has no passkeys. */
function optionsFor(emulated: Emulated, registrant: Registrant): [string, null] | [null, MessageIn] {
  try {
    return [JSON.stringify(beginRegistration(emulated, registrant)), null]
  } catch (error) {
    return [null, messageOf(error)]
  }
}

/** null: no user is signed in. */
function registrantOf({ c, emulated, request }: Visit): Registrant | null {
  const user = request.pool.users.get(readSession(c, emulated, request)?.username ?? '')
  return user ? { pool: request.pool, user, clientId: request.client.id } : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidParameter('Invalid credential')
  }
}
