import { useEffect, useState } from 'react'
import type { Connection, ConnectionSettings } from '../../connection/connection.ts'
import type { ForeignPart } from '../../connection/foreign-parts.ts'
import { isInPage } from '../../connection/in-page.ts'
import { readShareLink, type SharedConnection } from '../../connection/share-link.ts'
import { useMessages } from '../context/messages.ts'
import { Button } from '../parts/button.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { InPageCognito } from './in-page-cognito.tsx'
import { unusedName } from './unused-name.ts'

interface SharedLinkProps {
  readonly fragment: string
  readonly allowsOwn: boolean
  readonly otherNames: readonly string[]
  /** The connection in use; null: there is none yet. */
  readonly current: Connection | null
  /** null: this page has no local Cognito. */
  readonly inPage:
    | (Parameters<typeof InPageCognito>[0] & {
        /** Where the page stands, without a final slash. */
        readonly root: string
      })
    | null
  readonly onKeep: (settings: ConnectionSettings) => void
  readonly onDiscard: () => void
}

/** The connection that a link brings, beside the one in use; nothing is kept or sent before the user says so. */
export function SharedLink({ fragment, allowsOwn, otherNames, current, inPage, onKeep, onDiscard }: SharedLinkProps) {
  const texts = useMessages('connections').shared
  const { onceSaved } = useMessages('doctor')
  const [shared, setShared] = useState<SharedConnection | null>(null)
  useEffect(() => {
    let isShown = true
    void readShareLink(fragment).then((read) => isShown && setShared(read))
    return () => {
      isShown = false
    }
  }, [fragment])
  if (shared === null || shared.kind === 'none') return null
  if (shared.kind !== 'connection') {
    return (
      <>
        <p role="alert">{texts.unreadable[shared.kind]}</p>
        {shared.kind === 'faulty' && <Faults faults={shared.faults} />}
        <Discard onDiscard={onDiscard} />
      </>
    )
  }
  const { settings, foreign } = shared
  if (allowsOwn && inPage && isInPage(settings, inPage.root)) {
    return (
      <>
        <p>{texts.about}</p>
        <InPageCognito start={inPage.start} onStarted={inPage.onStarted} />
        <Discard onDiscard={onDiscard} />
      </>
    )
  }
  const isTaken = otherNames.includes(settings.name)
  const [host, ...others] = new Set(foreign.map((part) => part.host))
  const keep =
    host === undefined ? texts.keep : others.length === 0 ? texts.trust(host) : texts.trustAll(others.length + 1)
  const name = isTaken ? unusedName(texts.sharedName(settings.name), otherNames) : settings.name
  return (
    <>
      <p>{texts.about}</p>
      <Foreign foreign={foreign} />
      <Compared settings={settings} current={current} />
      {allowsOwn && <p className="small muted">{onceSaved}</p>}
      {allowsOwn ? (
        <div className="buttons">
          <Button onClick={() => onKeep({ ...settings, name })}>
            <ForeignText text={keep} />
          </Button>
          <Button variant="default" onClick={onDiscard}>
            {texts.discard}
          </Button>
        </div>
      ) : (
        <>
          <p>{texts.notAllowed}</p>
          <Discard onDiscard={onDiscard} />
        </>
      )}
    </>
  )
}

function Discard({ onDiscard }: { readonly onDiscard: () => void }) {
  const texts = useMessages('connections').shared
  return (
    <div>
      <Button variant="default" onClick={onDiscard}>
        {texts.discard}
      </Button>
    </div>
  )
}

function Faults({ faults }: Pick<Extract<SharedConnection, { kind: 'faulty' }>, 'faults'>) {
  const codes = useMessages('connectionFaults')
  return (
    <ul>
      {faults.map(({ path, code }) => (
        <li key={`${path} ${code}`}>
          <span className="mono">
            <ForeignText text={path} />
          </span>{' '}
          {codes[code]}
        </li>
      ))}
    </ul>
  )
}

function Foreign({ foreign }: { readonly foreign: readonly ForeignPart[] }) {
  const texts = useMessages('connections').shared
  if (foreign.length === 0) return <p>{texts.allAws}</p>
  return (
    <div className="foreign-parts">
      <p>
        <b>{texts.foreign}</b>
      </p>
      <ul>
        {foreign.map(({ member, host }) => (
          <li key={`${member} ${host}`}>
            <b className="mono">
              <ForeignText text={host} />
            </b>{' '}
            <span className="muted mono">{member}</span>
          </li>
        ))}
      </ul>
      <p>{texts.foreignAbout}</p>
    </div>
  )
}

const compared = ['name', 'region', 'userPoolId', 'userPoolClientId', 'identityPoolId', 'hostedUiDomain'] as const

function Compared({
  settings,
  current,
}: {
  readonly settings: ConnectionSettings
  readonly current: Connection | null
}) {
  const texts = useMessages('connections')
  const { members } = texts.form
  return (
    <table className="compared-connections">
      <thead>
        <tr>
          <th scope="col">{texts.shared.setting}</th>
          <th scope="col">{texts.shared.theirs}</th>
          <th scope="col">{texts.shared.inUse}</th>
        </tr>
      </thead>
      <tbody>
        {compared.map((member) => (
          <tr key={member} data-differs={settings[member] !== current?.[member] || undefined}>
            <th scope="row">{members[member].name}</th>
            <td className="mono" data-label={texts.shared.theirs}>
              <ForeignText text={settings[member] ?? texts.shared.none} />
            </td>
            <td className="mono" data-label={texts.shared.inUse}>
              <ForeignText text={current?.[member] ?? texts.shared.none} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
