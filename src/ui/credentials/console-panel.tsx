import { type ConsoleScriptId, consoleScripts, consoleSignIn } from '../../credentials/console-link.ts'
import { masked } from '../../credentials/export/exported-keys.ts'
import { progressOf } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { FormTabs } from '../key-export/form-tabs.tsx'
import { useValidity } from '../key-export/use-validity.ts'
import { SecretText } from '../secret/secret-text.tsx'
import { useUntilHidden } from '../secret/use-until-hidden.ts'
import type { UseProps } from './uses.tsx'

// Object.keys says `string`; these are the keys of the table.
const scripts = Object.keys(consoleScripts) as readonly ConsoleScriptId[]

/** Scripts that request a sign-in link to the AWS console. */
export default function ConsolePanel({ credentials }: UseProps) {
  const texts = useMessages('credentials')
  const issuer = new URL(useSession().redirectUri).origin
  const connection = useSessionState((state) => state.connection)
  const isGuest = useSessionState((state) => progressOf(state.journey)?.signInMethod === 'guest')
  const validity = useValidity(credentials)
  const [revealed, setRevealed] = useUntilHidden(false)
  const signIn = consoleSignIn(connection.region)

  if (validity === 'expired') return <p role="status">{texts.expired}</p>
  if (signIn === null) return <p>{texts.console.unknown(connection.region)}</p>
  const panel = (id: ConsoleScriptId) => {
    const { fileName, mediaType, write } = consoleScripts[id]
    const file = { fileName, mediaType, text: write(credentials, signIn, issuer) }
    return (
      <SecretText
        name={texts.console.text}
        file={file}
        masked={write(masked(credentials), signIn, issuer)}
        revealed={revealed}
        onReveal={setRevealed}
        use={texts.console.forms[id].use}
      />
    )
  }
  return (
    <>
      <p>{texts.console.about}</p>
      {connection.localCognito ? <p>{texts.console.local}</p> : isGuest && <p>{texts.console.guest}</p>}
      <FormTabs
        label={texts.console.tabs}
        ids={scripts}
        nameOf={(id) => texts.console.forms[id].name}
        {...{ panel, validity }}
      />
    </>
  )
}
