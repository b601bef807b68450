import { type ComponentType, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { preconnect } from 'react-dom'
import { type Connection, serviceOrigin } from '../../connection/connection.ts'
import { lazyModule } from '../../loading/lazy-module.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import { isUntrusted } from '../../session/endpoint-trust.ts'
import { type Journey, progressOf } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState, useTrace } from '../context/use-session.ts'
import { lazyPart, NoNote } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { Card } from '../parts/step.tsx'
import { ProblemNote } from '../problem/lazy-problem-note.tsx'
import { GuestForm } from './guest-form.tsx'
import { MethodChoice } from './method-choice.tsx'
import { Outcome } from './sign-in-form.tsx'
import { Working } from './working.tsx'

/** All but the first one, which most sign-ins do without. */
export const lateForms = {
  userPool: lazyModule(() => import('./forms/user-pool-form.tsx')),
  hostedUi: lazyModule(() => import('./forms/hosted-ui-form.tsx')),
  providerToken: lazyModule(() => import('./forms/provider-token-form.tsx')),
  challenge: lazyModule(() => import('./challenges/challenge-form.tsx')),
}

const forms: Record<SignInMethod, ComponentType<{ readonly disabled: boolean }>> = {
  guest: GuestForm,
  'user-pool': lazyPart(lateForms.userPool, (module) => module.UserPoolForm),
  'hosted-ui': lazyPart(lateForms.hostedUi, (module) => module.HostedUiForm),
  'provider-token': lazyPart(lateForms.providerToken, (module) => module.ProviderTokenForm),
}
export const lastSessionNote = lazyModule(() => import('./last-session-note.tsx'))
const LastSessionNote = lazyPart(lastSessionNote, (module) => module.LastSessionNote, NoNote)
const EndpointQuestion = lazyPart(
  lazyModule(() => import('./page-policy/endpoint-question.tsx')),
  (module) => module.EndpointQuestion,
)
const PolicyQuestion = lazyPart(
  lazyModule(() => import('../page-policy/policy-question.tsx')),
  (module) => module.PolicyQuestion,
)
const ChallengeForm = lazyPart(lateForms.challenge, (module) => module.ChallengeForm)

/** The choice and the chosen form. It stays as it is while a sign-in runs or fails, so that nothing typed is lost. */
export function SignInCard() {
  const signIn = useMessages('signIn')
  const signInMethod = useSessionState((state) => state.signInMethod)
  const connection = useSessionState((state) => state.connection)
  const formGeneration = useSessionState((state) => `${state.connection.id} ${state.formGeneration}`)
  const journey = useSessionState((state) => state.journey)
  const lastSession = useSessionState((state) => state.lastSession)
  const challenge = progressOf(journey)?.challenge ?? null
  const asksFirst = useSessionState(isUntrusted)
  const unreachable = useUnreachable(connection)
  const busy = journey.at === 'working' || journey.at === 'leaving'
  const Form = forms[signInMethod]
  const isAsking = unreachable.length > 0 || asksFirst
  const outcome = <SignInOutcome journey={journey} />
  const card = useFocusOnReturn(journey.at === 'choosing')
  if (!isAsking) preconnectFor(signInMethod, connection)
  return (
    <Card title={signIn.choose} ref={card}>
      <div role="status">{lastSession && <LastSessionNote lastSession={lastSession} />}</div>
      <p className="muted small">{signIn.about}</p>
      <MethodChoice disabled={busy || challenge !== null} />
      <PartBoundary key={`${formGeneration} ${signInMethod}`}>
        {unreachable.length > 0 ? (
          <PolicyQuestion origins={unreachable} />
        ) : asksFirst ? (
          <EndpointQuestion />
        ) : (
          <div hidden={challenge !== null}>
            <Outcome value={challenge === null && outcome}>
              <Form disabled={busy} />
            </Outcome>
          </div>
        )}
        {challenge && (
          <Outcome value={outcome}>
            <ChallengeForm key={challenge.session} challenge={challenge} disabled={busy} />
          </Outcome>
        )}
      </PartBoundary>
      {isAsking && challenge === null && outcome}
    </Card>
  )
}

/** The origins that the page's policy keeps the connection from; none as long as the policy has not been read. */
function useUnreachable(connection: Connection): readonly string[] {
  const { policy } = useSession()
  const [read, setRead] = useState<{ readonly connection: Connection; readonly unreachable: readonly string[] }>()
  useEffect(() => {
    let isShown = true
    policy().then(
      ({ unreachable }) => isShown && setRead({ connection, unreachable: unreachable(connection) }),
      // Without that file the browser's own refusal is told.
      () => {},
    )
    return () => {
      isShown = false
    }
  }, [policy, connection])
  return read?.connection === connection ? read.unreachable : []
}

/** The request that is under way, or what went wrong with it. */
function SignInOutcome({ journey }: { readonly journey: Journey }) {
  if (journey.at === 'challenged') return journey.problem && <ProblemNote step="sign-in" problem={journey.problem} />
  const isHere = journey.at === 'failed' && (journey.step === 'sign-in' || journey.step === 'exchange')
  if (isHere) return <ProblemNote step={journey.step} problem={journey.problem} />
  return <Working at={['sign-in', 'exchange']} />
}

/** Connects to the services of the sign-in in advance: a handshake takes as long as a request. */
function preconnectFor(signInMethod: SignInMethod, connection: Connection): void {
  if (signInMethod === 'user-pool') preconnect(serviceOrigin(connection, 'user-pool'), { crossOrigin: 'anonymous' })
  if (connection.identityPoolId) preconnect(serviceOrigin(connection, 'identity-pool'), { crossOrigin: 'anonymous' })
}

/** After a sign-out, or a step given up, the button that was pressed is gone: the choice takes the focus. */
function useFocusOnReturn(isChoosing: boolean): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null)
  const wasSignedOut = useSessionState((state) => state.formGeneration > 0)
  const hasTrace = useTrace((runs) => runs.length > 0)
  const takeFocus = useEffectEvent(() => {
    if ((wasSignedOut || hasTrace) && document.activeElement === document.body) card.current?.focus()
  })
  useEffect(() => {
    if (isChoosing) takeFocus()
  }, [isChoosing])
  return card
}
