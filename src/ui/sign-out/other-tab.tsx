import { logoutAddress } from '../../cognito/hosted-ui/logout.ts'
import { providerSignOutSources } from '../../protocol/sign-outs.ts'
import type { Progress } from '../../session/sign-in/journey.ts'
import { federatedBy } from '../../token/federated-by.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { ForeignText } from '../parts/foreign-text.tsx'

/** Sign-outs that a page can leave for another tab, so that it keeps its tokens to be tried. */
export function OtherTab({ progress }: { readonly progress: Progress }) {
  const { otherTab: texts } = useMessages('signOuts')
  const session = useSession()
  const address = useSessionState(({ connection }) => logoutAddress(connection, session.signOutUrl))
  const provider = progress.tokens && federatedBy(progress.tokens.idToken)
  return (
    <>
      {progress.signInMethod === 'hosted-ui' && address && (
        <p className="small">
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            onClick={() => void session.runTask('sign-out-elsewhere', 'hosted-ui')}
          >
            {texts.hostedUi}
          </a>{' '}
          <span className="muted">{texts.hostedUiAbout}</span>
        </p>
      )}
      {provider && (
        <>
          <h3 className="facts-title">
            {texts.provider} <ForeignText text={provider.name} />
          </h3>
          <p className="small muted">{texts.providers[provider.type ?? 'other']}</p>
          {provider.type && providerSignOutSources[provider.type] && (
            <p className="small link-alone">
              <a href={providerSignOutSources[provider.type] ?? ''} target="_blank" rel="noreferrer">
                {texts.documented}
              </a>
            </p>
          )}
          <ProviderSession name={provider.name} />
        </>
      )}
    </>
  )
}

/** At the local Cognito, the page of the pretend provider where its session is ended. */
function ProviderSession({ name }: { readonly name: string }) {
  const { otherTab: texts } = useMessages('signOuts')
  const session = useSession()
  const origin = useSessionState(({ connection }) =>
    connection.localCognito ? (connection.endpoints.userPool ?? null) : null,
  )
  if (origin === null) return null
  return (
    <p className="small link-alone">
      <a
        href={`${origin}/pretend/${encodeURIComponent(name)}/session`}
        target="_blank"
        rel="noreferrer"
        onClick={() => void session.runTask('sign-out-elsewhere', 'provider')}
      >
        {texts.pretend}
      </a>
    </p>
  )
}
