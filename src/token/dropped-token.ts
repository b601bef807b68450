/** Stands where the signature was. */
const noSignature = '•••'

/** True for a token whose signature was dropped: header and claims are there, nothing accepts it any more. */
export function isDropped(token: string): boolean {
  return token.endsWith(`.${noSignature}`)
}

/** What can be read of a token, without what makes it one; of a SAML response nothing. */
export function withoutSignature<Token extends string>(token: Token): Token {
  const [header, claims, signature] = token.split('.')
  if (signature === undefined) return `.${noSignature}` as Token
  // Joined anew, since a slice keeps the whole text in memory. It still is that kind of token.
  return [header, claims, noSignature].join('.') as Token
}
