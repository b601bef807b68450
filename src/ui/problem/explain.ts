import type { Problem } from '../../cognito/problem.ts'
import { type Asked, type Symptom, symptomOf } from '../../diagnosis/symptoms.ts'
import type { DetailMessages } from '../../i18n/en-details.ts'
import { answerFaultText } from './answer-fault-text.ts'

type ProblemTexts = Pick<DetailMessages, 'problem' | 'services' | 'symptoms' | 'challenges'>

export interface Explanation {
  readonly title: string
  /** The service's own words, as they were sent. */
  readonly said: { readonly by: string; readonly text: string; readonly code: string | null } | null
  readonly cause: string
  readonly remedy: string
}

/** What is known of a refusal besides the service's words. */
export interface Circumstances {
  /** The task, where the same message means something else in other tasks. */
  readonly asked?: Asked | undefined
  /** What a refusal must come of, where that is certain. */
  readonly because?: Symptom | undefined
}

/** A problem in words. @param name of what failed, as the subject of a sentence */
export function explain(
  texts: ProblemTexts,
  name: string,
  problem: Problem,
  circumstances: Circumstances = {},
): Explanation {
  const { problem: problems, challenges } = texts
  const failed = { title: problems.failedTitle(name), said: null }
  switch (problem.kind) {
    case 'refused':
    case 'sent-back':
    case 'unreachable':
    case 'timed-out':
    case 'unreadable':
    case 'malformed':
      return explainAnswer(texts, name, problem, circumstances)
    case 'answer-unconfirmed': {
      const remedy = challenges[problem.challenge ?? 'byHand'].unconfirmed
      return { ...explain(texts, name, problem.reason, circumstances), remedy }
    }
    case 'guest-unconfirmed':
      return { ...explain(texts, name, problem.reason, circumstances), remedy: problems.guestUnconfirmed }
    case 'unexpected-return':
      return {
        ...failed,
        ...{
          'no-attempt': problems.noAttempt,
          'no-state': problems.noState,
          'too-old': problems.tooOld,
          'other-issuer': problems.otherIssuer,
        }[problem.reason],
      }
    case 'nonce-mismatch':
      return { ...failed, ...problems.nonceMismatch }
    case 'unloaded':
      return { ...failed, ...(problem.hangs ? problems.loadingHangs : problems.unloaded) }
    case 'no-storage':
      return { ...failed, ...problems.noStorage }
    case 'insecure-page':
      return { ...failed, ...problems.insecurePage }
    case 'credentials-expired':
      return { ...failed, ...problems.credentialsExpired }
    case 'token-expired':
      return { ...failed, ...problems.tokenExpired }
    case 'cancelled':
      return { title: problems.cancelledTitle(name), said: null, ...problems.cancelled }
    case 'authenticator':
      return { ...failed, ...authenticatorError(texts, problem) }
    case 'fault':
      return { ...failed, said: { by: problems.code, text: problem.message, code: null }, ...problems.fault }
    default:
      return problem satisfies never
  }
}

type AnswerProblem = Extract<
  Problem,
  { kind: 'refused' | 'sent-back' | 'unreachable' | 'timed-out' | 'unreadable' | 'malformed' }
>

/** What a service answered, or that it did not. */
function explainAnswer(
  texts: ProblemTexts,
  name: string,
  problem: AnswerProblem,
  { asked, because }: Circumstances,
): Explanation {
  const { problem: problems, services } = texts
  const failed = { title: problems.failedTitle(name), said: null }
  const known = () => {
    const symptom = because ?? symptomOf(problem, asked)
    return symptom === null ? problems.unknownRefusal : texts.symptoms[symptom]
  }
  switch (problem.kind) {
    case 'refused':
      return {
        title: problems.refusedTitle(name),
        said: {
          by: problems.service(services.inSentence[problem.service], problem.status),
          text: problem.message || problem.code,
          code: problem.message ? problem.code : null,
        },
        ...known(),
      }
    case 'sent-back':
      if (!problem.awaited) return unawaited(problem, problems)
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
      return { ...failed, ...problems.unreachable(services.inSentence[problem.service]) }
    case 'timed-out':
      return {
        ...failed,
        ...problems.timedOut(services.inSentence[problem.service], problem.operation, problem.seconds),
      }
    case 'unreadable': {
      const { excerpt, status, service, operation } = problem
      const symptom = symptomOf(problem)
      return {
        ...failed,
        said: { by: problems.began(status), text: excerpt || problems.emptyBody, code: null },
        ...(symptom ? texts.symptoms[symptom] : problems.unreadable(services.inSentence[service], operation)),
      }
    }
    case 'malformed': {
      const symptom = symptomOf(problem)
      const faults = problem.faults.map((fault) => answerFaultText(problems, fault)).join(problems.faultSeparator)
      const { cause, remedy } = problems.malformed(services.inSentence[problem.service], problem.operation, faults)
      return { ...failed, cause, remedy: symptom ? texts.symptoms[symptom].remedy : remedy }
    }
    default:
      return problem satisfies never
  }
}

function authenticatorError(
  { problem: problems, symptoms }: ProblemTexts,
  problem: Extract<Problem, { kind: 'authenticator' }>,
): Omit<Explanation, 'title'> {
  const symptom = symptomOf(problem)
  const { error, message } = problem
  return {
    said: { by: problems.browser, text: message || error, code: message && error },
    ...(symptom ? symptoms[symptom] : problems.unknownAuthenticatorError),
  }
}

/** The text may come from a link made by anyone, so the title says first that no sign-in was waiting for it. */
function unawaited(
  { error, description }: Extract<Problem, { kind: 'sent-back' }>,
  { unawaited: texts }: DetailMessages['problem'],
): Explanation {
  return {
    title: texts.title,
    said: { by: texts.inAddress, text: description ?? error, code: description && error },
    cause: texts.cause,
    remedy: texts.remedy,
  }
}
