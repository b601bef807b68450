import type { ApiAnswer } from '../../cognito/own-api/api-call.ts'
import type { ApiCause } from '../../diagnosis/own-api/read-answer.ts'
import type { GuestAdmission } from '../../protocol/aws/guest-session-policy.ts'
import type { PolicyLayer } from '../../protocol/aws/policy-layers.ts'
import type { AwsCall } from '../../protocol/aws/service-calls.ts'
import type { ApiCredential, ApiKind } from '../../token/api/api-kinds.ts'

interface KindWords {
  readonly name: string
  /** Which token it wants. */
  readonly about: string
}

interface CauseWords {
  readonly cause: string
  readonly remedy: string
}

const kinds: Readonly<Record<ApiKind, KindWords>> = {
  'rest-api': {
    name: 'API Gateway REST API, Cognito authorizer',
    about:
      'It accepts the ID token. If the method has authorization scopes, it accepts only an access token with one of them.',
  },
  'http-api': {
    name: 'API Gateway HTTP API, JWT authorizer',
    about:
      'It accepts any token from the issuer whose aud (or client_id, if there is no aud) is in its list of audiences. If the route has scopes, it accepts only an access token with one of them.',
  },
  'iam-api': {
    name: 'API Gateway, IAM authorization',
    about:
      'It accepts a request signed for execute-api. A policy of the role must allow execute-api:Invoke on the method.',
  },
  'app-sync': {
    name: 'AppSync',
    about:
      'With user pool authorization it accepts the ID token or the access token, and with IAM authorization a signature. The token is sent without the word Bearer.',
  },
  'function-url': {
    name: 'Lambda function URL',
    about:
      'It accepts a request signed for lambda (AWS_IAM), or any request (NONE). It never reads a token: only the function itself could.',
  },
  'load-balancer': {
    name: 'Application Load Balancer',
    about:
      'With authenticate-cognito or authenticate-oidc it signs users in itself, by redirects and its own cookies: a token in a header does not help. Only a listener with JWT verification accepts the access token.',
  },
  'aws-service': {
    name: 'AWS service',
    about: 'It accepts a request signed for the service. User pool tokens mean nothing to it.',
  },
  plain: {
    name: 'A server of your own',
    about:
      'The server decides. An API should accept the access token: the ID token is for the app that the user signed in to.',
  },
}

const credentials: Readonly<Record<ApiCredential, string>> = {
  'id-token': 'ID token',
  'access-token': 'Access token',
  signature: 'Signature (SigV4)',
  none: 'Nothing',
}

const causes: Readonly<Record<ApiCause, CauseWords>> = {
  'not-a-signature': {
    cause:
      'It expects a signature and got a token. API Gateway says the same for a path or method that does not exist.',
    remedy:
      'Check the stage, the path and the method. If they are right, sign the request, or set the Cognito authorizer on the method.',
  },
  'other-service': {
    cause: 'It was signed for another service.',
    remedy: 'Enter the service that the message names.',
  },
  'other-region': { cause: 'It was signed for another Region.', remedy: 'Enter the Region of the API.' },
  'clock-off': {
    cause: 'The time in the signature is off by more than the service tolerates (5 to 15 minutes).',
    remedy: 'Set this computer’s clock.',
  },
  'signature-differs': {
    cause: 'The request that arrived is not the one that was signed, or it was signed with another key.',
    remedy: 'Look for something on the way that changes the host, the path, the query or the body, such as a proxy.',
  },
  'keys-expired': { cause: 'The credentials have expired.', remedy: 'Renew them.' },
  'keys-unknown': {
    cause: 'AWS does not know these credentials.',
    remedy: 'Credentials of the local Cognito work only there. Otherwise, renew them.',
  },
  'token-expired': { cause: 'The token has expired.', remedy: 'Refresh the tokens.' },
  'jwt-expired': { cause: 'The token has expired.', remedy: 'Refresh the tokens.' },
  'other-audience': {
    cause: 'The token was issued to a client that is not in the authorizer’s list of audiences.',
    remedy: 'Add the app client ID of this connection to the audiences of the authorizer.',
  },
  'scope-missing': {
    cause: 'The token has none of the scopes that the route requires.',
    remedy: 'Sign in through the Hosted UI with such a scope, and send the access token.',
  },
  'no-such-route': {
    cause: 'The API has no such path or method. API Gateway reports this, too, as “Missing Authentication Token”.',
    remedy: 'Check the stage, the path and the method, and that the API was deployed after the last change.',
  },
  'signature-missing': {
    cause: 'It expects a signature and got none, or it has no such path.',
    remedy: 'Sign the request. If it was signed, check the stage and the path.',
  },
  'rest-wants-id-token': {
    cause: 'Without scopes on the method, a Cognito authorizer accepts only the ID token.',
    remedy: 'Send the ID token, or set scopes on the method and send an access token with one of them.',
  },
  'token-refused': {
    cause: 'The API does not accept this token.',
    remedy:
      'Check that it trusts this user pool and app client, and that the token is in the header that it reads. What it checks is described above.',
  },
  'field-refused': {
    cause:
      'AppSync accepted the caller, but a resolver or a directive of the schema (@aws_auth, @auth) refuses a field.',
    remedy: 'Compare the groups and claims of the token, or the role, with the rule of that type or field.',
  },
  'app-sync-signature': {
    cause: 'AppSync refuses the signature.',
    remedy: 'Check that the API has IAM authorization, and that a policy of the role allows appsync:GraphQL.',
  },
  'nothing-sent': { cause: 'The request carried no authorization.', remedy: 'Send a token or a signature.' },
  'function-url-closed': {
    cause: 'The function URL requires a signature, or its resource-based policy does not allow this caller.',
    remedy:
      'Sign the request for lambda. The role needs lambda:InvokeFunctionUrl and, since October 2025, lambda:InvokeFunction.',
  },
}

const layers: Readonly<Record<PolicyLayer, CauseWords>> = {
  'identity-based': {
    cause: 'The role’s identity-based policy',
    remedy: 'Allow the action on this resource in a policy of the role.',
  },
  'resource-based': {
    cause: 'The resource’s policy',
    remedy: 'Allow the role in the policy of the API, function, queue or table.',
  },
  'permissions-boundary': {
    cause: 'The permissions boundary of the role',
    remedy: 'Allow the action in the boundary, too: it limits what the role’s policies can allow.',
  },
  session: {
    cause: 'The session policy',
    remedy:
      'In the enhanced flow Cognito limits guests to a fixed list of services, whatever the role allows. The classic flow adds no such policy.',
  },
  'service-control': {
    cause: 'A service control policy of the organization',
    remedy: 'Only the administrators of the organization can change it.',
  },
  'resource-control': {
    cause: 'A resource control policy of the organization',
    remedy: 'Only the administrators of the organization can change it.',
  },
  endpoint: { cause: 'The policy of the VPC endpoint', remedy: 'Allow the action in the policy of the endpoint.' },
}

const unread: Readonly<Record<Exclude<ApiAnswer['kind'], 'answered'>, CauseWords>> = {
  redirected: {
    cause: 'The API responded with a redirect. It was not followed: what was sent is meant for this address only.',
    remedy:
      'A load balancer that signs users in itself redirects browsers to the login page. Otherwise, enter the final address.',
  },
  'preflight-refused': {
    cause:
      'CORS: the API responds, but its response to the browser’s preflight (OPTIONS) does not allow this method or these headers. Nothing else was sent.',
    remedy:
      'Allow this page’s origin, the method and the headers (authorization; for signatures also x-amz-date and x-amz-security-token) in the CORS settings, and let OPTIONS through without authorization.',
  },
  'cors-refused': {
    cause:
      'CORS: the server is up, but its response has no Access-Control-Allow-Origin for this page, so the browser hides it. It may be anything, including a 401 or 403.',
    remedy:
      'Set up CORS. A REST API needs it for its own refusals as well: add the header to the gateway responses DEFAULT_4XX and DEFAULT_5XX. The same call made with curl (in the trace, under Code) shows the response.',
  },
  'policy-refused': {
    cause: 'This page’s Content Security Policy blocked the request. Nothing was sent.',
    remedy: 'Add the API’s origin to connect-src in the meta tag and in the header.',
  },
  'broken-off': {
    cause: 'The connection broke off in the middle of the response.',
    remedy:
      'Try again. If it happens again, look at the API’s log: its integration or a proxy ends the response too early.',
  },
  unreachable: {
    cause: 'Nothing responds at this address.',
    remedy:
      'Check the host, the network, the VPN and the certificate. Not every AWS service is available in every Region.',
  },
}

const cors: Readonly<Record<AwsCall['cors'], string>> = {
  marked: 'The AWS SDK lists it among the services that pages can call.',
  unverified: 'AWS doesn’t say whether pages can call it (unverified).',
}

const admissions: Readonly<Record<GuestAdmission, string>> = {
  admitted: 'Cognito’s session policy allows it, so the role decides.',
  named: 'AWS names the service among those open to guests, but not the action (unverified).',
  refused: 'Cognito’s session policy doesn’t allow it, so guests are refused whatever the role allows.',
}

/** Calls of the user's own API. */
export const ownApi = {
  title: 'Call your own API',
  about:
    'Sends one request with what this sign-in brought, and shows the response. Like every request, it is in the trace, also as code.',
  address: 'Address',
  addressWrong: 'Enter an https address. http works only for this computer.',
  known: 'From the connection',
  another: 'Another address',
  method: 'Method',
  kind: 'Kind of API',
  kindCertain: 'Recognized from the address.',
  kindGuessed: 'Guessed from the address. Choose the actual kind.',
  credential: 'Send',
  credentials,
  service: 'Service',
  serviceWrong: 'Enter a service such as execute-api.',
  region: 'Region',
  regionWrong: 'Enter a Region such as eu-west-1.',
  more: 'Headers and body',
  headers: 'Headers',
  headersAbout: 'One per line, e.g. x-api-key: value',
  headersWrong: (line: string) => `Not a header: ${line}`,
  body: 'Body',
  bodyAbout: 'Not sent with GET. JSON, unless a content-type header says otherwise.',
  guard: 'What it wants',
  kinds,
  verdicts: { fits: 'should be accepted', depends: 'depends on its settings', refused: 'will be refused' },
  button: (method: string) => `Send ${method} request`,
  working: 'Calling…',
  cancel: 'Cancel',
  cancelled: 'The call was cancelled.',
  notLoaded: 'The code for this could not be loaded. Check the network and try again.',
  confirm: {
    title: 'Is this the right host?',
    about: (what: string, host: string) =>
      `${what} would go to ${host}. Whoever runs that host can use it until it expires. Send it only if you know who that is.`,
    button: (host: string) => `Send to ${host}`,
    dismiss: 'Don’t send',
  },
  answer: 'Response',
  answered: (status: number) => `Status ${status}`,
  headersOf: (count: number) => (count === 1 ? '1 header' : `${count} headers`),
  headersShown: 'Only the headers that the API’s CORS settings expose to pages.',
  bodyOf: 'Response body',
  empty: 'The body is empty.',
  cut: (characters: number) => `The first ${characters} characters are shown. Download it to see all.`,
  causes,
  denied: {
    by: (layer: string | null, isExplicit: boolean) => {
      if (layer === null) return isExplicit ? 'A policy denies it explicitly.' : 'AWS doesn’t say which policy.'
      return isExplicit ? `${layer} explicitly denies it.` : `${layer} doesn’t allow it.`
    },
    layers,
    unsaid:
      'Look at the role’s policies first, then at the resource’s policy. For a guest the session policy of the enhanced flow comes on top.',
    guest: 'These are a guest’s credentials.',
  },
  unread,
  /** In place of the remedy where AWS itself sets the CORS rule. */
  corsOfService:
    'The CORS settings of an AWS service can’t be changed. Make this call from a server. Made with curl (in the trace, under Code), it shows the response.',
  wordsUnverified: 'AWS doesn’t document this message (unverified).',
  trial: {
    permission: 'Required permission',
    guests: 'Guests',
    admissions,
    fromPages: 'From a browser (CORS)',
    cors,
    button: (operation: string) => `Call ${operation}`,
  },
} as const
