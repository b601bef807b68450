import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import { useMessages } from '../messages.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Expiry } from '../parts/expiry.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { Moment } from '../parts/moment.tsx'
import { SecretValue } from '../parts/secret-value.tsx'
import { Card } from '../parts/step.tsx'
import { Renewal } from '../refresh/renewal.tsx'
import { useClockDifference } from './use-clock-difference.ts'
import { Uses } from './uses.tsx'

/** The keys, until when they work, and what can be done with them. */
export function CredentialsCard({ credentials }: { readonly credentials: AwsCredentials }) {
  const { credentials: texts } = useMessages().results
  const difference = useClockDifference() ?? 0
  const { accessKeyId, secretAccessKey, sessionToken, expires } = credentials
  // By this computer's clock, which is the one that the person sees.
  const end = expires === null ? null : expires - difference
  return (
    <Card title={texts.title} aside={end !== null && <Expiry at={end} />}>
      <KeyValues>
        <KeyValue name={texts.accessKeyId} actions={<CopyButton name={texts.accessKeyId} value={accessKeyId} />}>
          {accessKeyId}
        </KeyValue>
        <SecretValue name={texts.secretAccessKey} value={secretAccessKey} />
        <SecretValue name={texts.sessionToken} value={sessionToken} />
        <KeyValue name={texts.expires}>{end === null ? texts.noExpiry : <Moment at={end} />}</KeyValue>
      </KeyValues>
      <Renewal />
      <Uses credentials={credentials} />
    </Card>
  )
}
