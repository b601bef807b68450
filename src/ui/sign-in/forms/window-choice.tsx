import { useId } from 'react'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { TextButton } from '../../parts/text-button.tsx'
import type { HostedUiPlace, useLeaving } from './use-leaving.ts'
import '../working.css'

const places: readonly HostedUiPlace[] = ['tab', 'window']

interface WindowChoiceProps {
  readonly disabled: boolean
  readonly leaving: ReturnType<typeof useLeaving>
}

/** Where the Hosted UI is shown: by a redirect of this tab, or in a window. */
export function WindowChoice({ disabled, leaving }: WindowChoiceProps) {
  const { places: texts } = useMessages('signInForms').hostedUi
  const id = useId()
  return (
    <fieldset className="choices" disabled={disabled}>
      <legend>{texts.title}</legend>
      {places.map((place) => (
        <label key={place} className="choice">
          <input
            type="radio"
            name={`${id}-place`}
            aria-labelledby={`${id}-${place}`}
            aria-describedby={`${id}-${place}-about`}
            checked={leaving.place === place}
            onChange={() => leaving.setPlace(place)}
          />
          <span id={`${id}-${place}`}>{texts[place].name}</span>
          <span id={`${id}-${place}-about`} className="about">
            {texts[place].about}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** What is to be done while the window is open, which this page can't see, and the way without one. */
export function WindowNote({ leaving }: Pick<WindowChoiceProps, 'leaving'>) {
  const { hostedUi: texts } = useMessages('signInForms')
  const { cancel } = useMessages('signIn')
  const session = useSession()
  const { isWaiting, hasFailed } = leaving
  return (
    <div role="status">
      {isWaiting && (
        <div className="working">
          <span className="spinner" aria-hidden="true" />
          <span className="what">{texts.inWindow}</span>
          <p className="small muted">{texts.unseen}</p>
        </div>
      )}
      {isWaiting && (
        <div className="buttons">
          <TextButton onClick={leaving.giveUp}>{texts.windowClosed}</TextButton>
          <TextButton onClick={session.cancel}>{cancel}</TextButton>
        </div>
      )}
      {(isWaiting || hasFailed) && <TextButton onClick={leaving.leaveInTab}>{texts.inTabInstead}</TextButton>}
    </div>
  )
}
