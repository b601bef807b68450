import { useMessages } from '../context/messages.ts'
import { Question } from '../own-api/question.tsx'

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
  return (
    <Question
      title={texts.title}
      about={texts.about(hosts.join(list))}
      confirm={texts.button}
      dismiss={texts.dismiss}
      onConfirm={onConfirm}
      onDismiss={onDismiss}
    />
  )
}
