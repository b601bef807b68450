/** Characters that are looked at; an address is shorter. */
const longest = 10_000

/** What a header of a response or quotation marks put around an address. */
const around = /^(location:\s*)?["'<]?|["'>]$/gi

/** Whether a text is the address of a return with an authorization code (RFC 6749 section 4.1.2), and no token is in it. */
export function isCodeAddress(text: string): boolean {
  if (text.length > longest || text.includes('eyJ')) return false
  const address = text.trim().replace(around, '')
  if (!URL.canParse(address)) return false
  const { searchParams, hash } = new URL(address)
  // With response_mode=fragment (OAuth 2.0 Multiple Response Types, section 2.1).
  return searchParams.has('code') || new URLSearchParams(hash.slice(1)).has('code')
}
