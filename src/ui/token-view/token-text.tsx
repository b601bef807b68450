import { Fragment } from 'react'
import { ForeignText } from '../parts/foreign-text.tsx'
import './token-text.css'

/** The parts of a JWS in compact form (RFC 7515 section 3.1), in their order. */
export const tokenParts = ['header', 'payload', 'signature'] as const

const separator = '.'

export type TokenPart = (typeof tokenParts)[number]

/** A token with its three parts in the colours that their panels have; any other text as it stands. */
export function TokenText({ token }: { readonly token: string }) {
  const parts = token.split('.')
  if (parts.length !== tokenParts.length) return <ForeignText text={token} />
  return tokenParts.map((part, index) => (
    <Fragment key={part}>
      {index > 0 && separator}
      <span className={`token-part part-${part}`}>
        <ForeignText text={parts[index] ?? ''} />
      </span>
    </Fragment>
  ))
}

/** The heading of a part's panel. */
export function PartHeading({ part, children }: { readonly part: TokenPart; readonly children: string }) {
  return <h3 className={`token-part-heading part-${part}`}>{children}</h3>
}
