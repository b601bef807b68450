import type { LocalCognito } from '../fixtures.ts'
import { isCall, isSts } from '../requests.ts'
import { forged, soon } from '../tokens-at-hand.ts'
import type { Workbench } from '../workbench.ts'

type Answer = (request: Request) => Response | undefined

/** A refusal of one family of symptoms, as far as its card. */
interface FamilyStory {
  /** A part of the first cause that the card tells. */
  readonly cause: string
  /** In place of the local Cognito's answer, which is absent where that refuses by itself. */
  readonly answer?: Answer
  readonly act: (app: Workbench, local: LocalCognito) => Promise<void>
}

/** On one page, one after the other. */
interface Visit {
  readonly begin: (app: Workbench) => Promise<void>
  /** By the names of the files in src/diagnosis/symptoms. */
  readonly families: Readonly<Record<string, FamilyStory>>
}

const password = 'Alice-Passw0rd!'
const json = (members: object, status = 400) => Response.json(members, { status })

/** As the user pool or the identity pool writes it. */
const refuses =
  (operation: string, type: string, message = ''): Answer =>
  (request) =>
    isCall(request, operation) ? json({ __type: type, message }) : undefined

const at =
  (path: string, answer: (url: URL) => Response): Answer =>
  (request) => {
    const url = new URL(request.url)
    return url.pathname === path ? answer(url) : undefined
  }

/** The Hosted UI sends the browser back with an error. */
const sendsBack = (error: string, description: string) =>
  at('/oauth2/authorize', ({ searchParams }) => {
    const back = new URL(searchParams.get('redirect_uri') ?? '')
    const values = { error, error_description: description, state: searchParams.get('state') ?? '' }
    for (const [name, value] of Object.entries(values)) back.searchParams.set(name, value)
    return new Response(null, { status: 302, headers: { location: back.href } })
  })

const presses = (button: string) => (app: Workbench) => app.press(button)
const toHostedUi = (app: Workbench) => app.continueToHostedUi('Continue to the Hosted UI')
const asGuest = (app: Workbench) => app.continueAsGuest()

/** At the form of the user pool. */
const passwords: Visit = {
  begin: async (app) => {
    await app.open()
    await app.choose('User pool')
    await app.page.getByRole('radio', { name: 'Plain password' }).check()
  },
  families: {
    'user-pool-passwords': {
      cause: 'The password is wrong, or there is no such user',
      act: (app) => app.signIn('alice', 'wrong'),
    },
    'user-pool-users': {
      cause: 'An administrator disabled this user.',
      answer: refuses('InitiateAuth', 'NotAuthorizedException', 'User is disabled.'),
      act: (app) => app.signIn('alice', password),
    },
    codes: {
      cause: 'Cognito could not send the message.',
      answer: refuses('InitiateAuth', 'CodeDeliveryFailureException'),
      act: presses('Sign in'),
    },
    challenges: {
      cause: 'This flow is for servers with AWS credentials',
      answer: refuses('InitiateAuth', 'InvalidParameterException', 'Initiate Auth method not supported.'),
      act: presses('Sign in'),
    },
    triggers: {
      cause: 'Lambda function',
      answer: refuses('InitiateAuth', 'UserLambdaValidationException', 'PreAuthentication failed with error Not now.'),
      act: presses('Sign in'),
    },
    'client-configuration': {
      cause: 'There is no such app client in this Region.',
      answer: refuses('InitiateAuth', 'ResourceNotFoundException', 'User pool client 1 does not exist.'),
      act: presses('Sign in'),
    },
    limits: {
      cause: 'Too many attempts or codes in a short time',
      answer: refuses('InitiateAuth', 'LimitExceededException', 'Attempt limit exceeded, please try after some time.'),
      act: presses('Sign in'),
    },
    protection: {
      cause: 'Threat protection judged the risk of this sign-in',
      answer: refuses('InitiateAuth', 'NotAuthorizedException', 'Unable to login because of security reasons.'),
      act: presses('Sign in'),
    },
    network: {
      cause: 'captive portal',
      answer: (request) =>
        isCall(request, 'InitiateAuth')
          ? new Response('<!doctype html><title>Hotel</title>', { headers: { 'content-type': 'text/html' } })
          : undefined,
      act: presses('Sign in'),
    },
  },
}

const logins: Visit = {
  begin: (app) => app.open(),
  families: {
    identities: {
      cause: 'this identity pool doesn’t allow guests',
      answer: refuses(
        'GetId',
        'NotAuthorizedException',
        'Unauthenticated access is not supported for this identity pool.',
      ),
      act: asGuest,
    },
    'identity-roles': {
      cause: 'The identity pool has no role for this case',
      answer: refuses(
        'GetCredentialsForIdentity',
        'InvalidIdentityPoolConfigurationException',
        'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
      ),
      act: asGuest,
    },
    'login-tokens': {
      cause: 'requires an ID token, not an access token',
      answer: refuses('GetId', 'NotAuthorizedException', 'Invalid login token. Missing a required claim: aud'),
      act: (app) => app.giveToken('Google', forged({ iss: 'https://accounts.google.com', exp: soon() })),
    },
    'login-providers': {
      cause: 'The identity pool doesn’t list the Facebook app',
      answer: refuses(
        'GetId',
        'NotAuthorizedException',
        'Token is not from a supported provider of this identity pool.',
      ),
      act: (app) => app.giveToken('graph.facebook.com', 'EAAB'),
    },
    page: {
      cause: 'You cancelled the request.',
      act: async (app) => {
        await app.page.getByRole('switch', { name: 'Step by step' }).check()
        await app.continueAsGuest()
        await app.page.getByRole('button', { name: 'Cancel', exact: true }).first().click()
      },
    },
  },
}

const tasks: Visit = {
  begin: async (app) => {
    await app.open()
    await app.signIn('alice', password)
    await app.caller.waitFor()
    await app.openAllSteps()
  },
  families: {
    refresh: {
      cause: 'The refresh token was revoked, or the user was signed out everywhere.',
      answer: refuses('InitiateAuth', 'NotAuthorizedException', 'Refresh Token has been revoked'),
      act: presses('Refresh tokens'),
    },
    'signed-in-account': {
      cause: 'This access token’s sign-in has ended',
      answer: refuses('GetUser', 'NotAuthorizedException', 'Access Token has been revoked'),
      act: async (app) => {
        await app.page.getByRole('heading', { name: 'Scopes and calls' }).click()
        await app.press('Call GetUser')
      },
    },
    passkeys: {
      cause: 'WEB_AUTHN is not among the user pool’s allowed first factors',
      answer: refuses('StartWebAuthnRegistration', 'WebAuthnNotEnabledException'),
      act: async (app) => {
        await app.page.getByRole('heading', { name: 'Passkeys' }).click()
        await app.press('Register a passkey')
      },
    },
    'bucket-access': {
      cause: 'The bucket has no CORS rule for this page',
      answer: (request) =>
        request.method === 'GET' && request.headers.has('x-amz-security-token')
          ? new Response('<Error><Code>AccessForbidden</Code></Error>', { status: 403 })
          : undefined,
      act: async (app) => {
        await app.press('Try them')
        await app.press('List objects')
      },
    },
  },
}

const caller: Visit = {
  begin: (app) => app.open(),
  families: {
    'signed-calls': {
      cause: 'The credentials have expired.',
      answer: (request) =>
        isSts(request)
          ? new Response(
              '<ErrorResponse><Error><Code>ExpiredToken</Code><Message>It is expired</Message></Error></ErrorResponse>',
              { status: 403, headers: { 'content-type': 'text/xml' } },
            )
          : undefined,
      act: asGuest,
    },
  },
}

const hostedUi: Visit = {
  begin: async (app) => app.open(),
  families: {
    'oauth-authorize': {
      cause: 'one of the scopes that were requested',
      answer: sendsBack('invalid_request', 'invalid_scope'),
      act: toHostedUi,
    },
    'federation-providers': {
      cause: 'The user pool requires email, and the provider didn’t give it',
      answer: sendsBack('invalid_request', 'attributes required: [email]'),
      act: toHostedUi,
    },
    'oauth-token': {
      cause: 'The code has already been used, is older than five minutes',
      answer: at('/oauth2/token', () => json({ error: 'invalid_grant' })),
      act: async (app) => {
        await app.continueToHostedUi('Continue with Facebook')
        await app.press('Continue as Fumi Facebook')
      },
    },
    callback: {
      cause: 'The address has no state or no code',
      act: (app) => app.open('/callback?code=used'),
    },
  },
}

export const visits: Readonly<Record<string, Visit>> = {
  'the form of the user pool': passwords,
  'logins of the identity pool': logins,
  'tasks of a signed-in user': tasks,
  'the caller': caller,
  'the Hosted UI': hostedUi,
}
