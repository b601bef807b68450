import type { ApiCredential } from '../../token/api/api-kinds.ts'
import { useMessages } from '../context/messages.ts'
import { Question } from './question.tsx'

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
  return (
    <Question
      title={texts.title}
      about={texts.about(credentials[credential], host)}
      confirm={texts.button(host)}
      dismiss={texts.dismiss}
      onConfirm={onConfirm}
      onDismiss={onDismiss}
    />
  )
}
