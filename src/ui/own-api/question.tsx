import { useEffect, useRef } from 'react'
import { Button } from '../parts/button.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import './question.css'

interface QuestionProps {
  readonly title: string
  readonly about: string
  readonly confirm: string
  readonly dismiss: string
  readonly onConfirm: () => void
  readonly onDismiss: () => void
}

/** Before something is sent that can't be taken back; takes the focus. */
export function Question({ title, about, confirm, dismiss, onConfirm, onDismiss }: QuestionProps) {
  const question = useRef<HTMLElement>(null)
  useEffect(() => question.current?.focus(), [])
  return (
    <section ref={question} className="question" aria-label={title} tabIndex={-1}>
      <h3>{title}</h3>
      <p>
        <ForeignText text={about} />
      </p>
      <div className="buttons">
        <Button variant="default" onClick={onConfirm}>
          <ForeignText text={confirm} />
        </Button>
        <Button variant="default" onClick={onDismiss}>
          {dismiss}
        </Button>
      </div>
    </section>
  )
}
