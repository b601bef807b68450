import { awsAudiences, isAwsRecipient, roleAttribute, sessionNameAttribute } from '../../protocol/saml/namespaces.ts'
import type { SamlAssertion } from '../../protocol/saml/saml-response.ts'
import { base64ToBytes } from '../../text/bytes.ts'
import { signedXml } from '../saml/library.ts'
import { isSamlProvider, samlIssuer } from '../saml/pretend-issuer.ts'
import type { IdentityPool } from '../state/identity-pool.ts'
import { keyPairOf } from '../state/signing-keys.ts'
import type { Emulated } from '../state/state.ts'
import { invalidParameter, notAuthorized } from '../wire/errors.ts'
import type { CheckedLogin } from './checked-login.ts'
import { unsupportedProvider } from './unsupported-provider.ts'

/**
 * Checks a base64 SAML response under the ARN of its provider in IAM. What it must hold is documented for AWS's sign-in
 * endpoint; which words an identity pool has for what is missing is unverified but for the expiry.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/saml-identity-provider.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
 */
export async function checkSamlLogin(
  emulated: Emulated,
  pool: IdentityPool,
  arn: string,
  token: string,
): Promise<CheckedLogin> {
  if (!pool.samlProviders?.includes(arn)) throw unsupportedProvider(pool)
  const assertion = await verifiedAssertion(emulated, token)
  if (assertion.issuer !== samlIssuer(arn))
    throw notAuthorized("Invalid login token. Issuer doesn't match providerName")
  refuseOutside(emulated, assertion)
  refuseOthersAssertion(assertion)
  const { subject, attributes } = assertion
  if (!subject) throw notAuthorized('Invalid login token.')
  const valuesOf = (wanted: string) => attributes.filter(({ name }) => name === wanted).flatMap(({ values }) => values)
  if (valuesOf(sessionNameAttribute).length !== 1) {
    throw notAuthorized('Invalid login token. RoleSessionName is required in AuthnResponse')
  }
  return {
    provider: arn,
    subject,
    // That the defaults of principal tags look at the audience and the subject is unverified.
    claims: {
      ...Object.fromEntries(attributes.map(({ name, values }) => [name, values.length === 1 ? values[0] : values])),
      iss: assertion.issuer,
      aud: assertion.audiences.flat()[0],
      sub: subject,
    },
    roleMappingKey: arn,
    amr: `${arn}:${subject}`,
    roles: valuesOf(roleAttribute).flatMap((pair) => roleFor(arn, pair)),
  }
}

/** "Only the enhanced flow is supported with the SAML-based identity provider"; type and text are unverified. */
export function refuseSamlLogin(logins: Readonly<Record<string, string>>): void {
  if (!Object.keys(logins).some(isSamlProvider)) return
  throw invalidParameter('Only the enhanced flow is supported with a SAML provider.')
}

async function verifiedAssertion({ pretendSigning }: Emulated, token: string): Promise<SamlAssertion> {
  const bytes = base64ToBytes(token.replace(/\s/g, ''))
  if (!bytes) throw notAuthorized('Invalid login token. Not a valid SAML response.')
  const { verifySaml } = await signedXml.load()
  const { key } = pretendSigning
  const verified = key && (await verifySaml(new TextDecoder().decode(bytes), (await keyPairOf(key)).publicKey))
  if (verified?.kind === 'verified') return verified.assertion
  throw verified?.kind === 'malformed'
    ? notAuthorized('Invalid login token. Not a valid SAML response.')
    : notAuthorized("Invalid login token. Couldn't verify signed token.")
}

/** Its times in milliseconds, as amazon-cognito-identity-js issue 684 shows for a SAML response. */
function refuseOutside({ now }: Emulated, { notBefore, notOnOrAfter, confirmations }: SamlAssertion): void {
  const time = now()
  const ends = [notOnOrAfter, ...confirmations.map((confirmation) => confirmation.notOnOrAfter)].filter(
    (end) => end !== null,
  )
  const end = Math.min(...ends)
  if (time >= end) throw notAuthorized(`Invalid login token. Token expired: ${time} >= ${end}`)
  if (notBefore !== null && time < notBefore) throw notAuthorized('Invalid login token. Token is not valid yet.')
}

function refuseOthersAssertion({ audiences, confirmations }: SamlAssertion): void {
  const isForAws = audiences.length > 0 && audiences.every((some) => some.some((one) => awsAudiences.includes(one)))
  // In the words of STS: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html
  if (!isForAws) throw notAuthorized('Invalid login token. Response does not contain the required audience.')
  const [confirmation, ...others] = confirmations
  const isSentToAws =
    confirmation?.method === 'urn:oasis:names:tc:SAML:2.0:cm:bearer' &&
    others.length === 0 &&
    confirmation.notOnOrAfter !== null &&
    isAwsRecipient(confirmation.recipient ?? '')
  if (!isSentToAws) throw notAuthorized('Invalid login token. Response is not for this recipient.')
}

/** Role and provider with a comma between them, in any order. */
function roleFor(arn: string, pair: string): string[] {
  const parts = pair.split(',').map((part) => part.trim())
  const role = parts.find((part) => /:role\//.test(part))
  return role && parts.length === 2 && parts.includes(arn) ? [role] : []
}
