import { useStore } from 'zustand'
import type { Exchange } from '../../trace/exchange.ts'
import { plannedExchanges } from '../../trace/planned.ts'
import { useMessages } from '../messages.ts'
import { useSession, useSessionState } from '../use-session.ts'
import './exchanges.css'

/** The requests that were made, with status and time; before the first, those that will be. */
export function ExchangeList() {
  const { exchanges: texts } = useMessages()
  const exchanges = useStore(useSession().exchanges)
  if (exchanges.length === 0) return <Planned />
  return (
    <>
      <div className="exchanges-head">
        <h2>{texts.title}</h2>
        <span className="small muted">{texts.count(exchanges.length)}</span>
      </div>
      <table className="exchanges">
        <thead>
          <tr>
            <th scope="col">{texts.operation}</th>
            <th scope="col">{texts.peer}</th>
            <th scope="col">{texts.status}</th>
            <th scope="col" className="number">
              {texts.duration}
            </th>
          </tr>
        </thead>
        <tbody>
          {exchanges.map((exchange) => (
            <ExchangeRow key={exchange.id} exchange={exchange} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function ExchangeRow({ exchange }: { readonly exchange: Exchange }) {
  const { exchanges: texts } = useMessages()
  const { outcome } = exchange
  return (
    <tr>
      <td>
        <span className="operation">{exchange.operation}</span>
        <span className="small muted mono address">
          {exchange.method} {exchange.url}
        </span>
      </td>
      <td>{texts.peers[exchange.peer]}</td>
      <td>
        {outcome.kind === 'answered' ? (
          <span className={`chip ${outcome.status < 400 ? 'ok' : 'bad'}`}>{outcome.status}</span>
        ) : (
          <span className={`chip ${outcome.kind === 'unreachable' ? 'bad' : ''}`}>{texts[outcome.kind]}</span>
        )}
      </td>
      <td className="number mono">{outcome.kind !== 'pending' && texts.milliseconds(outcome.duration)}</td>
    </tr>
  )
}

function Planned() {
  const { exchanges: texts } = useMessages()
  const connection = useSessionState((state) => state.connection)
  const way = useSessionState((state) => state.way)
  const knownGuest = useSessionState((state) => state.guestIdentityId !== null)
  const planned = plannedExchanges(connection, way, knownGuest)
  return (
    <>
      <div className="exchanges-head">
        <h2>{texts.planned}</h2>
        <span className="small muted">{texts.count(planned.length)}</span>
      </div>
      <p className="small muted">{texts.plannedAbout}</p>
      <ol className="planned">
        {planned.map(({ operation, peer }) => (
          <li key={operation}>
            <span className="operation">{operation}</span>
            <span className="muted">{texts.peers[peer]}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
