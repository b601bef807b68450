import { visible } from '../../text/visible.ts'
import { type LinkedProvider, linkedProviders } from '../../token/linked-providers.ts'
import { useMessages } from '../context/messages.ts'
import { firstEntries, useFirst } from '../excerpts/use-first.tsx'
import { Breakable } from '../parts/breakable.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import './identity.css'

/** The providers whose tokens were sent as logins, and the user's ID at each. */
export function ProviderTable({ logins }: { readonly logins: Readonly<Record<string, string>> }) {
  const texts = useMessages('identity')
  return (
    <>
      <table className="facts providers">
        <caption>{texts.providers}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.provider}</th>
            <th scope="col">{texts.columns.subject}</th>
            <th scope="col">{texts.columns.user}</th>
          </tr>
        </thead>
        <tbody>
          {linkedProviders(logins).map(({ key, unverifiedSubject, username, federated }) => (
            <tr key={key}>
              <th scope="row" className="mono">
                <Breakable text={key} />
              </th>
              <td data-label={texts.columns.subject} className={unverifiedSubject === null ? 'muted' : 'mono'}>
                <ForeignText text={unverifiedSubject ?? texts.unreadable} />
              </td>
              <td data-label={texts.columns.user} className="mono">
                {username !== null && <ForeignText text={username} />}
                <FederatedUsers users={federated} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">{texts.unchecked}</p>
    </>
  )
}

function FederatedUsers({ users }: { readonly users: LinkedProvider['federated'] }) {
  const texts = useMessages('identity')
  const [first, more] = useFirst(users, firstEntries)
  return (
    <>
      {first.map(({ provider, userId }) => (
        <div key={`${provider} ${userId}`} className="small muted">
          {texts.through(visible(provider))}: <ForeignText text={userId} />
        </div>
      ))}
      {more}
    </>
  )
}
