import { allowsSelfService } from '../../../session/tasks/sign-out.ts'
import { usernameOf } from '../../../session/user-of.ts'
import type { TokenSet } from '../../../token/token-set.ts'
import { useMessages } from '../../context/messages.ts'
import { FoldedCard } from '../../tasks/folded-card.tsx'
import { useTasksState } from '../../tasks/use-tasks.ts'
import { AttributesPart } from './attributes-part.tsx'
import { DeletionPart } from './deletion-part.tsx'
import { FactorsPart } from './factors-part.tsx'
import { PasswordPart } from './password-part.tsx'
import './account.css'

/** What the signed-in user can change about the own account. */
export function AccountCard({ tokens }: { readonly tokens: TokenSet }) {
  const { own: texts } = useMessages('account')
  const isDeleted = useTasksState(({ selfService }) => selfService.isUserDeleted)
  const username = usernameOf(tokens) ?? ''
  const isAllowed = allowsSelfService(tokens)
  return (
    <FoldedCard title={texts.title}>
      <p className="small muted">{isAllowed ? texts.about : texts.lacksScope}</p>
      {isAllowed && !isDeleted && (
        <div className="own-account">
          <AttributesPart username={username} />
          <PasswordPart username={username} />
          <FactorsPart username={username} />
          <DeletionPart username={username} />
        </div>
      )}
      <p role="status">{isDeleted && texts.removed}</p>
    </FoldedCard>
  )
}
