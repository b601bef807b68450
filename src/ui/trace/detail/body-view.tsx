import { useMemo, useState } from 'react'

import { type BodyLayout, firstPart, formatBody } from '../../../trace/body/body-format.ts'
import { secretsAmong, type Token } from '../../../trace/body/tokens.ts'
import { mask, redactBody } from '../../../trace/redaction/redaction.ts'
import { useMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import { CopyButton } from '../../secret/copy-button.tsx'

import { MaskedText } from './masked-text.tsx'
import { useReveals } from './reveals.ts'
import { TextBlocks } from './text-blocks.tsx'
import './body-view.css'

interface BodyViewProps {
  /** What it is, e.g. `response body`. */
  readonly name: string
  /** What stands in front of the body, e.g. header lines. */
  readonly head?: readonly Token[]
  readonly body: string
  readonly layout: BodyLayout
}

const nothing: readonly Token[] = []

/**
 * A text, formatted and coloured; of a large one the first part, and all of it as plain text on request.
 * Copying gives what was sent once all its secrets are shown, and fingerprints in their place before.
 */
export function BodyView({ name, head = nothing, body, layout }: BodyViewProps) {
  const detail = useMessages('detail')
  const { bytes } = useMessages('trace')
  const reveals = useReveals()
  const [isWhole, setWhole] = useState(false)
  const { tokens, complete } = useMemo(() => formatBody(body, layout), [body, layout])
  const secrets = useMemo(() => secretsAmong(tokens), [tokens])
  const isOpen = complete && secrets.size > 0 && [...secrets].every(reveals.isShown)
  // Redacting a megabyte takes a moment, so only when the whole text is shown.
  const isTextNeeded = complete || isWhole
  const text = useMemo(() => (isOpen || !isTextNeeded ? body : redactBody(body)), [isOpen, isTextNeeded, body])
  const isHeadOpen = head.some((token) => token.kind === 'secret' && reveals.isShown(token.value))
  const headText = head.map((token) =>
    token.kind === 'secret' && !reveals.isShown(token.value) ? mask(token.value) : token.text,
  )
  return (
    <div className="body-view">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reached by the keyboard */}
      <pre tabIndex={0}>
        <MaskedText tokens={head} first={firstPart.tokens} />
        {isWhole ? <TextBlocks text={text} /> : <MaskedText tokens={tokens} first={firstPart.tokens} />}
      </pre>
      <div className="body-actions">
        {!complete && (
          <>
            {!isWhole && (
              <span className="small muted">{detail.first(bytes(shownOf(tokens)), bytes(body.length))}</span>
            )}
            <TextButton onClick={() => setWhole(!isWhole)}>
              {isWhole ? detail.showFormatted : detail.showAll}
            </TextButton>
          </>
        )}
        {isTextNeeded && <CopyButton name={name} value={headText.join('') + text} isSecret={isOpen || isHeadOpen} />}
      </div>
    </div>
  )
}

/** Characters. */
function shownOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0)
}
