import { decodeUnverified, unverifiedEnd } from './decode.ts'
import { pastedSaml } from './saml/pasted-saml.ts'

/** Of the conditions and of each confirmation (saml-core-2.0-os, 2.4.1.2 and 2.5.1), not SessionNotOnOrAfter. */
const samlEnds = /(?<!\w)NotOnOrAfter\s*=\s*["']([^"']*)["']/g

/**
 * When a token or a SAML response says that it ends; nothing of it is verified.
 * @returns epoch milliseconds; null where it names no end or can't be read
 */
export function unverifiedEndOf(secret: string): number | null {
  return unverifiedEnd(decodeUnverified(secret)) ?? endOfSaml(secret)
}

function endOfSaml(secret: string): number | null {
  const { xml = '' } = pastedSaml(secret) ?? {}
  const ends = [...xml.matchAll(samlEnds)].map(([, time = '']) => Date.parse(time)).filter(Number.isFinite)
  return ends.length === 0 ? null : Math.min(...ends)
}
