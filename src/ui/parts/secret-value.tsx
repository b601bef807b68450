import { useEffect, useState } from 'react'
import { fingerprint } from '../../trace/fingerprint.ts'
import { useMessages } from '../messages.ts'
import { CopyButton } from './copy-button.tsx'
import { KeyValue } from './key-values.tsx'
import { TextButton } from './text-button.tsx'

/** As many for every secret, so that its length doesn't show. */
const dots = '•'.repeat(16)

/** A row whose value is hidden until asked for, and hidden again when the tab goes to the background. */
export function SecretValue({ name, value }: { readonly name: string; readonly value: string }) {
  const { secrets } = useMessages()
  const [revealed, setRevealed] = useState(false)

  useEffect(() => {
    if (!revealed) return
    const hide = () => document.hidden && setRevealed(false)
    document.addEventListener('visibilitychange', hide)
    return () => document.removeEventListener('visibilitychange', hide)
  }, [revealed])

  return (
    <KeyValue
      name={name}
      actions={
        <>
          <TextButton
            label={revealed ? secrets.hide(name) : secrets.reveal(name)}
            onClick={() => setRevealed(!revealed)}
          >
            {revealed ? secrets.hideShort : secrets.revealShort}
          </TextButton>
          <CopyButton name={name} value={value} />
        </>
      }
    >
      {revealed ? (
        value
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
