import { lazyModule } from '../../loading/lazy-module.ts'
import { useKeptUsers } from '../context/use-users.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { ClockNote } from './clock-note.tsx'

const UsersBar = lazyPart(
  lazyModule(() => import('../users/users-bar.tsx')),
  (module) => module.UsersBar,
)

/** What stands above the journey once something was recorded. */
export function JourneyNotes() {
  const hasKept = useKeptUsers().length > 0
  return (
    <>
      {hasKept && <UsersBar />}
      <ClockNote />
    </>
  )
}
