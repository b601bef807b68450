/**
 * What a browser makes of a relying party ID on a page. It takes the page's own host and a registrable suffix of it.
 * `subdomain`: the ID lies below the page's host; `other-host`: neither is part of the other.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-createCredential steps 7 to 8
 */
export type RelyingPartyVerdict =
  | 'same-host'
  | 'parent-domain'
  | 'insecure-page'
  | 'ip-address'
  | 'public-suffix'
  | 'subdomain'
  | 'other-host'

/** Of the page. */
export type PageAddress = Pick<URL, 'protocol' | 'hostname'>

export function judgeRelyingParty(id: string, { protocol, hostname }: PageAddress): RelyingPartyVerdict {
  if (/^\[|^\d+(\.\d+){3}$/.test(hostname)) return 'ip-address'
  if (protocol !== 'https:' && !/^(.+\.)?localhost$/.test(hostname)) return 'insecure-page'
  if (hostname === id) return 'same-host'
  if (hostname.endsWith(`.${id}`)) return isPublicSuffix(id) ? 'public-suffix' : 'parent-domain'
  return id.endsWith(`.${hostname}`) ? 'subdomain' : 'other-host'
}

export const isAccepted = (verdict: RelyingPartyVerdict): boolean =>
  verdict === 'same-host' || verdict === 'parent-domain'

/** Of the Public Suffix List those below which pages and sign-in pages of user pools usually stand. */
const publicSuffixes: readonly RegExp[] = [
  /^[^.]+$/,
  /^auth\.[\w-]+\.amazoncognito\.com$/,
  /^(cloudfront\.net|amplifyapp\.com|github\.io|vercel\.app|netlify\.app|pages\.dev|web\.app)$/,
  /^(co|ne|or|ac|go)\.jp$|^(co|org|ac)\.uk$|^com\.(au|br|cn)$/,
]

// A browser knows no list for names of this computer.
const isPublicSuffix = (id: string): boolean => id !== 'localhost' && publicSuffixes.some((suffix) => suffix.test(id))
