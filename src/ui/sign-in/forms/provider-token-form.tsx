import { useMemo, useState } from 'react'
import { type Connection, serviceOrigin } from '../../../connection/connection.ts'
import { type LoginsProviderId, loginsKeyFor, loginsProviders } from '../../../connection/logins-providers.ts'
import { pastedTokens } from '../../../token/pasted/pasted-token.ts'
import { wantedToken } from '../../../token/pasted/wanted-token.ts'
import { readToken } from '../../../token/read-token.ts'
import type { Outgoing } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { LocalHint } from '../../fields/local-hint.tsx'
import { PartBoundary } from '../../parts/part-boundary.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { NativeSelect, Textarea, TextInput } from '../../parts/text-fields.tsx'
import { PreflightNote } from '../../problem/lazy-preflight-note.tsx'
import { CleanedNote } from '../../secret/cleaned-note.tsx'
import { SignInForm } from '../sign-in-form.tsx'

/** Where the local Cognito hands out pretend tokens. */
const pretendPages: Partial<Record<LoginsProviderId, string>> = {
  'graph.facebook.com': '/pretend/Facebook',
  'www.amazon.com': '/pretend/LoginWithAmazon',
}

export function ProviderTokenForm({ disabled }: { readonly disabled: boolean }) {
  const texts = useMessages('signInForms').providerToken
  const names = useMessages('loginsProviders')
  const session = useSession()
  const connection = useSessionState((state) => state.connection)
  const offered = loginsProviders.filter(({ id }) => id !== 'user-pool' || connection.userPoolId)
  const [chosen, setChosen] = useState<LoginsProviderId>('graph.facebook.com')
  const [issuer, setIssuer] = useState('')
  const [pasted, setPasted] = useState('')
  const [checked, setChecked] = useState(false)
  const provider = offered.find(({ id }) => id === chosen) ?? loginsProviders[0]
  const found = useMemo(() => pastedTokens(pasted), [pasted])
  const token = wantedToken(found.tokens, provider.token)
  const key = loginsKeyFor(connection, chosen, issuer)
  const pretendPage = pretendPages[chosen]

  const outgoing = useMemo(() => (key && token ? getIdWith(connection, key, token) : null), [connection, key, token])

  const submit = () => {
    setChecked(true)
    if (key && token) void session.signInWithProviderToken(key, token)
  }
  return (
    <SignInForm button={texts.button} disabled={disabled} onSubmit={submit}>
      <NativeSelect
        label={texts.provider}
        value={chosen}
        disabled={disabled}
        data={offered.map(({ id }) => ({ value: id, label: names[id] }))}
        onChange={(event) => setChosen(offered.find(({ id }) => id === event.currentTarget.value)?.id ?? chosen)}
      />
      {chosen === 'oidc' && (
        <TextInput
          label={texts.issuer}
          description={texts.issuerHint}
          type="url"
          value={issuer}
          disabled={disabled}
          error={checked && !key && texts.issuerMissing}
          onChange={(event) => setIssuer(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={texts.token}
        description={texts.wants[provider.token]}
        autoComplete="off"
        spellCheck={false}
        rows={4}
        value={pasted}
        disabled={disabled}
        error={checked && !token && texts.tokenMissing}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      {token && (
        <>
          <CleanedNote cleaned={found.cleaned} />
          {found.tokens.length > 1 && <UsedToken token={token} count={found.tokens.length} />}
        </>
      )}
      {key && (
        <p className="small muted">
          {texts.key}: <span className="mono">{key}</span>
        </p>
      )}
      {outgoing && (
        <PartBoundary silent>
          <PreflightNote outgoing={outgoing} />
        </PartBoundary>
      )}
      {pretendPage && (
        <p className="small link-alone">
          <PretendToken loginsKey={chosen} onToken={setPasted} />{' '}
          <LocalHint service="identityPool" path={pretendPage} text={texts.localTokens} />
        </p>
      )}
    </SignInForm>
  )
}

/** The request that the form leads to. */
function getIdWith(connection: Connection, key: string, token: string): Outgoing {
  return {
    peer: 'identity-pool',
    operation: 'GetId',
    method: 'POST',
    url: serviceOrigin(connection, 'identity-pool'),
    requestHeaders: [],
    requestBody: JSON.stringify({ IdentityPoolId: connection.identityPoolId, Logins: { [key]: token } }),
  }
}

/** Fills in a token of the local Cognito's pretend provider; nothing where the connection is to anything else. */
function PretendToken({
  loginsKey,
  onToken,
}: {
  readonly loginsKey: string
  readonly onToken: (token: string) => void
}) {
  const texts = useMessages('localUsers')
  const session = useSession()
  const isLocal = useSessionState(({ connection }) => connection.localCognito)
  const [isRefused, setRefused] = useState(false)
  if (!isLocal) return null
  const fetchToken = () => {
    setRefused(false)
    const token = session.localCognito().then((local) => local.pretendToken(loginsKey))
    token.then(onToken, () => setRefused(true))
  }
  return (
    <>
      <TextButton onClick={fetchToken}>{texts.fetchToken}</TextButton>
      <span role="status">{isRefused && texts.tokenFailed}</span>
    </>
  )
}

/** Which of several pasted tokens goes to the identity pool. */
function UsedToken({ token, count }: { readonly token: string; readonly count: number }) {
  const { inspector: texts, kinds } = useMessages('tokens')
  return (
    <p className="small muted" role="status">
      {texts.usedOf(kinds[readToken(token).kind].name, count)}
    </p>
  )
}
