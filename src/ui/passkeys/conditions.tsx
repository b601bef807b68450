import { readPasskeySettings } from '../../diagnosis/passkey-settings.ts'
import { knownPasskeyConditions, passkeyConditions } from '../../trace/facts/passkey-conditions.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState, useTrace } from '../context/use-session.ts'
import { CopyButton } from '../secret/copy-button.tsx'

/** All that must be so for a user pool to offer a passkey at a sign-in, each with what is known of it here. */
export function PasskeyConditions() {
  const { conditions: texts } = useMessages('passkeys')
  const page = new URL(useSession().root)
  const connection = useSessionState((state) => state.connection)
  const runs = useTrace((all) => all)
  const known = knownPasskeyConditions(runs, page)
  return (
    <details className="passkey-conditions">
      <summary>{texts.title}</summary>
      <table className="facts">
        <thead>
          <tr>
            <th scope="col">{texts.condition}</th>
            <th scope="col">{texts.known}</th>
          </tr>
        </thead>
        <tbody>
          {passkeyConditions.map((name) => (
            <tr key={name}>
              <th scope="row">{texts.rows[name]}</th>
              <td data-label={texts.known}>{words(known[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!connection.localCognito && (
        <>
          <p className="small muted">{texts.commands}</p>
          <pre className="passkey-commands">{readPasskeySettings(connection)}</pre>
          <CopyButton name={texts.copyName} value={readPasskeySettings(connection)} />
        </>
      )}
    </details>
  )

  function words(isMet: boolean | undefined): string {
    return isMet === undefined ? texts.unknown : isMet ? texts.met : texts.unmet
  }
}
