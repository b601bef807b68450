import { useState } from 'react'
import { identityPrincipal } from '../../protocol/roles/identity-principal.ts'
import { trustPolicy, trustPolicyFile } from '../../protocol/roles/trust-policy.ts'
import { progressOf } from '../../session/sign-in/journey.ts'
import { bucketPolicy } from '../../set-up-kit/policies.ts'
import { permissionsFile, type RoleNeed, roleNeeds } from '../../set-up-kit/role-needs.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState, useTrace } from '../context/use-session.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { TextInput } from '../parts/text-fields.tsx'
import { TextFigure } from '../secret/text-figure.tsx'

const json = (policy: unknown): string => `${JSON.stringify(policy, null, 2)}\n`

/** The policies that a role of the connection in use needs for what was tried with it. */
export function RoleNeeds() {
  const texts = useMessages('setUpKit').needs
  const { region, identityPoolId, bucket: given = '' } = useSessionState(({ connection }) => connection)
  const isGuest = useSessionState(({ journey }) => progressOf(journey)?.signInMethod === 'guest')
  const runs = useTrace((all) => all)
  const needs = roleNeeds(
    runs.flatMap(({ events }) => events.flatMap((event) => (event.kind === 'exchange' ? [event] : []))),
  )
  const [bucket, setBucket] = useState(needs.findLast((need) => need.bucket)?.bucket ?? given)
  return (
    <div className="role-needs">
      <h3>{texts.title}</h3>
      <p>{texts.about}</p>
      <Needs needs={needs} />
      <TextInput
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        classNames={{ input: 'mono' }}
        label={texts.bucket}
        value={bucket}
        onChange={({ currentTarget }) => setBucket(currentTarget.value.trim())}
      />
      {bucket && (
        <TextFigure
          name={texts.permissions}
          file={{ ...permissionsFile, text: json(bucketPolicy(region, bucket)) }}
          use={texts.permissionsUse}
        />
      )}
      {identityPoolId && (
        <TextFigure
          name={texts.trust}
          file={{
            ...trustPolicyFile,
            text: json(trustPolicy(region, identityPoolId, isGuest ? 'unauthenticated' : 'authenticated')),
          }}
          use={isGuest ? texts.trustOfGuests : texts.trustOfUsers}
        />
      )}
      {!identityPrincipal(region).isDocumented && <p className="kit-note">{texts.undocumented}</p>}
    </div>
  )
}

function Needs({ needs }: { readonly needs: readonly RoleNeed[] }) {
  const texts = useMessages('setUpKit').needs
  if (needs.length === 0) return <p className="muted">{texts.nothingTried}</p>
  return (
    <ul>
      {needs.map(({ operation, bucket, permission }) => (
        <li key={`${operation} ${bucket}`}>
          <b className="mono">{operation}</b>
          {bucket && ' '}
          {bucket && <ForeignText text={bucket} />}
          {': '}
          {permission === null ? texts.nothingNeeded : <span className="mono">{permission}</span>}
        </li>
      ))}
    </ul>
  )
}
