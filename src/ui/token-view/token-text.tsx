import { useMessages } from '../context/messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import './token-text.css'

/** The parts of a JWS in compact form (RFC 7515 section 3.1), in their order. */
export const tokenParts = ['header', 'payload', 'signature'] as const

export type TokenPart = (typeof tokenParts)[number]

/** A token with its three parts named and in the colours that their panels have; any other text as it stands. */
export function TokenText({ token }: { readonly token: string }) {
  const { parts: texts } = useMessages('tokens')
  // Each with the dot after it.
  const parts = token.split(/(?<=\.)/)
  if (parts.length !== tokenParts.length) return <ForeignText text={token} />
  return tokenParts.map((part, index) => (
    <span key={part} className={`token-part part-${part}`}>
      <span className="token-part-name">{texts[part]}</span>
      <ForeignText text={parts[index] ?? ''} />
    </span>
  ))
}

/** The heading of a part's panel. */
export function PartHeading({ part, children }: { readonly part: TokenPart; readonly children: string }) {
  return <h3 className={`token-part-heading part-${part}`}>{children}</h3>
}
