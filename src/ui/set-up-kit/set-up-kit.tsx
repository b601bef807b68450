import { useContext, useState } from 'react'
import { checkKit } from '../../set-up-kit/check-kit.ts'
import { emptyKit } from '../../set-up-kit/kit.ts'
import { useMessages } from '../context/messages.ts'
import { SessionContext } from '../context/use-session.ts'
import { KitFields } from './kit-fields.tsx'
import { KitFiles } from './kit-files.tsx'
import { PolicyTable } from './policy-table.tsx'
import { RoleNeeds } from './role-needs.tsx'
import './set-up-kit.css'

interface SetUpKitProps {
  /** Of this page, to be registered at the app client. */
  readonly redirectUri: string
  /** What the form begins with; empty: to be chosen. */
  readonly region: string
}

/** Writes what creates pools and roles for this page, and explains the roles' policies. */
export function SetUpKit({ redirectUri, region }: SetUpKitProps) {
  const texts = useMessages('setUpKit')
  const session = useContext(SessionContext)
  const [choices, setChoices] = useState({ ...emptyKit, region })
  const faults = checkKit(choices)
  const hasRegion = faults.every(({ member }) => member !== 'region')
  return (
    <section className="set-up-kit" aria-label={texts.title}>
      <p>{texts.about}</p>
      <KitFields {...{ choices, faults }} onChange={(change) => setChoices({ ...choices, ...change })} />
      {faults.length > 0 ? (
        <p className="muted" role="status">
          {texts.unfinished}
        </p>
      ) : (
        <KitFiles kit={{ ...choices, redirectUri }} />
      )}
      {hasRegion && <PolicyTable choices={choices} />}
      {session && <RoleNeeds />}
    </section>
  )
}
