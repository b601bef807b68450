import { encode } from 'uqr'
import './qr-code.css'

/** @param name what it holds, for those who can't see it */
export function QrCode({ text, name }: { readonly text: string; readonly name: string }) {
  const { size, data } = encode(text, { border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className="qr-code" role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`}>
      <path d={dark.join('')} />
    </svg>
  )
}
