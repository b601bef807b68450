import { Suspense } from 'react'
import { hostedUiOrigin } from '../../connection/connection.ts'
import { type Journey as JourneyState, type Progress, progressOf } from '../../session/sign-in/journey.ts'
import { visible } from '../../text/visible.ts'
import { PartBoundary } from '../app/part-boundary.tsx'
import { after, results } from '../later-parts.ts'
import { useMessages } from '../messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { CardStep, Rail, Step } from '../parts/step.tsx'
import { SignInCard } from '../sign-in/sign-in-card.tsx'
import { useSessionState } from '../use-session.ts'
import { ClockNote } from './clock-note.tsx'
import { DoneHeading } from './done-heading.tsx'
import { StageStep } from './stage-step.tsx'
import { StorageNote } from './storage-note.tsx'

const TokensCard = results.part((parts) => parts.TokensCard)
const TokensFact = results.part((parts) => parts.TokensFact)
const IdentityCard = results.part((parts) => parts.IdentityCard)
const CredentialsCard = results.part((parts) => parts.CredentialsCard)
const CredentialsFact = results.part((parts) => parts.CredentialsFact)
const CallerCard = results.part((parts) => parts.CallerCard)
const CallerFact = results.part((parts) => parts.CallerFact)
const After = after.part((parts) => parts.default)

/** The whole way from the connection to the caller, each stage a step on the rail. */
export function Journey() {
  const { results: texts } = useMessages()
  const journey = useSessionState((state) => state.journey)
  const hasIdentityPool = useSessionState((state) => state.connection.identityPoolId !== undefined)
  const isKeeping = useSessionState((state) => state.keeping !== null)
  const progress = progressOf(journey)
  const later = hasIdentityPool ? undefined : texts.noIdentityPool
  return (
    <>
      <PartBoundary silent>
        <ClockNote />
      </PartBoundary>
      <StorageNote />
      <Rail>
        <ConnectionStep />
        <SignInStep journey={journey} progress={progress} />
        <StageStep
          stage="tokens"
          number={3}
          title={texts.tokens.title}
          has={hasTokens(progress)}
          fact={progress && <TokensFact progress={progress} />}
          later={noTokens(progress) && texts.tokens.none}
        >
          {progress && <TokensCard progress={progress} />}
          <PartBoundary>
            <Suspense>
              <After at="tokens" />
            </Suspense>
          </PartBoundary>
        </StageStep>
        <StageStep
          stage="identity"
          number={4}
          title={texts.identity.title}
          has={!!progress?.identityId}
          fact={<span className="mono">{progress?.identityId && <ForeignText text={progress.identityId} />}</span>}
          step="identity"
          later={isKeeping ? <After at="identity" /> : later}
        >
          {progress?.identityId && <IdentityCard identityId={progress.identityId} logins={progress.logins} />}
        </StageStep>
        <StageStep
          stage="credentials"
          number={5}
          title={texts.credentials.title}
          has={!!progress?.credentials}
          fact={progress?.credentials && <CredentialsFact credentials={progress.credentials} />}
          step="credentials"
          later={later}
        >
          {progress?.credentials && <CredentialsCard credentials={progress.credentials} />}
        </StageStep>
        <StageStep
          stage="caller"
          number={6}
          title={texts.caller.title}
          has={!!progress?.caller}
          fact={progress?.caller && <CallerFact caller={progress.caller} />}
          step="caller"
          later={later}
        >
          {progress?.caller && <CallerCard caller={progress.caller} />}
          <PartBoundary>
            <Suspense>
              <After at="caller" />
            </Suspense>
          </PartBoundary>
        </StageStep>
        <PartBoundary silent>
          <Suspense>{progress && <After at="end" />}</Suspense>
        </PartBoundary>
      </Rail>
    </>
  )
}

/** A guest never has one; a provider's token is there from the start. */
function hasTokens(progress: Progress | null): boolean {
  if (!progress) return false
  return progress.tokens !== null || progress.signInMethod === 'provider-token'
}

function noTokens(progress: Progress | null): boolean {
  return progress?.signInMethod === 'guest' && progress.identityId !== null
}

function ConnectionStep() {
  const { app, results: texts } = useMessages()
  const connection = useSessionState((state) => state.connection)
  const { parts, none } = texts.connection
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
      title={texts.connection.title}
      summary={visible(connection.name) + app.separators.name + (has.join(app.separators.list) || none)}
    />
  )
}

interface SignInStepProps {
  readonly journey: JourneyState
  readonly progress: Progress | null
}

/** The form until there is something to show for it; then one line. */
function SignInStep({ journey, progress }: SignInStepProps) {
  const folded = journey.at === 'done' || progress?.credentials != null
  if (folded && progress) return <DoneHeading progress={progress} />
  const state =
    journey.at === 'failed' && (journey.step === 'sign-in' || journey.step === 'exchange') ? 'failed' : 'now'
  return (
    <CardStep number={2} state={state}>
      <SignInCard />
    </CardStep>
  )
}
