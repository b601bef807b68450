import type { Computation } from '../../trace/record/exchange.ts'

/** What is computed here has no name on the wire: what each is called as a step. */
export const computations: Readonly<Record<Computation['name'], string>> = {
  pkce: 'PKCE verifier',
  'srp-key': 'SRP key pair',
  'srp-proof': 'SRP proof',
  'device-proof': 'device proof',
  'device-verifier': 'device verifier',
  'passkey-creation': 'new passkey',
  'passkey-signature': 'passkey signature',
  'forged-token': 're-signed token',
}
