import { lazyModule } from '../../loading/lazy-module.ts'
import { isSteppingUp, type Journey as JourneyState, type Progress, progressOf } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useIsSettled, useSessionState, useTrace } from '../context/use-session.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { lazyPart, NoNote } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { CardStep, Rail } from '../parts/step.tsx'
import { SignInCard } from '../sign-in/sign-in-card.tsx'
import { ConnectionStep } from './connection-step.tsx'
import { DoneHeading } from './done-heading.tsx'
import { StageStep } from './stage-step.tsx'
import { StorageNote } from './storage-note.tsx'

export const stageCards = {
  tokens: lazyModule(() => import('../tokens/tokens-card.tsx')),
  identity: lazyModule(() => import('../identity/identity-card.tsx')),
  credentials: lazyModule(() => import('../credentials/credentials-card.tsx')),
  caller: lazyModule(() => import('../caller/caller-card.tsx')),
}
/** Comes with all that a signed-in user can do next: it is one chunk. */
export const signOutStep = lazyModule(() => import('../sign-out/sign-out-step.tsx'))

const TokensCard = lazyPart(stageCards.tokens, (module) => module.TokensCard)
const TokensFact = lazyPart(stageCards.tokens, (module) => module.TokensFact, NoNote)
const IdentityCard = lazyPart(stageCards.identity, (module) => module.IdentityCard)
const CredentialsCard = lazyPart(stageCards.credentials, (module) => module.CredentialsCard)
const CredentialsFact = lazyPart(stageCards.credentials, (module) => module.CredentialsFact, NoNote)
const CallerCard = lazyPart(stageCards.caller, (module) => module.CallerCard)
const CallerFact = lazyPart(stageCards.caller, (module) => module.CallerFact, NoNote)
const SignOutStep = lazyPart(signOutStep, (module) => module.SignOutStep)
/** Of what responses told of the time, and of the users who are kept. */
const JourneyNotes = lazyPart(
  lazyModule(() => import('./notes.tsx')),
  (module) => module.JourneyNotes,
  NoNote,
)
const LinkedGuest = lazyPart(
  lazyModule(() => import('../identity/linked-guest.tsx')),
  (module) => module.LinkedGuest,
)

/** The whole way from the connection to the caller, each stage a step on the rail. */
export function Journey() {
  const texts = useMessages('stages')
  const journey = useSessionState((state) => state.journey)
  const hasIdentityPool = useSessionState((state) => state.connection.identityPoolId !== undefined)
  const hasLinkedGuest = useSessionState((state) => state.linkedGuestId !== null)
  const hasNotes = useHasNotes()
  const isSettled = useIsSettled()
  const progress = progressOf(journey)
  const later = hasIdentityPool ? undefined : texts.connection.noIdentityPool
  return (
    <>
      <PartBoundary silent>{hasNotes && <JourneyNotes />}</PartBoundary>
      <StorageNote />
      <Rail>
        <ConnectionStep />
        <SignInStep journey={journey} progress={progress} />
        <StageStep
          stage="tokens"
          number={3}
          title={texts.tokens.title}
          has={hasTokens(progress)}
          isAccepted={progress?.tokens != null || progress?.identityId != null}
          fact={progress && <TokensFact progress={progress} />}
          later={noTokens(progress) && texts.tokens.none}
        >
          {progress && <TokensCard progress={progress} />}
        </StageStep>
        <StageStep
          stage="identity"
          number={4}
          title={texts.identity.title}
          has={!!progress?.identityId}
          fact={<span className="mono">{progress?.identityId && <ForeignText text={progress.identityId} />}</span>}
          step="identity"
          later={hasLinkedGuest ? <LinkedGuest /> : later}
        >
          {progress?.identityId && <IdentityCard identityId={progress.identityId} logins={progress.logins} />}
        </StageStep>
        <StageStep
          stage="credentials"
          number={5}
          title={texts.credentials.title}
          has={!!progress?.credentials}
          isAccepted={progress?.credentials?.secretAccessKey !== null}
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
          {progress?.caller && <CallerCard caller={progress.caller} progress={progress} />}
        </StageStep>
        {isSettled && (progress?.tokens || progress?.identityId) && (
          <PartBoundary silent>
            <SignOutStep progress={progress} />
          </PartBoundary>
        )}
      </Rail>
    </>
  )
}

/** Also while the trace is emptied, so that the users who are kept stay in their place. */
function useHasNotes(): boolean {
  const hasKept = useSessionState((state) => state.keptRuns.length > 0)
  return useTrace((runs) => runs.length > 0) || hasKept
}

/** A guest never has one; a provider's token is there from the start. */
function hasTokens(progress: Progress | null): boolean {
  if (!progress) return false
  return progress.tokens !== null || progress.signInMethod === 'provider-token'
}

function noTokens(progress: Progress | null): boolean {
  return progress?.signInMethod === 'guest' && progress.identityId !== null
}

interface SignInStepProps {
  readonly journey: JourneyState
  readonly progress: Progress | null
}

/** The form until there is something to show for it; then one line. */
function SignInStep({ journey, progress }: SignInStepProps) {
  const folded = journey.at === 'done' || (progress?.credentials != null && !isSteppingUp(journey))
  if (folded && progress) return <DoneHeading progress={progress} />
  const isRefused =
    journey.at === 'failed'
      ? journey.step === 'sign-in' || journey.step === 'exchange'
      : journey.at === 'challenged' && journey.problem !== null
  return (
    <CardStep number={2} state={isRefused ? 'failed' : 'now'}>
      <SignInCard />
    </CardStep>
  )
}
