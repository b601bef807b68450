import type { ImportFormat } from './reading/pair.ts'

/** One word: the ID or ARN of a pool, the ID of an app client, or a login domain. */
export const identifier: ImportFormat = ({ text }) => {
  const value = text.trim()
  if (/\s/.test(value) || value.length > 300 || /^https?:|[{}"<>]/.test(value)) return null
  if (/^[a-z0-9]{20,32}$/.test(value)) return [{ place: '', key: 'clientId', value }]
  return /[_:.]/.test(value) && !/=/.test(value) ? [{ place: '', key: 'domain', value }] : null
}
