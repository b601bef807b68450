const discovery = '/.well-known/openid-configuration'

/**
 * An issuer's address as a person means it: without final slashes, and without what its discovery address has after it
 * (OpenID Connect Discovery 1.0, section 4).
 */
export function issuerAddress(typed: string): string {
  const address = withoutSlashes(typed.trim())
  return address.endsWith(discovery) ? withoutSlashes(address.slice(0, -discovery.length)) : address
}

/** The key of an issuer in a Logins map: its address without the scheme and without a final slash. */
export function loginsKeyOfIssuer(issuer: string): string {
  return issuerAddress(issuer).replace(/^https?:\/\//, '')
}

/** A pattern for slashes at the end would take quadratic time. */
export function withoutSlashes(text: string): string {
  let end = text.length
  while (text[end - 1] === '/') end--
  return text.slice(0, end)
}
