import type { CheckVerdict } from '../../diagnosis/doctor/check.ts'
import type { CheckName, FindingOf } from '../../diagnosis/doctor/checks.ts'
import type { ConsolePlace } from '../../diagnosis/repairs/repair.ts'

/** Of a finding: what it means and what to do. The values are the result's. */
type FindingText = string | ((first: string, second: string) => string)

const verdicts: Readonly<Record<CheckVerdict, string>> = {
  pass: 'passed',
  warn: 'warning',
  fail: 'failed',
  unchecked: 'not checked',
}

const places: Readonly<Record<ConsolePlace, string>> = {
  'user-pools': 'Amazon Cognito → User pools',
  'app-clients': 'Amazon Cognito → User pools → the pool → App clients',
  'app-client': 'Amazon Cognito → User pools → the pool → App clients → the client',
  'login-pages': 'Amazon Cognito → User pools → the pool → App clients → the client → Login pages',
  domain: 'Amazon Cognito → User pools → the pool → Domain',
  'identity-pools': 'Amazon Cognito → Identity pools',
  'identity-pool': 'Amazon Cognito → Identity pools → the pool → User access',
  users: 'Amazon Cognito → User pools → the pool → Users',
  'sign-in': 'Amazon Cognito → User pools → the pool → Sign-in',
  'sign-up': 'Amazon Cognito → User pools → the pool → Sign-up',
  triggers: 'Amazon Cognito → User pools → the pool → Extensions',
  messages: 'Amazon Cognito → User pools → the pool → Authentication methods',
  providers: 'Amazon Cognito → User pools → the pool → Social and external providers',
  passkeys: 'Amazon Cognito → User pools → the pool → Authentication methods → Passkey',
  'threat-protection': 'Amazon Cognito → User pools → the pool → Threat protection',
  waf: 'Amazon Cognito → User pools → the pool → AWS WAF',
  plan: 'Amazon Cognito → User pools → the pool → Settings',
  roles: 'IAM → Roles → the role',
  bucket: 'Amazon S3 → Buckets → the bucket',
}

const noUserPool = 'The connection has no user pool.'
const noClient = 'The connection has no app client.'
const noHostedUi = 'The connection has no Hosted UI.'
const noIdentityPool = 'The connection has no identity pool.'
const notSent = 'The request has not been sent.'

const checks: {
  readonly [Name in CheckName]: {
    readonly name: string
    readonly findings: Readonly<Record<FindingOf<Name>, FindingText>>
  }
} = {
  pagePolicy: {
    name: 'Policy of this page',
    findings: {
      lists: 'The page may send requests to every host of the connection.',
      lacks: (hosts) =>
        `The page’s Content Security Policy doesn’t list ${hosts}. The browser would block requests to these hosts, so none was sent. The sign-in form explains how to allow them.`,
    },
  },
  webCrypto: {
    name: 'WebCrypto',
    findings: {
      there: 'The browser offers the cryptography that SRP, PKCE and signature checks need.',
      missing:
        'crypto.subtle is missing, because the page is served over plain HTTP. Serve it over HTTPS or from localhost.',
    },
  },
  region: {
    name: 'Region',
    findings: {
      same: (region) => `The pool IDs belong to ${region}, the Region of the connection.`,
      'other-user-pool': (own, called) =>
        `The user pool ID belongs to ${own}, but the connection calls ${called}. That works only for a pool that is replicated to ${called}.`,
      'other-identity-pool': (own, called) =>
        `The identity pool ID belongs to ${own}, but the connection calls ${called}. Correct the Region or the ID.`,
    },
  },
  keys: {
    name: 'User pool and its keys',
    findings: {
      published: (count) => `The user pool exists and publishes its keys (${count}).`,
      'no-pool': (pool, region) =>
        `No user pool ${pool} in ${region}. Compare the ID and the Region with the list of your user pools.`,
      unreachable:
        'No response from the address of the user pool: a mistyped Region or endpoint, or no network. Check both values.',
      refused: (status) =>
        `The address of the keys responds with HTTP status ${status} and without keys. Check the endpoint and the issuer.`,
      none: noUserPool,
      'not-sent': notSent,
    },
  },
  issuer: {
    name: 'Issuer',
    findings: {
      expected: (issuer) => `The pool names the issuer that the connection expects: ${issuer}.`,
      updated: (issuer) =>
        `The pool uses AWS’s updated issuer: ${issuer}. The Cognito authorizer of API Gateway, the Cognito action of load balancers and older libraries refuse its tokens. Which Logins key an identity pool wants for them is not documented; this page takes the issuer without https://.`,
      replica: (issuer) => `The pool is replicated, and its tokens name the issuer of one of its Regions: ${issuer}.`,
      other: (named, expected) =>
        `The pool names the issuer ${named}, but the connection expects ${expected}. Set the issuer of the connection to the first.`,
      none: noUserPool,
      'not-told': 'The discovery document, which names the issuer, was not received.',
    },
  },
  appClient: {
    name: 'App client',
    findings: {
      exists: (client) => `The user pool service knows the app client ${client}.`,
      unknown: (client, region) =>
        `No app client ${client} in ${region}. Compare it with the app clients of the pool; the Region may be wrong, too.`,
      malformed: 'The app client ID contains characters that no client ID has.',
      unreachable: 'No response from the user pool service: a mistyped Region or endpoint, or no network.',
      none: noClient,
      'not-sent': notSent,
    },
  },
  clientSecret: {
    name: 'Client secret',
    findings: {
      none: 'The app client has no secret, as it must be for a page.',
      has: 'The app client has a secret, which a page can’t keep. A secret can’t be removed: create an app client without one.',
      'not-told': 'No response shows whether the app client has a secret.',
    },
  },
  authFlows: {
    name: 'Sign-in flows',
    findings: {
      on: (on, off) => `Allowed: ${on}.${off === '' ? '' : ` Not allowed: ${off}.`}`,
      'only-plain': (on, off) =>
        `Allowed: ${on}. Not allowed: ${off}. Sign in with the plain password, or allow USER_SRP_AUTH.`,
      'none-here': (on, off) =>
        `${on === '' ? '' : `Allowed: ${on}. `}Not allowed: ${off}. The form of this page needs USER_SRP_AUTH or USER_PASSWORD_AUTH; the Hosted UI needs neither.`,
      'not-told': 'No response shows which flows are allowed.',
    },
  },
  poolOfClient: {
    name: 'App client of this pool',
    findings: {
      'by-token': 'The ID token of this sign-in was issued by this user pool for this app client.',
      'by-domain': 'The pool’s own domain accepts the app client, so it belongs to this pool.',
      'other-pool': 'The app client exists, but the pool’s own domain refuses it: it belongs to another user pool.',
      'not-told':
        'InitiateAuth doesn’t name the pool, so its responses don’t show which pool the app client belongs to. Sign in, or run the command.',
      none: noClient,
    },
  },
  hostedUi: {
    name: 'Hosted UI',
    findings: {
      answers: (host) => `${host} responds and accepts the app client.`,
      'other-domain': (host, own) =>
        `${host} responds, but the discovery document of the pool names ${own}. Check that both domains belong to this pool.`,
      unreachable: (host) =>
        `No response from ${host}: there is no such domain, or no network. Compare it with the domain of the pool.`,
      'client-refused':
        'The domain responds, but does not accept the app client: it has a secret, does not exist, or belongs to another pool than the domain.',
      'no-code-grant': 'The domain responds, but the app client does not allow the authorization code grant.',
      unexpected: (host, status) =>
        `${host} responds with HTTP status ${status}, not as Cognito’s token endpoint does. Check the domain.`,
      none: noHostedUi,
      'not-sent': notSent,
    },
  },
  redirectUri: {
    name: 'Callback URL',
    findings: {
      registered: (url) => `${url} is registered at the app client.`,
      missing: (url) => `${url} is not registered at the app client. Register it, exactly as it is here.`,
      'not-told': (url) =>
        `Whether ${url} is registered can’t be known from here: Cognito tells it only on a page of its own. The command lists what is registered.`,
      none: noHostedUi,
    },
  },
  scopes: {
    name: 'Scopes',
    findings: {
      allowed: (scopes) => `The app client allows ${scopes}.`,
      granted: (scopes) => `The Hosted UI granted ${scopes}.`,
      'needs-openid': (scopes) => `${scopes} can be requested only together with openid. Add openid to the scopes.`,
      refused: (scopes) => `The app client does not allow ${scopes}. Allow it, or remove it from the connection.`,
      'not-granted': (scopes) => `The Hosted UI did not grant ${scopes}.`,
      'not-told':
        'Whether the scopes are allowed shows only after a sign-in through the Hosted UI. The command lists them.',
      none: noHostedUi,
    },
  },
  identityPool: {
    name: 'Identity pool',
    findings: {
      exists: 'The identity pool exists: it refused a made-up token.',
      unknown: (pool, region) =>
        `No identity pool ${pool} in ${region}. Compare the ID and the Region with the list of your identity pools.`,
      unreachable: 'No response from the identity pool service: a mistyped Region or endpoint, or no network.',
      unexpected: (status) =>
        `The identity pool service responds with HTTP status ${status}, which shows nothing about the pool.`,
      none: noIdentityPool,
      'not-sent': notSent,
    },
  },
  guests: {
    name: 'Guests',
    findings: {
      allowed: 'The identity pool accepts guests. The identity that was created is kept as the guest of this browser.',
      known: 'This browser already has a guest identity of this pool.',
      off: 'The identity pool does not accept guests. Allow guest access if you want them.',
      unexpected: 'The identity pool refused a guest for another reason.',
      unreachable: 'No response from the identity pool service.',
      'makes-one':
        'To find out, GetId without a token has to be sent. That creates an identity, for good; this browser keeps it for the guest sign-in.',
      none: noIdentityPool,
    },
  },
  trust: {
    name: 'Identity pool accepts the user pool',
    findings: {
      trusted: 'The identity pool accepts the ID token of this sign-in.',
      'not-registered':
        'The identity pool does not know this user pool with this app client. Add both as an identity provider of the identity pool.',
      refused: 'The identity pool refused the ID token of this sign-in.',
      unreachable: 'No response from the identity pool service.',
      'sign-in-first': 'This needs an ID token: sign in to the user pool, then run the checks again.',
      none: 'The connection has not both pools.',
    },
  },
  clock: {
    name: 'Clock',
    findings: {
      agrees: 'This computer’s clock agrees with the services’ clock.',
      off: (seconds) =>
        `This computer’s clock differs from the services’ clock by ${seconds} s. The page allows for that; other programs may not.`,
      'far-off': (seconds) =>
        `This computer’s clock differs from the services’ clock by ${seconds} s. From 300 s on, AWS refuses signed requests. Have the clock set automatically.`,
      'not-told': 'No response showed the services’ time.',
    },
  },
}

export const doctor = {
  title: 'Check this connection',
  about:
    'Sends only requests that create and change nothing: the user pool’s keys and discovery document; InitiateAuth for four flows, with a username that was made up for it, never a real one; a made-up code to /oauth2/token; a made-up token to GetId; after a sign-in also its ID token to GetId.',
  traces:
    'The trace records them in a run of its own. The pool’s Lambda triggers may run for the made-up user, and CloudTrail logs the calls.',
  onceSaved:
    'Once it is saved and in use, the connection is checked by requests that create and change nothing; if it names a host that is not AWS’s, only when you press a button.',
  list: 'Checks',
  run: 'Run',
  again: 'Run again',
  running: 'Checking…',
  close: 'Close',
  sends: (requests: string) => `Sends: ${requests}`,
  sendsNothing: 'Sends nothing',
  summary: (passed: number, warnings: number, failed: number, unchecked: number) =>
    `${passed} passed, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${failed} failed, ${unchecked} not checked`,
  verdicts,
  repair: 'In AWS',
  inConsole: (place: string) => `Console: ${place}`,
  commandOf: (check: string) => `AWS CLI: ${check}`,
  local: 'The local Cognito has no console: its settings are those of its seed.',
  checkGuests: 'Create a guest identity',
  places,
  checks,
} as const
