import { useEffect, useRef } from 'react'
import type { ApiCredential } from '../../token/api/api-kinds.ts'
import { useMessages } from '../context/messages.ts'
import { Button } from '../parts/button.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'

interface HostQuestionProps {
  readonly credential: ApiCredential
  /** With its port. */
  readonly host: string
  readonly onConfirm: () => void
  readonly onDismiss: () => void
}

/** Before a secret goes to a host for the first time, by the host's name. */
export function HostQuestion({ credential, host, onConfirm, onDismiss }: HostQuestionProps) {
  const { confirm: texts, credentials } = useMessages('ownApi')
  const question = useRef<HTMLElement>(null)
  useEffect(() => question.current?.focus(), [])
  return (
    <section ref={question} className="host-question" aria-label={texts.title} tabIndex={-1}>
      <h3>{texts.title}</h3>
      <p>
        <ForeignText text={texts.about(credentials[credential], host)} />
      </p>
      <div className="buttons">
        <Button variant="default" onClick={onConfirm}>
          <ForeignText text={texts.button(host)} />
        </Button>
        <Button variant="default" onClick={onDismiss}>
          {texts.dismiss}
        </Button>
      </div>
    </section>
  )
}
