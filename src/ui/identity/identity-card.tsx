import type { Progress } from '../../session/journey.ts'
import { useMessages } from '../messages.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { Card } from '../parts/step.tsx'

interface IdentityCardProps {
  readonly identityId: string
  readonly logins: Progress['logins']
}

/** Who one is at the identity pool, and by which logins. */
export function IdentityCard({ identityId, logins }: IdentityCardProps) {
  const { identity: texts } = useMessages().results
  const keys = Object.keys(logins ?? {})
  return (
    <Card title={texts.title}>
      <KeyValues>
        <KeyValue name={texts.id} actions={<CopyButton name={texts.id} value={identityId} />}>
          {identityId}
        </KeyValue>
        <KeyValue name={texts.kind}>{keys.length > 0 ? texts.authenticated : texts.guest}</KeyValue>
        <KeyValue name={texts.logins}>{keys.length > 0 ? keys.join('\n') : texts.noLogins}</KeyValue>
      </KeyValues>
    </Card>
  )
}
