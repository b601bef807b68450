import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import { useMessages } from '../messages.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Expiry } from '../parts/expiry.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { Moment } from '../parts/moment.tsx'
import { SecretValue } from '../parts/secret-value.tsx'
import { Card } from '../parts/step.tsx'

export function CredentialsCard({ credentials }: { readonly credentials: AwsCredentials }) {
  const { credentials: texts } = useMessages().results
  const { accessKeyId, secretAccessKey, sessionToken, expires } = credentials
  return (
    <Card title={texts.title} aside={expires !== null && <Expiry at={expires} />}>
      <KeyValues>
        <KeyValue name={texts.accessKeyId} actions={<CopyButton name={texts.accessKeyId} value={accessKeyId} />}>
          {accessKeyId}
        </KeyValue>
        <SecretValue name={texts.secretAccessKey} value={secretAccessKey} />
        <SecretValue name={texts.sessionToken} value={sessionToken} />
        <KeyValue name={texts.expires}>{expires === null ? texts.noExpiry : <Moment at={expires} />}</KeyValue>
      </KeyValues>
    </Card>
  )
}
