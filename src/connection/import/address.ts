import { issuerAddress } from '../issuer.ts'
import type { ImportFormat } from './reading/pair.ts'

/** An issuer in either form, its discovery or key address, a login domain, or an address of the Hosted UI. */
export const address: ImportFormat = ({ text }) => {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return null
  const value = issuerAddress(text)
  const isIssuer = value !== text || /\/[\w-]+_[0-9A-Za-z]+$/.test(value)
  return [{ place: '', key: isIssuer ? 'issuer' : 'address', value }]
}
