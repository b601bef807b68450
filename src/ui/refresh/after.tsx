import { progressOf } from '../../session/sign-in/journey.ts'
import { ClassicCard } from '../caller/classic-flow/classic-card.tsx'
import { RoleCard } from '../caller/role/role-card.tsx'
import { KeptGuest } from '../identity/kept-guest.tsx'
import { SignOutStep } from '../sign-out/sign-out-step.tsx'
import { RefreshCard } from '../tokens/refresh/refresh-card.tsx'
import { ScopesCard } from '../tokens/scopes/scopes-card.tsx'
import { useSessionState } from '../use-session.ts'

interface AfterProps {
  /** Where on the rail it stands. */
  readonly at: 'tokens' | 'identity' | 'caller' | 'end'
}

/** What a signed-in person can do at a stage of the journey, in one chunk that loads when there is something to do. */
export default function After({ at }: AfterProps) {
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
      return <SignOutStep progress={progress} />
    default:
      return at satisfies never
  }
}
