import { Fragment } from 'react'

import type { SecretToken, Token } from '../../../trace/body/text-tokens.ts'
import { fingerprint } from '../../../trace/redaction/fingerprint.ts'
import { useDetailMessages } from '../../detail-messages.ts'
import { useFirst } from '../../parts/use-first.tsx'

import { useReveals } from './reveals.ts'
import './masked-text.css'

/** As many for every secret, so that its length doesn't show. */
const dots = '••••••••'

const firstPieces = 300

interface MaskedTextProps {
  readonly tokens: readonly Token[]
  /** How many pieces are drawn before more are asked for. */
  readonly first?: number
}

/** A text in pieces, coloured by what they are, in which secrets are dots until they are asked for. */
export function MaskedText({ tokens, first = firstPieces }: MaskedTextProps) {
  const [shown, more] = useFirst(tokens, first)
  return (
    <>
      {shown.map((token, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text stand in one order for good
        <Fragment key={index}>{piece(token)}</Fragment>
      ))}
      {more && <> … {more}</>}
    </>
  )
}

function piece(token: Token) {
  switch (token.kind) {
    case 'plain':
    case 'string':
      return token.text
    case 'secret':
      return <Secret token={token} />
    case 'redacted':
      return <Redacted text={token.text} />
    default:
      return <span className={`token-${token.kind}`}>{token.text}</span>
  }
}

function Secret({ token: { name, text, value } }: { readonly token: SecretToken }) {
  const { masks } = useDetailMessages().exchangesPane
  const reveals = useReveals()
  const isShown = reveals.isShown(value)
  const digits = fingerprint(value)
  const label = name ?? masks.jwt
  return (
    <>
      {isShown && <mark className="revealed">{text}</mark>}
      <button
        type="button"
        className="mask"
        aria-label={isShown ? masks.hide(label) : masks.reveal(label, digits)}
        onClick={() => reveals.toggle(value)}
      >
        {isShown ? masks.hideShort : `${dots} #${digits}`}
      </button>
    </>
  )
}

/** Of an earlier page, or of a trace file: nobody can reveal it any more. */
function Redacted({ text }: { readonly text: string }) {
  const { masks } = useDetailMessages().exchangesPane
  return (
    <span className="redacted" title={masks.gone}>
      {dots} {text.replace(/^•+/, '')}
    </span>
  )
}
