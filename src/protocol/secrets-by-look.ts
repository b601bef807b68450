/** A secret that is recognised by its form, not by its name, and its position. */
interface Found {
  readonly start: number
  readonly text: string
}

/**
 * Secret wherever it stands: a token of three parts signed or of five encrypted (RFC 7515, RFC 7516), the password in the
 * user information of an address (RFC 3986, 3.2.1), and a SAML response in base64, which begins as its XML does. Also what
 * redaction left of a secret. Whether dots follow is looked at once for each run of letters, since trying it at every
 * `eyJ` would take minutes on a hostile megabyte.
 */
const secretByLook =
  /(?<![\w-])(?=[\w-]+\.[\w-]*\.)((?:[\w-]*?-)?)eyJ[\w-]{8,}\.[\w-]*\.[\w-]*(?:\.[\w-]*\.[\w-]*)?|(?<![\w+/])(?:PHNhbW|PD94bW|PFJlc3|PEFzc2)[\w+/]{200,}={0,2}|•••#[0-9a-f]{4}|(?<=:\/\/[^\s/?#:@"'<>\\]{0,200}:)[^\s/?#@"'<>\\]{1,200}(?=@)/g

/** What each of them holds: most texts have none of it. */
const signs = ['eyJ', '•••#', '://', 'PHNhbW', 'PD94bW', 'PFJlc3', 'PEFzc2']

export const maskForm = /^•••#[0-9a-f]{4}$/

export function* secretsByLook(text: string): Generator<Found, void, undefined> {
  if (!signs.some((sign) => text.includes(sign))) return
  for (const { 0: found, 1: before = '', index } of text.matchAll(secretByLook)) {
    yield { start: index + before.length, text: found.slice(before.length) }
  }
}
