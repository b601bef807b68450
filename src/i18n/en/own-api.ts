import type { ApiAnswer } from '../../cognito/own-api/api-call.ts'
import type { PolicyLayer } from '../../diagnosis/own-api/denied-by.ts'
import type { ApiCause } from '../../diagnosis/own-api/read-answer.ts'
import type { GuestAdmission } from '../../protocol/aws/guest-session-policy.ts'
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
      'It takes the ID token. Only if the method has authorization scopes does it take the access token instead, which then needs one of them.',
  },
  'http-api': {
    name: 'API Gateway HTTP API, JWT authorizer',
    about:
      'It takes any token of the issuer whose aud, or client_id where there is no aud, is in its list of audiences. If the route has scopes, it takes only an access token with one of them.',
  },
  'iam-api': {
    name: 'API Gateway, IAM authorization',
    about:
      'It takes a request that is signed for execute-api. A policy of the role has to allow execute-api:Invoke for the method.',
  },
  'app-sync': {
    name: 'AppSync',
    about:
      'It takes the ID token or the access token if it authorizes by user pool, and a signature if it authorizes by IAM. The token stands alone, without Bearer.',
  },
  'function-url': {
    name: 'Lambda function URL',
    about:
      'It takes a request that is signed for lambda (AWS_IAM), or anything (NONE). It never reads a token: only the function itself could.',
  },
  'load-balancer': {
    name: 'Application Load Balancer',
    about:
      'With authenticate-cognito or authenticate-oidc it signs in by itself, by redirects and its own cookies: a token in a header does not help. Only a listener with JWT verification takes the access token.',
  },
  'aws-service': {
    name: 'AWS service',
    about: 'It takes a request that is signed for the service. Tokens of a user pool mean nothing to it.',
  },
  plain: {
    name: 'A server of your own',
    about:
      'The server decides. An API should take the access token: the ID token is for the app that the user signed in to.',
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
      'It expects a signature and got a token. API Gateway says the same of a path or method that it doesn’t have.',
    remedy:
      'Check the stage, the path and the method. If they are right, send it signed, or set the Cognito authorizer at the method.',
  },
  'other-service': {
    cause: 'It was signed for another service.',
    remedy: 'Enter the service that the message names.',
  },
  'other-region': { cause: 'It was signed for another Region.', remedy: 'Enter the Region of the API.' },
  'clock-off': {
    cause: 'The time in the signature is more than 5 to 15 minutes off.',
    remedy: 'Set this computer’s clock.',
  },
  'signature-differs': {
    cause: 'What arrived is not what was signed, or it was signed with another key.',
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
    cause: 'The token is for another client than those in the authorizer’s list of audiences.',
    remedy: 'Add the app client ID of this connection to the audiences of the authorizer.',
  },
  'scope-missing': {
    cause: 'The token has none of the scopes that the route asks for.',
    remedy: 'Sign in through the Hosted UI with such a scope, and send the access token.',
  },
  'no-such-route': {
    cause: 'The API has no such path or method. API Gateway words this as “Missing Authentication Token”, too.',
    remedy: 'Check the stage, the path and the method, and that the API was deployed after the last change.',
  },
  'signature-missing': {
    cause: 'It expects a signature and got none, or it has no such path.',
    remedy: 'Send it signed. If it was signed, check the stage and the path.',
  },
  'rest-wants-id-token': {
    cause: 'A Cognito authorizer without scopes at the method takes only the ID token.',
    remedy: 'Send the ID token, or set scopes at the method and send an access token with one of them.',
  },
  'token-refused': {
    cause: 'The API does not accept this token.',
    remedy:
      'Check that it trusts this user pool and app client, and that the token stands in the header that it reads. The guard above says what it looks at.',
  },
  'field-refused': {
    cause: 'AppSync let the caller in, but its resolvers or the schema’s directives (@aws_auth, @auth) refuse a field.',
    remedy: 'Compare the groups and claims of the token, or the role, with the rule of that type or field.',
  },
  'app-sync-signature': {
    cause: 'AppSync refuses the signature.',
    remedy: 'Check that the API authorizes by IAM as well, and that a policy of the role allows appsync:GraphQL.',
  },
  'nothing-sent': { cause: 'Nothing was sent to be let in by.', remedy: 'Send a token or a signature.' },
  'function-url-closed': {
    cause: 'The function URL requires a signature, or its resource-based policy does not allow this caller.',
    remedy:
      'Send it signed for lambda. The role needs lambda:InvokeFunctionUrl, and lambda:InvokeFunction since October 2025.',
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
    cause: 'The API answered with a redirect, which was not followed: what was sent is not for another address.',
    remedy:
      'A load balancer that signs in by itself sends browsers to the login page. Otherwise, enter the final address.',
  },
  'preflight-refused': {
    cause:
      'CORS: the API answers, but its answer to the browser’s preflight (OPTIONS) allows neither this method nor these headers. Nothing else was sent.',
    remedy:
      'Allow this page’s origin, the method and the headers (authorization; for signatures also x-amz-date and x-amz-security-token) in the CORS settings, and let OPTIONS through without authorization.',
  },
  'cors-refused': {
    cause:
      'CORS: the server is up, but its answer has no Access-Control-Allow-Origin for this page, so the browser hides it. It may be anything, a 401 or 403 too.',
    remedy:
      'Set up CORS. A REST API needs it for its own refusals as well: add the header to the gateway responses DEFAULT_4XX and DEFAULT_5XX. The same call as curl (in the trace, under Code) shows the answer.',
  },
  'policy-refused': {
    cause: 'This page’s Content Security Policy kept the request back. Nothing was sent.',
    remedy: 'Add the API’s origin to connect-src, in the meta tag and in the header.',
  },
  'broken-off': {
    cause: 'The answer began, and then the connection broke off.',
    remedy: 'Try again. If it stays so, look at the API’s log: its integration or a proxy ends the answer too early.',
  },
  unreachable: {
    cause: 'Nobody answers at this address.',
    remedy: 'Check the host (not every AWS service is in every Region), the network, a VPN, and the certificate.',
  },
}

const cors: Readonly<Record<AwsCall['cors'], string>> = {
  marked: 'AWS’s SDK lists it among the services that pages can call.',
  unverified: 'AWS doesn’t say whether pages can call it (unverified).',
}

const admissions: Readonly<Record<GuestAdmission, string>> = {
  admitted: 'Cognito’s session policy admits it, so the role decides.',
  named: 'AWS names the service among those open to guests, but not the action (unverified).',
  refused: 'Cognito’s session policy doesn’t admit it, so guests are refused whatever the role allows.',
}

/** Calls of the user's own API. */
export const ownApi = {
  title: 'Call your own API',
  about:
    'Sends one request with what this sign-in brought, and shows what came back. Like every request it is in the trace, as code, too.',
  address: 'Address',
  addressWrong: 'Enter an https address; http is possible on this machine.',
  known: 'From the connection',
  another: 'Another address',
  method: 'Method',
  kind: 'Kind of API',
  kindCertain: 'Recognized by its address.',
  kindGuessed: 'A guess by the address: choose what it is.',
  credential: 'Send',
  credentials,
  service: 'Service',
  serviceWrong: 'Enter a service, e.g. execute-api.',
  region: 'Region',
  regionWrong: 'Enter a Region such as eu-west-1.',
  more: 'Headers and body',
  headers: 'Headers',
  headersAbout: 'One a line, e.g. x-api-key: value',
  headersWrong: (line: string) => `This is no header: ${line}`,
  body: 'Body',
  bodyAbout: 'Not sent with GET. JSON, unless a content-type header says otherwise.',
  guard: 'What it wants',
  kinds,
  verdicts: { fits: 'should fit', depends: 'depends on its settings', refused: 'will be refused' },
  button: (method: string) => `Send ${method} request`,
  working: 'Calling…',
  cancel: 'Cancel',
  cancelled: 'The call was cancelled.',
  notLoaded: 'The code for this could not be loaded. Check the network and try again.',
  confirm: {
    title: 'Does this go to the right host?',
    about: (what: string, host: string) =>
      `${what} would go to ${host}. Whoever runs that host can use it until it expires. Send it only if you know who that is.`,
    button: (host: string) => `Send to ${host}`,
    dismiss: 'Don’t send',
  },
  answer: 'Answer',
  answered: (status: number) => `Status ${status}`,
  duration: 'Answered',
  headersOf: (count: number) => (count === 1 ? '1 header' : `${count} headers`),
  headersShown: 'Only those that the API’s CORS rule exposes to pages.',
  bodyOf: 'Body of the answer',
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
    'The CORS rule of an AWS service can’t be changed. Make this call from a server; as curl (in the trace, under Code) it shows the answer.',
  wordsUnverified: 'AWS doesn’t document these words (unverified).',
  trial: {
    permission: 'Needs permission for',
    guests: 'Guests',
    admissions,
    fromPages: 'From pages (CORS)',
    cors,
    button: (operation: string) => `Call ${operation}`,
  },
} as const
