import { useState } from 'react'
import { type IssuedCredentials, isUsable } from '../../../credentials/aws-credentials.ts'
import { roleArnOf, rolesIn } from '../../../credentials/role-explanation.ts'
import type { Progress } from '../../../session/sign-in/journey.ts'
import { useMessages } from '../../context/messages.ts'
import { ExportPanel } from '../../key-export/lazy-export-panel.ts'
import { KeyValues } from '../../parts/key-values.tsx'
import { PartBoundary } from '../../parts/part-boundary.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { SecretValue } from '../../secret/secret-value.tsx'
import { FoldedCard } from '../../tasks/folded-card.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useTask, useTasksState } from '../../tasks/use-tasks.ts'
import { WhatIs } from '../../terms/what-is.tsx'
import { claimsShown } from '../role/role-card.tsx'
import { ClassicForm } from './classic-form.tsx'
import { FlowComparison } from './flow-comparison.tsx'
import '../role/role.css'

/** The classic flow on the same sign-in, and its credentials beside those of the enhanced flow. */
export function ClassicCard({ progress }: { readonly progress: Progress }) {
  const texts = useMessages('classicFlow')
  const classic = useTasksState((state) => state.classic)
  const task = useTask('classic')
  const role = progress.caller && roleArnOf(progress.caller.arn, rolesIn(claimsShown(progress)))
  return (
    <FoldedCard title={texts.title}>
      <p className="small muted">{texts.about}</p>
      <WhatIs term="enhanced-flow" />
      <ClassicForm key={role} roleArn={role ?? ''} disabled={task?.at === 'running'} />
      <TaskNote task="classic" />
      {classic && task?.at === 'done' && (
        <>
          <FlowComparison progress={progress} classic={classic} />
          <h3 className="facts-title">{texts.secrets}</h3>
          <Secrets credentials={classic.role.credentials} />
        </>
      )}
    </FoldedCard>
  )
}

function Secrets({ credentials }: { readonly credentials: IssuedCredentials }) {
  const texts = useMessages('classicFlow')
  const [isExported, setExported] = useState(false)
  const { dropped } = useMessages('stageResults').credentials
  if (!isUsable(credentials)) return <p className="small">{dropped}</p>
  return (
    <>
      <KeyValues>
        <SecretValue name={texts.secretAccessKey} value={credentials.secretAccessKey} />
        <SecretValue name={texts.sessionToken} value={credentials.sessionToken} />
      </KeyValues>
      <TextButton pressed={isExported} onClick={() => setExported(!isExported)}>
        {texts.export}
      </TextButton>
      {isExported && (
        <PartBoundary>
          <ExportPanel credentials={credentials} />
        </PartBoundary>
      )}
    </>
  )
}
