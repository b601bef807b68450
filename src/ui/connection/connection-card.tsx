import { hostedUiOrigin, userPoolIssuer } from '../../connection/connection.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { DoctorButton } from '../doctor/doctor-button.tsx'
import { Breakable } from '../parts/breakable.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { Panel } from '../parts/step.tsx'
import { CopyButton } from '../secret/copy-button.tsx'
import { ResetLocalCognito } from './reset-local-cognito.tsx'
import './connection-card.css'

/** Every value of the connection with what it is, and the addresses to register at the app client. */
export function ConnectionCard() {
  const texts = useMessages('connection')
  const doctor = useMessages('doctor')
  const { list } = useMessages('app').separators
  const { redirectUri, signOutUrl } = useSession()
  const connection = useSessionState((state) => state.connection)
  const isOwn = useSessionState((state) => state.ownConnections.includes(state.connection))
  const given = connection.localCognito ? texts.fromLocalCognito : texts.fromConfig
  const { identityProviders, scopes, endpoints, bucket, apis = [] } = connection
  const hasHostedUi = hostedUiOrigin(connection) !== null
  const values: readonly (readonly [name: keyof typeof texts.values, value: string | null | undefined])[] = [
    ['region', connection.region],
    ['userPoolId', connection.userPoolId],
    ['userPoolClientId', connection.userPoolClientId],
    ['issuer', userPoolIssuer(connection)],
    ['identityPoolId', connection.identityPoolId],
    ['hostedUi', hostedUiOrigin(connection)],
    ['identityProviders', hasHostedUi ? identityProviders.join(list) : null],
    ['scopes', hasHostedUi ? scopes.join(' ') : null],
    ['callback', hasHostedUi ? redirectUri : null],
    ['signOut', hasHostedUi ? signOutUrl : null],
    ['endpoints', [...new Set(Object.values(endpoints).filter(Boolean))].join(list)],
    ['bucket', bucket],
    ['apis', apis.join(list)],
  ]
  return (
    <Panel>
      <p className="small muted">{isOwn ? texts.own : given}</p>
      <KeyValues>
        {values.map(
          ([name, value]) =>
            value && (
              <KeyValue
                key={name}
                name={texts.values[name].name}
                actions={<CopyButton name={texts.values[name].name} value={value} />}
              >
                <Breakable text={value} />
                <span className="connection-about small muted">{texts.values[name].about}</span>
              </KeyValue>
            ),
        )}
      </KeyValues>
      <div className="connection-check">
        <p className="small muted">{doctor.about}</p>
        <DoctorButton starts />
      </div>
      {connection.localCognito && <ResetLocalCognito />}
    </Panel>
  )
}
