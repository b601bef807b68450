import { encode } from 'uqr'
import { type Html, html } from './html.ts'

/** For an authenticator app: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
export function totpQrCode(issuer: string, username: string, secret: string, name: string): Html {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`
  const address = `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
  const { size, data } = encode(address, { border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return html`<svg class="qr" role="img" aria-label="${name}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${dark.join('')}"/></svg>`
}
