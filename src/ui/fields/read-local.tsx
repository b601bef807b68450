import { useState } from 'react'
import type { LocalCognito } from '../../session/local-cognito.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'

interface ReadLocalProps {
  readonly kind: 'code' | 'password'
  readonly read: (local: LocalCognito) => Promise<string>
  readonly disabled: boolean
  readonly onRead: (text: string) => void
}

/** Takes what a field wants from the local Cognito; nothing where the connection is to anything else. */
export function ReadLocal({ kind, read, disabled, onRead }: ReadLocalProps) {
  const { [kind]: texts } = useMessages('challenges')
  const session = useSession()
  const isLocal = useSessionState(({ connection }) => connection.localCognito)
  const [isMissing, setMissing] = useState(false)
  if (!isLocal) return null
  const press = () => {
    setMissing(false)
    const text = session.localCognito().then(read)
    text.then(onRead, () => setMissing(true))
  }
  return (
    <>
      <Button variant="default" disabled={disabled} onClick={press}>
        {texts.read}
      </Button>
      <span role="status" className="small muted">
        {isMissing && texts.unread}
      </span>
    </>
  )
}
