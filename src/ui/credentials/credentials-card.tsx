import { type IssuedCredentials, isUsable } from '../../credentials/aws-credentials.ts'
import { useMessages } from '../context/messages.ts'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { Panel } from '../parts/step.tsx'
import { CopyButton } from '../secret/copy-button.tsx'
import { Expiry } from '../secret/expiry.tsx'
import { Moment } from '../secret/moment.tsx'
import { SecretValue } from '../secret/secret-value.tsx'
import { ExpiryAnnouncer } from './expiry-announcer.tsx'
import { Renewal } from './renewal.tsx'
import { Uses } from './uses.tsx'

/** Which key, and for how long it works. */
export function CredentialsFact({ credentials }: { readonly credentials: IssuedCredentials }) {
  return (
    <>
      <span className="mono">{credentials.accessKeyId}</span>{' '}
      {credentials.expires !== null && <Expiry at={credentials.expires} />}
      <ExpiryAnnouncer credentials={credentials} />
    </>
  )
}

/** The keys, until when they work, and what can be done with them. */
export function CredentialsCard({ credentials }: { readonly credentials: IssuedCredentials }) {
  const { credentials: texts } = useMessages('stageResults')
  const { accessKeyId, expires } = credentials
  return (
    <Panel>
      <KeyValues>
        <KeyValue name={texts.accessKeyId} actions={<CopyButton name={texts.accessKeyId} value={accessKeyId} />}>
          {accessKeyId}
        </KeyValue>
        {isUsable(credentials) && (
          <>
            <SecretValue name={texts.secretAccessKey} value={credentials.secretAccessKey} />
            <SecretValue name={texts.sessionToken} value={credentials.sessionToken} />
          </>
        )}
        <KeyValue name={texts.expires}>{expires === null ? texts.noExpiry : <Moment at={expires} />}</KeyValue>
      </KeyValues>
      {!isUsable(credentials) && <p className="small">{texts.dropped}</p>}
      <Renewal />
      {isUsable(credentials) && <Uses credentials={credentials} />}
    </Panel>
  )
}
