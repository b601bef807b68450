import { roleNameOf } from '../../../credentials/caller.ts'
import { explainRole } from '../../../credentials/role-explanation.ts'
import type { Progress } from '../../../session/sign-in/journey.ts'
import { decodeUnverified } from '../../../token/decode.ts'
import { useMessages } from '../../context/messages.ts'
import { LongText } from '../../excerpts/long-text.tsx'
import { KeyValue, KeyValues } from '../../parts/key-values.tsx'
import { Card } from '../../parts/step.tsx'
import { useTasksState } from '../../tasks/use-tasks.ts'

import { PrincipalTags } from './principal-tags.tsx'
import { RoleCandidates } from './role-candidates.tsx'
import { RoleSources } from './role-sources.tsx'
import '../../tasks/facts.css'

/** Why the identity got its role, as far as that follows from the token and the response of STS. */
export function RoleCard({ progress }: { readonly progress: Progress }) {
  const texts = useMessages('role')
  const { list } = useMessages('app').separators
  const customRoleArn = useTasksState((state) => state.customRoleArn)
  const isStale = useTasksState((state) => state.roleMayDiffer)
  const claims = claimsShown(progress)
  const explained = explainRole({
    isGuest: Object.keys(progress.logins ?? {}).length === 0,
    unverifiedClaims: claims,
    roleName: progress.caller && roleNameOf(progress.caller.arn),
    customRoleArn,
  })
  const { reason, sources, candidates, groups } = explained
  return (
    <Card title={texts.title}>
      <p>{texts.reasons[reason]}</p>
      {isStale && <p className="small muted">{texts.stale}</p>}
      {reason !== 'guest' && <RoleSources sources={sources} />}
      {groups.length > 0 && (
        <div className="role-groups">
          <KeyValues>
            <KeyValue name={texts.groups}>
              <LongText text={groups.join(list)} />
            </KeyValue>
          </KeyValues>
        </div>
      )}
      {candidates.length > 0 && <RoleCandidates candidates={candidates} />}
      <PrincipalTags claims={claims} />
    </Card>
  )
}

/** The claims of the token that the identity pool was shown; none for a guest, or where only the provider can read it. */
export function claimsShown({ logins }: Progress): Readonly<Record<string, unknown>> {
  const [token] = Object.values(logins ?? {})
  const decoded = token === undefined ? null : decodeUnverified(token)
  return decoded?.kind === 'jwt' ? decoded.unverifiedClaims : {}
}
