import { type Caller, roleNameOf } from '../../credentials/caller.ts'
import { lazyModule } from '../../loading/lazy-module.ts'
import type { Progress } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useIsSettled } from '../context/use-session.ts'
import { Breakable } from '../parts/breakable.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { Panel } from '../parts/step.tsx'
import { CopyButton } from '../secret/copy-button.tsx'

const RoleCard = lazyPart(
  lazyModule(() => import('./role/role-card.tsx')),
  (module) => module.RoleCard,
)
const ClassicCard = lazyPart(
  lazyModule(() => import('./classic-flow/classic-card.tsx')),
  (module) => module.ClassicCard,
)

/** The role that the credentials are of. */
export function CallerFact({ caller }: { readonly caller: Caller }) {
  const { caller: texts } = useMessages('stageResults')
  return (
    <span className="mono">
      <ForeignText text={roleNameOf(caller.arn) ?? texts.noRole} />
    </span>
  )
}

interface CallerCardProps {
  readonly caller: Caller
  readonly progress: Progress
}

/** The caller as STS returned it, and why it has that role. */
export function CallerCard({ caller, progress }: CallerCardProps) {
  const isSettled = useIsSettled()
  return (
    <>
      <CallerFacts caller={caller} />
      {isSettled && (
        <PartBoundary>
          <RoleCard progress={progress} />
          <ClassicCard progress={progress} />
        </PartBoundary>
      )}
    </>
  )
}

function CallerFacts({ caller }: { readonly caller: Caller }) {
  const { caller: texts } = useMessages('stageResults')
  return (
    <Panel>
      <KeyValues>
        <KeyValue name={texts.role}>{roleNameOf(caller.arn) ?? texts.noRole}</KeyValue>
        <KeyValue name={texts.account} actions={<CopyButton name={texts.account} value={caller.account} />}>
          {caller.account}
        </KeyValue>
        <KeyValue name={texts.arn} actions={<CopyButton name={texts.arn} value={caller.arn} />}>
          <Breakable text={caller.arn} />
        </KeyValue>
        <KeyValue name={texts.userId} actions={<CopyButton name={texts.userId} value={caller.userId} />}>
          <Breakable text={caller.userId} />
        </KeyValue>
      </KeyValues>
    </Panel>
  )
}
