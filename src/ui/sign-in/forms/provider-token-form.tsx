import { useMemo, useState } from 'react'
import type { PretendLogin } from '../../../cognito/local-cognito.ts'
import { type Connection, serviceOrigin } from '../../../connection/connection.ts'
import {
  type LoginsProvider,
  type LoginsProviderId,
  loginsKeyFor,
  loginsProviders,
} from '../../../connection/logins-providers.ts'
import { identityIdForm } from '../../../protocol/identifiers.ts'
import { textClaim } from '../../../token/own-claim.ts'
import { pastedTokens } from '../../../token/pasted/pasted-token.ts'
import { wantedToken } from '../../../token/pasted/wanted-token.ts'
import { readToken } from '../../../token/read-token.ts'
import { pastedSaml } from '../../../token/saml/pasted-saml.ts'
import type { Outgoing } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { LocalHint } from '../../fields/local-hint.tsx'
import { PartBoundary } from '../../parts/part-boundary.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { NativeSelect, Textarea, TextInput } from '../../parts/text-fields.tsx'
import { PreflightNote } from '../../problem/lazy-preflight-note.tsx'
import { LateSamlView } from '../../saml/lazy-saml-view.tsx'
import { CleanedNote } from '../../secret/cleaned-note.tsx'
import { SignInForm } from '../sign-in-form.tsx'
import { GivenFields, nothingGiven } from './given-fields.tsx'
import { ProviderGuide } from './provider-guide.tsx'

/** Where the local Cognito hands out pretend tokens. */
const pretendPages: Partial<Record<LoginsProviderId, string>> = {
  'graph.facebook.com': '/pretend/Facebook',
  'www.amazon.com': '/pretend/LoginWithAmazon',
  saml: '/',
  developer: '/pretend/developer',
}

export function ProviderTokenForm({ disabled }: { readonly disabled: boolean }) {
  const texts = useMessages('signInForms').providerToken
  const names = useMessages('loginsProviders')
  const session = useSession()
  const connection = useSessionState((state) => state.connection)
  const offered = loginsProviders.filter(({ id }) => id !== 'user-pool' || connection.userPoolId)
  const [chosen, setChosen] = useState<LoginsProviderId>('graph.facebook.com')
  const [given, setGiven] = useState(nothingGiven)
  const [pasted, setPasted] = useState('')
  const [checked, setChecked] = useState(false)
  const provider = offered.find(({ id }) => id === chosen) ?? loginsProviders[0]
  const { token, saml, found } = useMemo(() => readPasted(pasted, provider), [pasted, provider])
  const key = loginsKeyFor(connection, chosen, chosen === 'saml' ? given.arn : given.issuer)
  const identityId = chosen === 'developer' && token ? identityOf(given.identityId, token) : null
  const isWhole = Boolean(key && token) && (chosen !== 'developer' || identityId !== null)
  const pretendPage = pretendPages[chosen]

  const outgoing = useMemo(
    () => (key && token && isWhole ? firstCall(connection, key, token, identityId) : null),
    [connection, key, token, identityId, isWhole],
  )

  const submit = () => {
    setChecked(true)
    if (key && token && isWhole) void session.signInWithProviderToken(key, token, identityId)
  }
  const take = ({ loginsKey, token, identityId }: PretendLogin) => {
    setPasted(token)
    setGiven({ ...given, arn: chosen === 'saml' ? loginsKey : given.arn, identityId: identityId ?? '' })
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
      {(provider.token === 'saml-response' || provider.token === 'developer-token') && (
        <ProviderGuide kind={provider.token} />
      )}
      <GivenFields chosen={chosen} given={given} onGiven={setGiven} isMissing={checked && !key} disabled={disabled} />
      <Textarea
        label={provider.token === 'saml-response' ? texts.samlResponse : texts.token}
        description={texts.wants[provider.token]}
        autoComplete="off"
        spellCheck={false}
        rows={4}
        value={pasted}
        disabled={disabled}
        error={checked && !token && (provider.token === 'saml-response' ? texts.samlMissing : texts.tokenMissing)}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      {chosen === 'developer' && (
        <TextInput
          label={texts.identityId}
          description={texts.identityIdHint}
          value={given.identityId}
          placeholder={identityId ?? ''}
          disabled={disabled}
          autoComplete="off"
          error={checked && token && !identityId && texts.identityIdMissing}
          onChange={(event) => setGiven({ ...given, identityId: event.currentTarget.value })}
        />
      )}
      {token && !saml && (
        <>
          <CleanedNote cleaned={found.cleaned} />
          {found.tokens.length > 1 && <UsedToken token={token} count={found.tokens.length} />}
        </>
      )}
      {saml && (
        <PartBoundary>
          <LateSamlView saml={saml} />
        </PartBoundary>
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
          <PretendToken provider={chosen} onLogin={take} />{' '}
          <LocalHint service="identityPool" path={pretendPage} text={texts.localTokens} />
        </p>
      )}
    </SignInForm>
  )
}

/** What an identity pool is given: a token that was found in the text, or a SAML response; '' and null: nothing yet. */
function readPasted(pasted: string, { token: kind }: LoginsProvider) {
  const found = pastedTokens(pasted)
  if (kind !== 'saml-response') return { token: wantedToken(found.tokens, kind), saml: null, found }
  const saml = pastedSaml(pasted)
  return { token: saml?.base64 ?? pasted.trim(), saml, found }
}

/** As it is given, else as the token's subject names it; null: neither. */
function identityOf(given: string, token: string): string | null {
  const { unverified } = readToken(token)
  const identityId = given.trim() || (unverified && textClaim(unverified.claims, 'sub')) || ''
  return identityIdForm.test(identityId) ? identityId : null
}

/** The request that the form leads to. */
function firstCall(connection: Connection, key: string, token: string, identityId: string | null): Outgoing {
  const Logins = { [key]: token }
  return {
    peer: 'identity-pool',
    operation: identityId ? 'GetCredentialsForIdentity' : 'GetId',
    method: 'POST',
    url: serviceOrigin(connection, 'identity-pool'),
    requestHeaders: [],
    requestBody: JSON.stringify(
      identityId ? { IdentityId: identityId, Logins } : { IdentityPoolId: connection.identityPoolId, Logins },
    ),
  }
}

/** Fills in a token of the local Cognito's pretend provider; nothing where the connection is to anything else. */
function PretendToken({
  provider,
  onLogin,
}: {
  readonly provider: LoginsProviderId
  readonly onLogin: (login: PretendLogin) => void
}) {
  const texts = useMessages('localUsers')
  const session = useSession()
  const isLocal = useSessionState(({ connection }) => connection.localCognito)
  const [isRefused, setRefused] = useState(false)
  if (!isLocal) return null
  const fetchToken = () => {
    setRefused(false)
    const login = session.localCognito().then((local) => local.pretendLogin(provider))
    login.then(onLogin, () => setRefused(true))
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
