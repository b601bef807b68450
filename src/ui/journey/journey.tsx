import { lazy, type ReactNode, Suspense } from 'react'
import { hostedUiOrigin } from '../../connection/connection.ts'
import {
  type Journey as JourneyState,
  type Progress,
  progressOf,
  type Step as StepName,
} from '../../session/journey.ts'
import { useMessages } from '../messages.ts'
import { Card, Rail, Step, type StepState } from '../parts/step.tsx'
import { ProblemNote } from '../problem/lazy-problem-note.tsx'
import { SignInCard } from '../sign-in/sign-in-card.tsx'
import { Working } from '../sign-in/working.tsx'
import { useSessionState } from '../use-session.ts'
import { DoneHeading } from './done-heading.tsx'

// What only a signed-in person sees comes in its own chunk.
const IdentityCard = lazy(() => import('../results.ts').then(({ IdentityCard }) => ({ default: IdentityCard })))
const CredentialsCard = lazy(() =>
  import('../results.ts').then(({ CredentialsCard }) => ({ default: CredentialsCard })),
)
const CallerCard = lazy(() => import('../results.ts').then(({ CallerCard }) => ({ default: CallerCard })))
const TokensCard = lazy(() => import('../results.ts').then(({ TokensCard }) => ({ default: TokensCard })))
// Without its chunk everything else is still there.
const After = lazy(() => import('../refresh/after.tsx').catch(() => ({ default: () => null })))

/** The whole way from the connection to the caller, each stage a step on the rail. */
export function Journey() {
  const { results } = useMessages()
  const journey = useSessionState((state) => state.journey)
  const hasIdentityPool = useSessionState((state) => state.connection.identityPoolId !== undefined)
  const isKeeping = useSessionState((state) => state.keeping !== null)
  const progress = progressOf(journey)
  const later = hasIdentityPool ? undefined : results.noIdentityPool
  return (
    <Rail>
      <ConnectionStep />
      <SignInStep journey={journey} progress={progress} />
      <Stage
        number={3}
        title={results.tokens.title}
        has={hasTokens(progress)}
        later={noTokens(progress) && results.tokens.none}
      >
        {progress && <TokensCard progress={progress} />}
        <Suspense>
          <After at="tokens" />
        </Suspense>
      </Stage>
      <Stage
        number={4}
        title={results.identity.title}
        has={!!progress?.identityId}
        step="identity"
        later={isKeeping ? <After at="identity" /> : later}
      >
        {progress?.identityId && <IdentityCard identityId={progress.identityId} logins={progress.logins} />}
      </Stage>
      <Stage
        number={5}
        title={results.credentials.title}
        has={!!progress?.credentials}
        step="credentials"
        later={later}
      >
        {progress?.credentials && <CredentialsCard credentials={progress.credentials} />}
      </Stage>
      <Stage number={6} title={results.caller.title} has={!!progress?.caller} step="caller" later={later}>
        {progress?.caller && <CallerCard caller={progress.caller} />}
        <Suspense>
          <After at="caller" />
        </Suspense>
      </Stage>
      <Suspense>{progress && <After at="end" />}</Suspense>
    </Rail>
  )
}

/** A guest never has one; a provider's token is there from the start. */
function hasTokens(progress: Progress | null): boolean {
  if (!progress) return false
  return progress.tokens !== null || progress.way === 'provider-token'
}

function noTokens(progress: Progress | null): boolean {
  return progress?.way === 'guest' && progress.identityId !== null
}

function ConnectionStep() {
  const { app, results } = useMessages()
  const connection = useSessionState((state) => state.connection)
  const { parts, none, separator } = results.connection
  const has = [
    connection.userPoolId && parts.userPool,
    connection.identityPoolId && parts.identityPool,
    hostedUiOrigin(connection) && parts.hostedUi,
  ].filter(Boolean)
  return (
    <Step
      number={1}
      state="done"
      stateName={app.stepState.done}
      title={results.connection.title}
      summary={`${connection.name}: ${has.join(separator) || none}`}
    />
  )
}

interface SignInStepProps {
  readonly journey: JourneyState
  readonly progress: Progress | null
}

/** The form until there is something to show for it; then one line. */
function SignInStep({ journey, progress }: SignInStepProps) {
  const { app, results } = useMessages()
  const folded = journey.at === 'done' || progress?.credentials != null
  if (folded && progress) return <DoneHeading progress={progress} />
  const state =
    journey.at === 'failed' && (journey.step === 'sign-in' || journey.step === 'exchange') ? 'failed' : 'now'
  return (
    <Step number={2} state={state} stateName={app.stepState[state]} title={results.signIn.title}>
      <SignInCard />
    </Step>
  )
}

interface StageProps {
  readonly number: number
  readonly title: string
  readonly has: boolean
  /** The request that fills this stage. */
  readonly step?: StepName
  /** Said instead while there is nothing. */
  readonly later?: ReactNode
  readonly children: ReactNode
}

/** A stage that is filled by the sign-in: its result, the request under way, or what went wrong with it. */
function Stage({ number, title, has, step, later, children }: StageProps) {
  const { app } = useMessages()
  const journey = useSessionState((state) => state.journey)
  const failed = journey.at === 'failed' && journey.step === step ? journey : null
  const working = journey.at === 'working' && journey.step === step
  const state: StepState = failed ? 'failed' : working ? 'now' : has ? 'done' : 'later'
  return (
    <Step
      number={number}
      state={state}
      stateName={app.stepState[state]}
      title={title}
      summary={later && <Suspense>{later}</Suspense>}
    >
      {has && <Suspense>{children}</Suspense>}
      {working && step && <Working at={[step]} />}
      {failed && step && (
        <Card title={title}>
          <ProblemNote step={step} problem={failed.problem} retry />
        </Card>
      )}
    </Step>
  )
}
