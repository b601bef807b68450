import { progressOf } from '../../session/journey.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { KeptGuest } from '../identity/kept-guest.tsx'
import { useMessages } from '../messages.ts'
import { Step } from '../parts/step.tsx'
import { ClassicCard } from '../role/classic-card.tsx'
import { RoleCard } from '../role/role-card.tsx'
import { SignOutCard } from '../sign-out/sign-out-card.tsx'
import { useSessionState } from '../use-session.ts'
import { RefreshCard } from './refresh-card.tsx'
import { ScopesCard } from './scopes-card.tsx'

interface AfterProps {
  /** Where on the rail it stands. */
  readonly at: 'tokens' | 'identity' | 'caller' | 'end'
}

/** What a signed-in person can do at a stage of the journey, in one chunk that loads when there is something to do. */
export default function After({ at }: AfterProps) {
  const { app } = useMessages()
  const { title } = useDetailMessages().afterwards.signOut
  const journey = useSessionState((state) => state.journey)
  const progress = progressOf(journey)
  if (at === 'identity') return <KeptGuest />
  if (!progress || (journey.at !== 'done' && journey.at !== 'failed')) return null
  switch (at) {
    case 'tokens':
      return (
        progress.tokens && (
          <>
            <RefreshCard progress={progress} />
            <ScopesCard tokens={progress.tokens} />
          </>
        )
      )
    case 'caller':
      return (
        <>
          <RoleCard progress={progress} />
          <ClassicCard progress={progress} />
        </>
      )
    case 'end':
      if (progress.tokens === null && progress.identityId === null) return null
      return (
        <Step number={7} state="later" stateName={app.stepState.later} title={title}>
          <SignOutCard progress={progress} />
        </Step>
      )
    default:
      return at satisfies never
  }
}
