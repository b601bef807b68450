import type { Problem } from '../../cognito/problem.ts'
import { symptomOf } from '../../diagnosis/symptoms.ts'
import type { Messages } from '../../i18n/en.ts'
import type { DetailMessages } from '../../i18n/en-details.ts'
import type { Step } from '../../session/journey.ts'

export interface Explanation {
  readonly title: string
  /** The service's own words, as they were sent. */
  readonly said: { readonly by: string; readonly text: string; readonly code: string | null } | null
  readonly cause: string
  readonly remedy: string
}

/** A problem in words. */
export function explain(messages: Messages, details: DetailMessages, step: Step, problem: Problem): Explanation {
  const { problems, services } = details
  const name = messages.steps[step].name
  const failed = { title: problems.failedTitle(name), said: null }
  const known = () => {
    const symptom = symptomOf(problem)
    return symptom === null ? problems.unknownRefusal : details.symptoms[symptom]
  }
  switch (problem.kind) {
    case 'refused':
      return {
        title: problems.refusedTitle(name),
        said: {
          by: problems.service(services[problem.service], problem.status),
          text: problem.message || problem.code,
          code: problem.message ? problem.code : null,
        },
        ...known(),
      }
    case 'sent-back':
      return {
        title: problems.refusedTitle(name),
        said: {
          by: problems.sentBack,
          text: problem.description ?? problem.error,
          code: problem.description && problem.error,
        },
        ...known(),
      }
    case 'unreachable':
      return { ...failed, ...problems.unreachable(services[problem.service]) }
    case 'unreadable':
      return {
        ...failed,
        said: { by: problems.service(services[problem.service], problem.status), text: problem.detail, code: null },
        ...problems.unreadable(services[problem.service]),
      }
    case 'incomplete':
      return { ...failed, ...problems.incomplete(services[problem.service], problem.missing) }
    case 'unexpected-return':
      return {
        ...failed,
        ...{ 'no-attempt': problems.noAttempt, 'no-state': problems.noState, 'too-old': problems.tooOld }[
          problem.reason
        ],
      }
    case 'nonce-mismatch':
      return { ...failed, ...problems.nonceMismatch }
    case 'unsupported-challenge':
      return {
        title: `${name}: ${problems.unsupportedChallenge(problem.name)}`,
        said: null,
        ...problems.unsupportedChallengeHelp,
      }
    case 'insecure-page':
      return { ...failed, ...problems.insecurePage }
    case 'cancelled':
      return { title: problems.cancelledTitle(name), said: null, ...problems.cancelled }
    case 'fault':
      return { ...failed, said: { by: messages.app.name, text: problem.message, code: null }, ...problems.fault }
    default:
      return problem satisfies never
  }
}
