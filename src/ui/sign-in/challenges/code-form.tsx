import type { CodeChallengeName } from '../../../cognito/challenges/challenge.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { CodeAnswer } from './code-answer.tsx'

/** Answers any challenge that wants a code. */
export function CodeForm<Name extends CodeChallengeName>({ challenge, disabled }: ChallengeFormProps<Name>) {
  const { code: texts, [challenge.name]: own } = useMessages('challenges')
  const session = useSession()
  const { destination } = challenge.parameters
  return (
    <CodeAnswer
      title={own.title}
      about={own.about(challenge.username, destination ?? texts.nowhere)}
      disabled={disabled}
      wanted={challenge}
      onAnswer={(code) => void session.answer({ name: challenge.name, code })}
    />
  )
}
