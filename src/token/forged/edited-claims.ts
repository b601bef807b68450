import { readJsonObject } from '../json-object.ts'
import { type JwtMembers, ownClaim } from '../own-claim.ts'

/** The claims that verifiers look at, each with a field of its own. */
export type EditedClaim = 'aud' | 'client_id' | 'iss' | 'sub' | 'exp' | 'cognito:groups' | 'token_use'

/** Those of a token: access tokens name the app client elsewhere than ID tokens do. */
export function editedClaims(claims: JwtMembers): readonly EditedClaim[] {
  const audience = ownClaim(claims, 'client_id') === undefined ? 'aud' : 'client_id'
  return [audience, 'iss', 'sub', 'exp', 'cognito:groups', 'token_use']
}

/** Claims that were typed as JSON; null: they are no object. */
export function readClaims(json: string): JwtMembers | null {
  const read = readJsonObject(json)
  return read.kind === 'object' ? read.members : null
}

/** A claim as a line of text; empty where there is none. */
export function claimAsText(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  const isListOfTexts = Array.isArray(value) && value.every((each) => typeof each === 'string' && !/[\s,]/.test(each))
  return isListOfTexts ? value.join(' ') : JSON.stringify(value)
}

/** The claims with one of them as it was typed; an empty text takes it away. */
export function withClaim(claims: JwtMembers, name: EditedClaim, text: string): JwtMembers {
  if (text !== '') return { ...claims, [name]: valueTyped(name, text) }
  const { [name]: _, ...others } = claims
  return others
}

function valueTyped(name: EditedClaim, text: string): unknown {
  // Names of groups hold no white space (API reference, CreateGroup).
  if (name === 'cognito:groups') return text.split(/[\s,]+/).filter((group) => group !== '')
  return name === 'exp' && /^-?\d{1,15}$/.test(text) ? Number(text) : text
}
