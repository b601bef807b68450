import { useId, useState } from 'react'
import type { ConnectionSettings } from '../../connection/connection.ts'
import type { InPage } from '../../session/world.ts'
import { useMessages } from '../context/messages.ts'
import { Button } from '../parts/button.tsx'
import './connections-dialog.css'

interface InPageCognitoProps {
  readonly start: InPage
  readonly onStarted: (connections: readonly ConnectionSettings[]) => void
}

/** Starts the local Cognito in a service worker of this page: never by itself, only by a press. */
export function InPageCognito({ start, onStarted }: InPageCognitoProps) {
  const texts = useMessages('connections').inPage
  const [now, setNow] = useState<'preparing' | 'failed' | null>(null)
  const title = useId()
  const press = () => {
    setNow('preparing')
    start().then(
      (connections) => onStarted(connections.map((each) => ({ ...each, name: texts.name(each.name) }))),
      () => setNow('failed'),
    )
  }
  return (
    <section className="in-page-cognito" aria-labelledby={title}>
      <h3 id={title}>{texts.title}</h3>
      <p className="small muted">{texts.about}</p>
      <div>
        <Button variant="default" disabled={now === 'preparing'} onClick={press}>
          {texts.start}
        </Button>
      </div>
      <p className="small" role="status">
        {now && texts[now]}
      </p>
    </section>
  )
}
