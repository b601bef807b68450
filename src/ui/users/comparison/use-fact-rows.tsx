import type { ReactNode } from 'react'
import type { RoleReason } from '../../../credentials/role-explanation.ts'
import type { SignInMethod } from '../../../protocol/sign-in-methods.ts'
import type { BothSides, FactName, UserComparison, UserDifference } from '../../../session/users/user-comparison.ts'
import { useMessages } from '../../context/messages.ts'
import { LongText } from '../../excerpts/long-text.tsx'
import { Moment } from '../../secret/moment.tsx'
import type { UsersRow } from './compared-section.tsx'

/** All that is compared beside the claims, in words. */
export function useFactRows(facts: UserComparison['facts']): readonly UsersRow[] {
  const { facts: names } = useMessages('users').comparison
  const methods = useMessages('signInMethods')
  const { reasons } = useMessages('role')
  const row = <Value,>(
    name: FactName,
    pair: BothSides<Value> & { readonly difference: UserDifference },
    show: (value: Value) => ReactNode,
  ): UsersRow => ({
    name: names[name],
    left: show(pair.left),
    right: show(pair.right),
    difference: pair.difference,
  })
  return [
    row('signInMethod', facts.signInMethod, (method: SignInMethod) => methods[method].name),
    row('connection', facts.connection, plain),
    row('identityId', facts.identityId, mono),
    row('logins', facts.logins, list),
    row('account', facts.account, mono),
    row('role', facts.role, mono),
    row('reason', facts.reason, (reason: RoleReason) => reasons[reason]),
    row('groups', facts.groups, list),
    row('roles', facts.roles, list),
    row('accessKeyId', facts.accessKeyId, mono),
    row('expires', facts.expires, (at) => (at === null ? <Absent /> : <Moment at={at} />)),
  ]
}

const plain = (text: string) => <LongText text={text} />

/** IDs and ARNs are compared letter by letter. */
const mono = (text: string | null) =>
  text === null ? (
    <Absent />
  ) : (
    <span className="mono">
      <LongText text={text} />
    </span>
  )

const list = (values: readonly string[]) =>
  values.length === 0 ? <Absent /> : values.map((value) => <div key={value}>{mono(value)}</div>)

export function Absent() {
  const { absent } = useMessages('users').comparison
  return <span className="muted">{absent}</span>
}
