import type { Context, Hono } from 'hono'
import type { OperationNameOf } from '../../protocol/operations.ts'
import type { Emulated } from '../state/state.ts'
import { mountAccountPages } from './account-pages.ts'
import { revocationEndpoint, tokenEndpoint, userInfoEndpoint } from './direct-calls.ts'
import { idpResponse } from './federation.ts'
import { mountLogin } from './login.ts'
import { authorize, logout, returnFromProvider } from './navigation.ts'
import { mountPasskeyPage } from './passkey-page.ts'

interface Endpoint {
  readonly methods: readonly ('GET' | 'POST')[]
  readonly answer: (c: Context, emulated: Emulated) => Response | Promise<Response>
}

/** The app's own address, to which the Hosted UI leads back. */
type OfTheApp = '/callback'

const endpoints: Readonly<Record<Exclude<OperationNameOf<'hosted-ui'>, OfTheApp>, Endpoint>> = {
  '/oauth2/authorize': { methods: ['GET'], answer: authorize },
  '/oauth2/token': { methods: ['POST'], answer: tokenEndpoint },
  '/oauth2/revoke': { methods: ['POST'], answer: revocationEndpoint },
  '/oauth2/userInfo': { methods: ['GET', 'POST'], answer: userInfoEndpoint },
  '/logout': { methods: ['GET'], answer: logout },
}

/** What a user pool's domain serves. */
export function mountHostedUi(app: Hono, emulated: Emulated): void {
  for (const [path, { methods, answer }] of Object.entries(endpoints)) {
    app.on([...methods], path, (c) => answer(c, emulated))
  }
  app.get(idpResponse, (c) => returnFromProvider(c, emulated))
  mountLogin(app, emulated)
  mountAccountPages(app, emulated)
  mountPasskeyPage(app, emulated)
}
