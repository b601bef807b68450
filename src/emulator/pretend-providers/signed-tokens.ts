import { SignJWT } from 'jose'
import { awsAudiences, roleAttribute, sessionNameAttribute } from '../../protocol/saml/namespaces.ts'
import { bytesToBase64, utf8 } from '../../text/bytes.ts'
import { signedXml } from '../saml/library.ts'
import { samlIssuer } from '../saml/pretend-issuer.ts'
import type { PretendPerson } from '../state/pretend-providers.ts'
import { keyPairOf, type SigningKey } from '../state/signing-keys.ts'
import type { Emulated } from '../state/state.ts'

export const lifetimeSeconds = 3600

/** An ID token of a pretend provider. */
export async function idTokenOf(
  { now, pretendSigning }: Emulated,
  loginsKey: string,
  { id: sub, email, name }: PretendPerson,
  aud: string,
): Promise<string> {
  const iat = Math.floor(now() / 1000)
  const exp = iat + lifetimeSeconds
  const claims = { iss: `https://${loginsKey}`, aud, sub, email, email_verified: true, name, iat, exp }
  const key = pretendKey(pretendSigning)
  const { kid, alg } = key
  const { privateKey } = await keyPairOf(key)
  return await new SignJWT(claims).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(privateKey)
}

/**
 * A response as a SAML provider of IAM sends it to AWS, in base64.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
 * @param arn of the provider in IAM
 * @param roleArn what the person may assume; null: it says nothing of roles
 */
export async function samlResponseOf(
  { now, pretendSigning }: Emulated,
  arn: string,
  { id, email, name }: PretendPerson,
  roleArn: string | null,
): Promise<string> {
  const [audience = ''] = awsAudiences
  const { signResponse } = await signedXml.load()
  const { privateKey } = await keyPairOf(pretendKey(pretendSigning))
  const issued = now()
  const content = {
    issuer: samlIssuer(arn),
    subject: id,
    audience,
    recipient: audience,
    issued,
    expires: issued + lifetimeSeconds * 1000,
    attributes: {
      [sessionNameAttribute]: [email],
      ...(roleArn !== null && { [roleAttribute]: [`${roleArn},${arn}`] }),
      email: [email],
      name: [name],
    },
  }
  return bytesToBase64(utf8(await signResponse(content, privateKey)))
}

function pretendKey(signing: Emulated['pretendSigning']): SigningKey {
  signing.key ??= { kid: crypto.randomUUID(), alg: 'RS256', jwk: null }
  return signing.key
}
