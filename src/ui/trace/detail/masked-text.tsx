import { Fragment } from 'react'
import { visible } from '../../../text/visible.ts'
import type { SecretToken, Token } from '../../../trace/body/tokens.ts'
import { fingerprint } from '../../../trace/redaction/fingerprint.ts'
import { useMessages } from '../../context/messages.ts'
import { useFirst } from '../../excerpts/use-first.tsx'
import { ForeignText } from '../../parts/foreign-text.tsx'

import { useReveals } from './reveals.ts'
import { blockLength, TextBlocks } from './text-blocks.tsx'
import './masked-text.css'

/** As many for every secret, so that its length doesn't show. */
const dots = '••••••••'

const firstPieces = 300

/** Would turn the signs around it, e.g. the comma after a member. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

interface MaskedTextProps {
  readonly tokens: readonly Token[]
  /** How many pieces are drawn at first. */
  readonly first?: number
}

/** A text in pieces, coloured by kind, in which secrets are dots until revealed. */
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
      if (token.text.length > blockLength) return <TextBlocks text={token.text} />
      return rightToLeft.test(token.text) ? <ForeignText text={token.text} /> : visible(token.text)
    case 'secret':
      return <Secret token={token} />
    case 'redacted':
      return <Redacted text={token.text} />
    default:
      return <span className={`token-${token.kind}`}>{visible(token.text)}</span>
  }
}

function Secret({ token: { name, text, value } }: { readonly token: SecretToken }) {
  const { masks } = useMessages('detail')
  const reveals = useReveals()
  const isShown = reveals.isShown(value)
  const digits = fingerprint(value)
  const label = name ?? masks.jwt
  return (
    <>
      {isShown && (
        <mark className="revealed">
          <ForeignText text={text} />
        </mark>
      )}
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

/** From before a reload, or from a trace file: it can't be revealed. */
function Redacted({ text }: { readonly text: string }) {
  const { masks } = useMessages('detail')
  return (
    <span className="redacted" title={masks.gone}>
      {dots} {visible(text.replace(/^•+/, ''))}
    </span>
  )
}
