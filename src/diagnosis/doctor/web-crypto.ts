import type { Check } from './check.ts'

/** SRP, PKCE and signatures need crypto.subtle, which exists on https and on the loopback only. */
export const webCrypto: Check<'there' | 'missing'> = {
  sends: [],
  read: ({ page: { hasWebCrypto } }) =>
    hasWebCrypto ? { verdict: 'pass', finding: 'there' } : { verdict: 'fail', finding: 'missing' },
}
