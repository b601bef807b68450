import { useState } from 'react'
import type { LocalCognito } from '../../../session/local-cognito.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'

interface ReadCodeProps {
  readonly codeOf: (local: LocalCognito) => Promise<string>
  readonly disabled: boolean
  readonly onCode: (code: string) => void
}

/** Takes the code from the local Cognito; nothing where the connection is to anything else. */
export function ReadCode({ codeOf, disabled, onCode }: ReadCodeProps) {
  const { code: texts } = useMessages('challenges')
  const session = useSession()
  const isLocal = useSessionState(({ connection }) => connection.localCognito)
  const [isMissing, setMissing] = useState(false)
  if (!isLocal) return null
  const read = () => {
    setMissing(false)
    const code = session.localCognito().then(codeOf)
    code.then(onCode, () => setMissing(true))
  }
  return (
    <>
      <Button variant="default" disabled={disabled} onClick={read}>
        {texts.read}
      </Button>
      <span role="status" className="small muted">
        {isMissing && texts.unread}
      </span>
    </>
  )
}
