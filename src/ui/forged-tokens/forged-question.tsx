import { useEffect, useRef } from 'react'
import { useMessages } from '../context/messages.ts'
import { Button } from '../parts/button.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'

interface ForgedQuestionProps {
  /** With their ports. */
  readonly hosts: readonly string[]
  readonly onConfirm: () => void
  readonly onDismiss: () => void
}

/** Before a forged token goes to other machines, by their names. */
export function ForgedQuestion({ hosts, onConfirm, onDismiss }: ForgedQuestionProps) {
  const { confirm: texts } = useMessages('forgedTokens')
  const { list } = useMessages('app').separators
  const question = useRef<HTMLElement>(null)
  useEffect(() => question.current?.focus(), [])
  return (
    <section ref={question} className="forged-question" aria-label={texts.title} tabIndex={-1}>
      <h3>{texts.title}</h3>
      <p>
        <ForeignText text={texts.about(hosts.join(list))} />
      </p>
      <div className="buttons">
        <Button variant="default" onClick={onConfirm}>
          {texts.button}
        </Button>
        <Button variant="default" onClick={onDismiss}>
          {texts.dismiss}
        </Button>
      </div>
    </section>
  )
}
