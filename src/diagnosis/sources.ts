import { apiPage } from '../protocol/specification.ts'
import { awsGuide, rfc, type Source } from '../token/kind/source.ts'

/** A page of a service's API reference. */
export function api(service: 'user-pool' | 'identity-pool' | 'sts' | 's3', operation: string): Source {
  const specification = apiPage(service, operation)
  return { kind: 'aws', page: operation, url: specification.kind === 'aws' ? specification.url : '' }
}

/** A page of another guide of AWS. */
export const awsPage = (page: string, path: string): Source => ({
  kind: 'aws',
  page,
  url: `https://docs.aws.amazon.com/${path}.html`,
})

/** A public thread in which AWS's words were seen. */
export const seenIn = (repository: string, number: number): Source => ({
  kind: 'thread',
  name: `${repository}#${number}`,
  url: `https://github.com/${repository}/issues/${number}`,
})

export const guide = {
  errors: awsGuide('cognito-user-pool-managing-errors'),
  federationErrors: awsGuide('federation-endpoint-idp-responses'),
  triggers: awsGuide('cognito-user-identity-pools-working-with-aws-lambda-triggers'),
  scopes: awsGuide('cognito-user-pools-define-resource-servers'),
  authorize: awsGuide('authorization-endpoint'),
  token: awsGuide('token-endpoint'),
  userInfo: awsGuide('userinfo-endpoint'),
  externalProviders: awsGuide('external-identity-providers'),
  trust: awsGuide('role-trust-and-permissions'),
  roles: awsGuide('role-based-access-control'),
  flows: awsGuide('authentication-flow'),
  limits: awsGuide('limits'),
  waf: awsGuide('user-pool-waf'),
  threats: awsGuide('cognito-user-pool-settings-threat-protection'),
  plans: awsGuide('cognito-sign-in-feature-plans'),
  passwords: awsGuide('managing-users-passwords'),
  passkeys: awsGuide('amazon-cognito-user-pools-authentication-flow-methods'),
  devices: awsGuide('amazon-cognito-user-pools-device-tracking'),
  refresh: awsGuide('amazon-cognito-user-pools-using-the-refresh-token'),
  revocation: awsGuide('token-revocation'),
  mfa: awsGuide('user-pool-settings-mfa'),
  attributes: awsGuide('user-pool-settings-attributes'),
  clients: awsGuide('user-pool-settings-client-apps'),
  federation: awsGuide('cognito-user-pools-identity-federation'),
  saml: awsGuide('cognito-user-pools-saml-idp'),
  linking: awsGuide('cognito-user-pools-identity-federation-consolidate-users'),
  mapping: awsGuide('cognito-user-pools-specifying-attribute-mapping'),
  verification: awsGuide('signing-up-users-in-your-app'),
  poolToken: awsGuide('amazon-cognito-integrating-user-pools-with-identity-pools'),
  regions: awsGuide('security-resilience'),
  signature: awsPage('reference_sigv-troubleshooting', 'IAM/latest/UserGuide/reference_sigv-troubleshooting'),
  s3Errors: awsPage('ErrorResponses', 'AmazonS3/latest/API/ErrorResponses'),
}

export const oauthErrors = { authorize: rfc(6749, '4.1.2.1'), token: rfc(6749, '5.2') }
export const webAuthn: Source = { kind: 'vendor', name: 'WebAuthn', url: 'https://www.w3.org/TR/webauthn-3/' }
export const fetchStandard: Source = {
  kind: 'vendor',
  name: 'Fetch',
  url: 'https://fetch.spec.whatwg.org/#http-cors-protocol',
}
