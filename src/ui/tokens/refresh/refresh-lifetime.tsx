import { useState } from 'react'
import { readRefreshSettings } from '../../../diagnosis/refresh-settings.ts'
import { refreshBefore, refreshTokenDays, refreshTokenEnd, signedInAt } from '../../../token/refresh-lifetime.ts'
import type { TokenSet } from '../../../token/token-set.ts'
import { useMessages } from '../../context/messages.ts'
import { useSessionState } from '../../context/use-session.ts'
import { KeyValue, KeyValues } from '../../parts/key-values.tsx'
import { TextInput } from '../../parts/text-fields.tsx'
import { CopyButton } from '../../secret/copy-button.tsx'
import { Moment } from '../../secret/moment.tsx'
import './refresh-lifetime.css'

/** By when to refresh, and by when to sign in again: the latter with a setting of the app client that only its owner can read. */
export function RefreshLifetime({ tokens }: { readonly tokens: TokenSet }) {
  const { lifetime: texts } = useMessages('tasks').refresh
  const connection = useSessionState((state) => state.connection)
  const [days, setDays] = useState(String(refreshTokenDays.usual))
  const before = refreshBefore(tokens)
  const signedIn = signedInAt(tokens.accessToken)
  const end = signedIn === null ? null : refreshTokenEnd(signedIn, days)
  const isValid = refreshTokenEnd(0, days) !== null
  const command = readRefreshSettings(connection)
  return (
    <section className="refresh-lifetime" aria-labelledby="refresh-lifetime">
      <h3 className="facts-title" id="refresh-lifetime">
        {texts.title}
      </h3>
      <p className="small muted">{texts.about}</p>
      <KeyValues>
        {before !== null && (
          <KeyValue name={texts.refreshBefore}>
            <Moment at={before} />
          </KeyValue>
        )}
        <KeyValue name={texts.signedIn}>{signedIn === null ? texts.noAuthTime : <Moment at={signedIn} />}</KeyValue>
        <KeyValue name={texts.signInBefore}>{end === null ? texts.unknown : <Moment at={end} />}</KeyValue>
      </KeyValues>
      <TextInput
        label={texts.days}
        description={texts.daysAbout}
        inputMode="decimal"
        autoComplete="off"
        value={days}
        error={isValid ? null : texts.invalid}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <KeyValues>
        <KeyValue name={texts.command} actions={<CopyButton name={texts.command} value={command} />}>
          <code className="mono">{command}</code>
        </KeyValue>
      </KeyValues>
    </section>
  )
}
