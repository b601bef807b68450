import { conflictsIn } from '../../../protocol/authorize-conflicts.ts'
import {
  type AuthorizeQuery,
  authorizeParameters,
  chosenParameterNames,
} from '../../../protocol/authorize-parameters.ts'
import { useLanguage, useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { NativeSelect, TextInput } from '../../parts/text-fields.tsx'
import { AddressParts } from './address-parts.tsx'
import { MoreParameters } from './more-parameters.tsx'
import { queryFor } from './query-for.ts'
import './authorize-request.css'

/** The request that takes the browser to the Hosted UI, before it does: what it holds, and what may be changed in it. */
export function AuthorizeRequest({ disabled }: { readonly disabled: boolean }) {
  const texts = useMessages('authorizeRequest')
  const { names } = useMessages('authorizeParameters')
  const { language } = useLanguage()
  const { chooseAuthorizeQuery, redirectUri } = useSession()
  const connection = useSessionState((state) => state.connection)
  const chosen = useSessionState((state) => state.authorizeQuery)
  const query = queryFor(connection, { redirectUri, language, chosen })
  const conflicts = conflictsIn(query)
  const choose = (name: string, value: string) => chooseAuthorizeQuery(withValue(chosen, name, value))
  const changes = Object.keys(chosen).length
  return (
    <details className="authorize-request">
      <summary>{changes > 0 ? texts.changed(changes) : texts.title}</summary>
      <div className="fields">
        <p className="small muted">{texts.about}</p>
        {chosenParameterNames.map((name) => {
          const { values } = authorizeParameters[name]
          const props = {
            label: name,
            description: names[name],
            value: chosen[name] ?? '',
            disabled,
            classNames: { label: 'mono' },
            onChange: (event: { currentTarget: { value: string } }) => choose(name, event.currentTarget.value),
          }
          return values.length > 0 ? (
            <NativeSelect key={name} {...props} data={[{ value: '', label: texts.notSent }, ...values]} />
          ) : (
            <TextInput key={name} {...props} autoComplete="off" autoCapitalize="none" spellCheck={false} />
          )
        })}
        <MoreParameters disabled={disabled} />
        <div role="status">
          {conflicts.length > 0 && (
            <ul className="conflicts">
              {conflicts.map((conflict) => (
                <li key={conflict}>{texts.conflicts[conflict]}</li>
              ))}
            </ul>
          )}
        </div>
        <AddressParts query={query} />
      </div>
    </details>
  )
}

/** An emptied field is a parameter that isn't sent. */
function withValue(query: AuthorizeQuery, name: string, value: string): AuthorizeQuery {
  const { [name]: _before, ...others } = query
  return value === '' ? others : { ...others, [name]: value }
}
