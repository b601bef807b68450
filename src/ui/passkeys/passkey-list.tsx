import type { ListedPasskey } from '../../cognito/user-pool/passkeys.ts'
import { useMessages } from '../context/messages.ts'
import { useSession } from '../context/use-session.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { Moment } from '../secret/moment.tsx'

/** The passkeys that the user pool keeps for the user. */
export function PasskeyList({ passkeys }: { readonly passkeys: readonly ListedPasskey[] }) {
  const texts = useMessages('passkeys')
  const session = useSession()
  if (passkeys.length === 0) return <p role="status">{texts.empty}</p>
  return (
    <table className="facts" aria-label={texts.listed}>
      <thead>
        <tr>
          <th scope="col">{texts.columns.name}</th>
          <th scope="col">{texts.columns.relyingParty}</th>
          <th scope="col">{texts.columns.created}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {passkeys.map(({ id, name, relyingPartyId, attachment, created }) => (
          <tr key={id}>
            <th scope="row">
              <ForeignText text={name} />{' '}
              {attachment && <span className="small muted">{attachmentOf(attachment)}</span>}
            </th>
            <td className="mono" data-label={texts.columns.relyingParty}>
              <ForeignText text={relyingPartyId} />
            </td>
            <td data-label={texts.columns.created}>
              <Moment at={created} />
            </td>
            <td>
              <TextButton label={texts.removeNamed(name)} onClick={() => void session.runTask('remove-passkey', id)}>
                {texts.remove}
              </TextButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )

  function attachmentOf(attachment: string): string {
    const { attachments } = texts
    return attachment === 'platform' || attachment === 'cross-platform' ? attachments[attachment] : attachment
  }
}
