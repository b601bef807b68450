import type { ReactNode } from 'react'
import { fingerprint } from '../../trace/redaction/fingerprint.ts'
import { useMessages } from '../context/messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { KeyValue } from '../parts/key-values.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { CopyButton } from './copy-button.tsx'
import { useUntilHidden } from './use-until-hidden.ts'

/** As many for every secret, so that its length doesn't show. */
const dots = '•'.repeat(16)

interface SecretValueProps {
  /** What it is, for the buttons' accessible names. */
  readonly name: string
  /** The label; the name by default. */
  readonly label?: string
  readonly value: string
  /** What is shown once it is revealed; the value by default. */
  readonly shown?: ReactNode
}

/** A row whose value is hidden until revealed, and hidden again when the tab goes to the background. */
export function SecretValue({ name, label = name, value, shown = <ForeignText text={value} /> }: SecretValueProps) {
  const secrets = useMessages('secret')
  const [revealed, setRevealed] = useUntilHidden(false)

  return (
    <KeyValue
      name={label}
      actions={
        <>
          <TextButton
            label={revealed ? secrets.hide(name) : secrets.reveal(name)}
            onClick={() => setRevealed(!revealed)}
          >
            {revealed ? secrets.hideShort : secrets.revealShort}
          </TextButton>
          <CopyButton isSecret name={name} value={value} />
        </>
      }
    >
      {revealed ? (
        shown
      ) : (
        <>
          <span role="img" aria-label={secrets.masked}>
            {dots}
          </span>{' '}
          <span className="muted">#{fingerprint(value)}</span>
        </>
      )}
    </KeyValue>
  )
}
