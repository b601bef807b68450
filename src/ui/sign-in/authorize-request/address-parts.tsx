import { authorizeAddress } from '../../../connection/connection.ts'
import {
  type AuthorizeParameterName,
  type AuthorizeQuery,
  authorizeParameterNames,
  authorizeParameters,
} from '../../../protocol/authorize-parameters.ts'
import { useMessages } from '../../context/messages.ts'
import { useSessionState } from '../../context/use-session.ts'
import { Breakable } from '../../parts/breakable.tsx'

/** The whole address that the browser will be sent to, each part with its meaning. */
export function AddressParts({ query }: { readonly query: AuthorizeQuery }) {
  const texts = useMessages('authorizeRequest')
  const connection = useSessionState((state) => state.connection)
  const known = authorizeParameterNames.filter((name) => isSent(name, query) || name === 'identity_provider')
  const own = Object.keys(query).filter((name) => !Object.hasOwn(authorizeParameters, name))
  return (
    <section aria-label={texts.address}>
      <h3>{texts.address}</h3>
      <dl className="address-parts">
        <div>
          <dt className="mono">
            <Breakable text={authorizeAddress(connection) ?? ''} />
          </dt>
        </div>
        {[...known, ...own].map((name) => (
          <div key={name}>
            <dt className="mono">
              <Breakable text={name} />=
            </dt>
            <dd>
              {query[name] === undefined ? (
                <i>{name === 'identity_provider' ? texts.byButton : texts.generated}</i>
              ) : (
                <span className="mono">
                  <Breakable text={query[name]} />
                </span>
              )}
              <Meaning name={name} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Those with a field of their own are explained there. */
function Meaning({ name }: { readonly name: string }) {
  const texts = useMessages('authorizeRequest')
  const { names } = useMessages('authorizeParameters')
  if (!isNamed(name)) return <span className="meaning small muted">{texts.own}</span>
  if (authorizeParameters[name].origin === 'chosen') return null
  return <span className="meaning small muted">{names[name]}</span>
}

function isSent(name: AuthorizeParameterName, query: AuthorizeQuery): boolean {
  return query[name] !== undefined || authorizeParameters[name].origin === 'generated'
}

function isNamed(name: string): name is AuthorizeParameterName {
  return Object.hasOwn(authorizeParameters, name)
}
