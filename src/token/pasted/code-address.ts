/** Characters that are looked at; an address is shorter. */
const longest = 10_000

/** Whether a text is the address of a return with an authorization code (RFC 6749 section 4.1.2), and no token is in it. */
export function isCodeAddress(text: string): boolean {
  const address = text.trim()
  if (address.length > longest || !URL.canParse(address) || address.includes('eyJ')) return false
  return new URL(address).searchParams.has('code')
}
