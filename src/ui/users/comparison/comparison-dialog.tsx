import { useMemo, useRef, useState } from 'react'
import type { ComparedClaim, UserComparison } from '../../../session/users/user-comparison.ts'
import type { UserFacts } from '../../../session/users/user-facts.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'
import { useModal } from '../../parts/use-modal.ts'
import { ClaimValue } from '../../token-view/claim-value.tsx'
import { userName } from '../user-name.ts'
import { ComparedSection } from './compared-section.tsx'
import { Absent, useFactRows } from './use-fact-rows.tsx'
import '../../parts/dialog.css'
import './comparison.css'

interface ComparisonDialogProps {
  /** Two or more. */
  readonly users: readonly UserFacts[]
  readonly onEnd: () => void
}

/** Two users side by side: what differs in their tokens, identities, roles and credentials. No secret is shown. */
export function ComparisonDialog({ users, onEnd }: ComparisonDialogProps) {
  const texts = useMessages('users').comparison
  const session = useSession()
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog, onEnd)
  const [[left, right], setPair] = useState(() => [users.at(-2)?.number ?? 0, users.at(-1)?.number ?? 0] as const)
  const comparison = useMemo(() => session.users()?.compared([left, right]) ?? null, [session, left, right])
  const names = useNames(users)
  return (
    <dialog ref={dialog} className="dialog user-comparison" aria-label={texts.title}>
      <div className="dialog-head">
        <h2>{texts.title}</h2>
        <Button size="xs" variant="default" onClick={onEnd}>
          {texts.close}
        </Button>
      </div>
      <div className="pair">
        <Picker label={texts.first} names={names} value={left} onPick={(number) => setPair([number, right])} />
        <Picker label={texts.second} names={names} value={right} onPick={(number) => setPair([left, number])} />
      </div>
      {comparison && <Compared comparison={comparison} sides={[names.get(left) ?? '', names.get(right) ?? '']} />}
    </dialog>
  )
}

function Compared({
  comparison: { facts, claims },
  sides,
}: {
  readonly comparison: UserComparison
  readonly sides: readonly [string, string]
}) {
  const texts = useMessages('users').comparison
  const rows = useFactRows(facts)
  const all = [...rows, ...(claims.idToken ?? []), ...(claims.accessToken ?? [])]
  return (
    <>
      <p role="status">{texts.summary(all.filter(({ difference }) => difference === 'differs').length)}</p>
      <ComparedSection title={texts.identity} first={texts.name} sides={sides} rows={rows} />
      <p className="small muted unchecked">{texts.unchecked}</p>
      <Claims title={texts.idToken} sides={sides} claims={claims.idToken} />
      <Claims title={texts.accessToken} sides={sides} claims={claims.accessToken} />
    </>
  )
}

interface ClaimsProps {
  readonly title: string
  readonly sides: readonly [string, string]
  readonly claims: readonly ComparedClaim[] | null
}

function Claims({ title, sides, claims }: ClaimsProps) {
  const texts = useMessages('users').comparison
  const value = (name: string, of: unknown) => (of === undefined ? <Absent /> : <ClaimValue name={name} value={of} />)
  if (claims === null) {
    return (
      <>
        <h3>{title}</h3>
        <p className="small muted">{texts.noToken}</p>
      </>
    )
  }
  const rows = claims.map(({ name, left, right, difference }) => ({
    name,
    left: value(name, left),
    right: value(name, right),
    difference,
  }))
  return <ComparedSection title={title} first={texts.claim} sides={sides} rows={rows} isMono />
}

/** What each is called in a list, by number. */
function useNames(users: readonly UserFacts[]): ReadonlyMap<number, string> {
  const texts = useMessages('users')
  return new Map(users.map((user) => [user.number, texts.show(userName(user, texts), user.number)]))
}

interface PickerProps {
  readonly label: string
  readonly names: ReadonlyMap<number, string>
  readonly value: number
  readonly onPick: (number: number) => void
}

function Picker({ label, names, value, onPick }: PickerProps) {
  return (
    <label className="small muted">
      {label}
      <select value={value} onChange={({ currentTarget }) => onPick(Number(currentTarget.value))}>
        {[...names].map(([number, name]) => (
          <option key={number} value={number}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
