import type { Problem } from '../../cognito/problem.ts'
import { symptomOf } from '../../diagnosis/symptoms.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'

/** What a user can do at once about an account that can't sign in. */
export function AccountRemedy({ problem }: { readonly problem: Problem }) {
  const { account: texts } = useMessages('problem')
  const session = useSession()
  const username = useSessionState(({ journey }) =>
    journey.at === 'failed' && journey.progress.signInMethod === 'user-pool' ? journey.progress.identifier : null,
  )
  const symptom = symptomOf(problem)
  if (username === null || (symptom !== 'user-unconfirmed' && symptom !== 'password-reset')) return null
  const confirm = () => session.openAccount({ at: 'confirming', username, delivery: null })
  const reset = () => {
    session.openAccount({ at: 'forgotten', username })
    void session.runTask('forgotten-password', username)
  }
  return (
    <div className="problem-actions">
      <Button onClick={symptom === 'password-reset' ? reset : confirm}>{texts[symptom]}</Button>
    </div>
  )
}
