import type { Computation } from '../../trace/record/exchange.ts'

/** What is computed here has no name on the wire: what each is called as a step. */
export const computations: Readonly<Record<Computation['name'], string>> = {
  pkce: 'PKCE のコード検証子',
  'srp-key': 'SRP のキーペア',
  'srp-proof': 'SRP の証明',
  'device-proof': 'デバイスの証明',
  'device-verifier': 'デバイスの検証子',
  'passkey-creation': '新しいパスキー',
  'passkey-signature': 'パスキーの署名',
  'forged-token': '再署名したトークン',
}
