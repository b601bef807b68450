import type { Press } from '../../diagnosis/symptom.ts'
import { progressOf } from '../../session/sign-in/journey.ts'
import { useLanguage, useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'

/** What a user can do at once about a cause; nothing where it can't be done now. */
export function PressButton({ press }: { readonly press: Press }) {
  const { presses } = useMessages('problem')
  const session = useSession()
  const username = useSessionState(({ journey }) =>
    journey.at === 'failed' && journey.progress.signInMethod === 'user-pool' ? journey.progress.identifier : null,
  )
  const provider = useSessionState(({ journey }) =>
    journey.at === 'failed' && journey.progress.signInMethod === 'hosted-ui' ? journey.progress.identifier : undefined,
  )
  const { language } = useLanguage()
  const canRefresh = useSessionState(({ journey }) => progressOf(journey)?.tokens?.refreshToken != null)
  if (press === 'refresh-tokens') {
    return canRefresh && <Button onClick={() => void session.runTask('refresh')}>{presses[press]}</Button>
  }
  if (press === 'sign-in-again') {
    // At the same provider, and through everything that the Hosted UI wants of a new sign-in.
    const again = () => void session.leaveForHostedUi(provider ?? null, language)
    return provider !== undefined && <Button onClick={again}>{presses[press]}</Button>
  }
  if (username === null) return null
  const confirm = () => session.openAccount({ at: 'confirming', username, delivery: null })
  const reset = () => {
    session.openAccount({ at: 'forgotten', username })
    void session.runTask('forgotten-password', username)
  }
  return <Button onClick={press === 'reset-password' ? reset : confirm}>{presses[press]}</Button>
}
