import type { Problem } from '../../cognito/problem.ts'
import type { Journey } from '../../session/sign-in/journey.ts'
import { type AllMessages, useMessages } from '../context/messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'

interface SeenProps {
  readonly journey: Journey
  readonly attempt: string
}

/** What a user of the app would see of it, without a cause. */
export function Seen({ journey, attempt }: SeenProps) {
  const texts = useMessages('failureLab')
  const steps = useMessages('journeySteps')
  return (
    <dl className="seen">
      <dt>{texts.seen}</dt>
      {journey.at === 'failed' ? (
        <dd>
          {steps[journey.step].name}
          {saidBy(journey.problem, texts).map((words) => (
            <q key={words} className="mono">
              <ForeignText text={words} />
            </q>
          ))}
        </dd>
      ) : (
        <dd>{journey.at === 'done' ? texts.succeeded : attempt === 'hosted-ui' ? texts.notReturned : texts.ended}</dd>
      )}
    </dl>
  )
}

/** The words alone. */
function saidBy(problem: Problem, texts: AllMessages['failureLab']): readonly string[] {
  switch (problem.kind) {
    case 'refused':
      return [...new Set([problem.message, problem.code])].filter((words) => words !== '')
    case 'sent-back':
      return [problem.error, ...(problem.description === null ? [] : [problem.description])]
    case 'unreadable':
      return [problem.excerpt]
    case 'guest-unconfirmed':
    case 'answer-unconfirmed':
      return saidBy(problem.reason, texts)
    default:
      return [texts.noResponse]
  }
}
