import { contentSecurityPolicy } from './content-security-policy.ts'

const policyTag = /\n *<meta http-equiv="Content-Security-Policy"[^>]*>/

/**
 * The page with its policy as a meta tag, in place of the one that it has: before anything that loads, but after the
 * encoding, which must stand in the first 1024 bytes.
 */
export function withPolicy(page: string, connect: readonly string[]): string {
  const html = page.replace(policyTag, '')
  const place = /<meta charset=[^>]*>/i.exec(html) ?? /<head>/i.exec(html)
  if (!place) throw new Error('index.html has no <head> to write the policy into')
  const end = place.index + place[0].length
  const policy = contentSecurityPolicy({ connect, place: 'meta' })
  return `${html.slice(0, end)}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">${html.slice(end)}`
}
