import { useId } from 'react'
import { lacking, type Way, ways } from '../../connection/ways.ts'
import { useMessages } from '../messages.ts'
import { useSession, useSessionState } from '../use-session.ts'
import './way-choice.css'

/** The four ways as cards; what the connection can't do is there too, with the reason. */
export function WayChoice({ disabled }: { readonly disabled: boolean }) {
  const messages = useMessages()
  return (
    <div className="ways" role="radiogroup" aria-label={messages.signIn.choose}>
      {ways.map((way) => (
        <WayCard key={way} way={way} disabled={disabled} />
      ))}
    </div>
  )
}

function WayCard({ way, disabled }: { readonly way: Way; readonly disabled: boolean }) {
  const { ways: texts, needs } = useMessages()
  const session = useSession()
  const connection = useSessionState((state) => state.connection)
  const chosen = useSessionState((state) => state.way)
  const id = useId()
  const [need] = lacking(connection, way)
  return (
    <label className="way" data-unavailable={need !== undefined}>
      <input
        type="radio"
        name="way"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-about`}
        checked={chosen === way}
        disabled={disabled || need !== undefined}
        onChange={() => session.chooseWay(way)}
      />
      <b id={`${id}-name`}>{texts[way].name}</b>
      <span id={`${id}-about`}>{need ? needs[need] : texts[way].about}</span>
    </label>
  )
}
