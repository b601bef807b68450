import { isSecretMap, isSecretMember, isSecretParameter } from '../../protocol/secrets.ts'
import { holdsSecretByLook } from '../../protocol/secrets-by-look.ts'
import type { Field, SecretHole, Text, Value } from './value.ts'

/** `•••#9c41`, wherever it stands: what the redaction leaves of a secret. */
const mask = /•••#[0-9a-f]{4}/
const plain = /^[\x21\x23-\x5b\x5d-\x7e]*$/

/** A hole for a secret. @param name the environment variable's, without what all of them begin with */
export function secret(name: string, recorded: string | null): SecretHole {
  const variable = name.startsWith('AWS_') ? name : `COGNITO_${screaming(name)}`
  // A password is what a person chooses, so the next one may hold anything.
  const isPlain = !/password$/i.test(name) && (recorded === null || isMasked(recorded) || plain.test(recorded))
  return { kind: 'secret', variable, recorded, isPlain }
}

export const isMasked = (text: string) => mask.test(text)

export const isPlainText = (text: string) => isMasked(text) || plain.test(text)

/** A text under that name: a hole where it is secret. */
export function textOf(name: string, text: string): Text {
  return isSecretParameter(name) || holdsSecretByLook(text) ? secret(name, text) : text
}

export const fieldsOf = (form: URLSearchParams): Field[] => [...form].map(([name, text]) => [name, textOf(name, text)])

/**
 * Parsed JSON, with a hole for each secret.
 * @param name of the member that it stands under
 * @param key of a map in which all is secret
 */
export function valueFrom(json: unknown, name = '', key: string | null = null): Value {
  if (Array.isArray(json)) return { kind: 'list', items: json.map((item) => valueFrom(item, name, key)) }
  if (typeof json === 'object' && json !== null) {
    const isMap = isSecretMap(name)
    // Under a secret name all is secret, however deep.
    const inner = (member: string) => (isSecretMember(name) ? name : member)
    return {
      kind: 'members',
      members: Object.entries(json).map(([member, item]) => [
        member,
        valueFrom(item, inner(member), isMap ? member : key),
      ]),
    }
  }
  if (json === null || typeof json === 'boolean') return json
  if (typeof json !== 'string' && typeof json !== 'number') return null
  if (key !== null) return secret(tokenName(key), String(json))
  if (typeof json === 'number' && !isSecretMember(name)) return json
  return textOf(name, String(json))
}

/** What the token under a Logins key is called. */
function tokenName(key: string): string {
  return key.startsWith('cognito-idp.') ? 'id_token' : 'provider_token'
}

/** `IdToken` → `ID_TOKEN`; nothing else than A–Z, 0–9 and _. */
export function screaming(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
}
