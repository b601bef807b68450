import { lacking } from '../../connection/needs.ts'
import { signInMethodNames } from '../../protocol/sign-in-methods.ts'
import type { Progress } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { Panel } from '../parts/step.tsx'
import { CopyButton } from '../secret/copy-button.tsx'
import { WhatIs } from '../terms/what-is.tsx'
import { IdentityHistory } from './identity-history.tsx'
import { ProviderTable } from './provider-table.tsx'
import '../tasks/facts.css'

interface IdentityCardProps {
  readonly identityId: string
  readonly logins: Progress['logins']
}

/** The identity, the logins that led to it, and its history in this visit. */
export function IdentityCard({ identityId, logins }: IdentityCardProps) {
  const { identity: texts } = useMessages('stageResults')
  const { pool, guestSecret } = useMessages('identity')
  const identityPoolId = useSessionState(({ connection }) => connection.identityPoolId) ?? ''
  const keys = Object.keys(logins ?? {})
  return (
    <Panel>
      <KeyValues>
        <KeyValue name={texts.id} actions={<CopyButton name={texts.id} value={identityId} />}>
          {identityId}
        </KeyValue>
        <KeyValue name={texts.kind}>{keys.length > 0 ? texts.authenticated : texts.guest}</KeyValue>
        {keys.length === 0 && <KeyValue name={texts.logins}>{texts.noLogins}</KeyValue>}
        <KeyValue name={pool}>{identityPoolId}</KeyValue>
      </KeyValues>
      {keys.length === 0 && <p className="small muted">{guestSecret}</p>}
      {logins && keys.length > 0 && <ProviderTable logins={logins} />}
      <WhatIs term="logins" />
      <IdentityHistory identityPoolId={identityPoolId} />
      {keys.length === 0 && <LinkGuest />}
    </Panel>
  )
}

/** Offers to take a guest's identity along to a sign-in. */
function LinkGuest() {
  const texts = useMessages('identity')
  const session = useSession()
  const possible = useSessionState(
    ({ connection, journey }) =>
      journey.at === 'done' &&
      signInMethodNames.some(
        (signInMethod) => signInMethod !== 'guest' && lacking(connection, signInMethod).length === 0,
      ),
  )
  if (!possible) return null
  return (
    <>
      <div className="task">
        <Button size="xs" variant="default" onClick={session.linkGuest}>
          {texts.link}
        </Button>
      </div>
      <p className="small muted">{texts.linkAbout}</p>
    </>
  )
}
