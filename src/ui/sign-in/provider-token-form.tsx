import { useState } from 'react'
import { type LoginsProviderId, loginsKeyFor, loginsProviders } from '../../connection/providers.ts'
import { useMessages } from '../messages.ts'
import { NativeSelect, Textarea, TextInput } from '../parts/text-fields.ts'
import { useSession, useSessionState } from '../use-session.ts'
import { LocalHint } from './local-hint.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Where the local Cognito hands out pretend tokens. */
const pretendPages: Partial<Record<LoginsProviderId, string>> = {
  'graph.facebook.com': '/pretend/Facebook',
  'www.amazon.com': '/pretend/LoginWithAmazon',
}

export function ProviderTokenForm({ disabled }: { readonly disabled: boolean }) {
  const messages = useMessages()
  const texts = messages.signIn.providerToken
  const session = useSession()
  const connection = useSessionState((state) => state.connection)
  const offered = loginsProviders.filter(({ id }) => id !== 'user-pool' || connection.userPoolId)
  const [chosen, setChosen] = useState<LoginsProviderId>('graph.facebook.com')
  const [issuer, setIssuer] = useState('')
  const [token, setToken] = useState('')
  const [checked, setChecked] = useState(false)
  const provider = offered.find(({ id }) => id === chosen) ?? loginsProviders[0]
  const key = loginsKeyFor(connection, chosen, issuer)
  const pretendPage = pretendPages[chosen]

  const submit = () => {
    setChecked(true)
    if (key && token.trim()) void session.presentToken(key, token.trim())
  }
  return (
    <SignInForm button={texts.button} disabled={disabled} onSubmit={submit}>
      <NativeSelect
        label={texts.provider}
        value={chosen}
        disabled={disabled}
        data={offered.map(({ id }) => ({ value: id, label: messages.loginsProviders[id] }))}
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
        value={token}
        disabled={disabled}
        error={checked && !token.trim() && texts.tokenMissing}
        onChange={(event) => setToken(event.currentTarget.value)}
      />
      {key && (
        <p className="small muted">
          {texts.key}: <span className="mono">{key}</span>
        </p>
      )}
      {pretendPage && (
        <p className="small link-alone">
          <LocalHint service="identityPool" path={pretendPage} text={texts.localTokens} />
        </p>
      )}
    </SignInForm>
  )
}
