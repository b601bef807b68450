import type { Problem } from '../../cognito/problem.ts'
import type { DetailMessages } from '../../i18n/en-details.ts'
import { answerFaultText } from './answer-fault-text.ts'

type ProblemTexts = Pick<DetailMessages, 'problem' | 'services' | 'challenges'>

export interface Explanation {
  readonly title: string
  /** The service's own words, as they were sent. */
  readonly said: { readonly by: string; readonly text: string; readonly code: string | null } | null
  /** What to do whatever the cause is; null: that depends on it. */
  readonly remedy: string | null
}

/** What failed, and what was said of it. @param name of what failed, as the subject of a sentence */
export function explain(texts: ProblemTexts, name: string, problem: Problem): Explanation {
  const { problem: problems, challenges, services } = texts
  const failed = { title: problems.failedTitle(name), said: null, remedy: null }
  const refused = { title: problems.refusedTitle(name), remedy: null }
  const quoted = (by: string, text: string | null, code: string) => ({
    by,
    text: text || code,
    code: text ? code : null,
  })
  switch (problem.kind) {
    case 'refused': {
      const by = problems.service(services.inSentence[problem.service], problem.status)
      return { ...refused, said: quoted(by, problem.message, problem.code) }
    }
    case 'sent-back': {
      const { title, inAddress } = problems.unawaited
      const { error, description } = problem
      // The text may come from a link made by anyone, so the title says first that no sign-in was waiting for it.
      if (!problem.awaited) return { title, remedy: null, said: quoted(inAddress, description, error) }
      return { ...refused, said: quoted(problems.service(services.inSentence['hosted-ui'], null), description, error) }
    }
    case 'unreadable':
      return {
        ...failed,
        said: { by: problems.began(problem.status), text: problem.excerpt || problems.emptyBody, code: null },
      }
    case 'answer-unconfirmed': {
      const remedy = challenges[problem.challenge ?? 'byHand'].unconfirmed
      return { ...explain(texts, name, problem.reason), remedy }
    }
    case 'guest-unconfirmed':
      return { ...explain(texts, name, problem.reason), remedy: problems.guestUnconfirmed }
    case 'cancelled':
      return { ...failed, title: problems.cancelledTitle(name) }
    case 'authenticator':
      return { ...failed, said: quoted(problems.browser, problem.message, problem.error) }
    case 'fault':
      return { ...failed, said: { by: problems.code, text: problem.message, code: null } }
    default:
      return failed
  }
}

/** What the words for a cause mention besides the service's own: the operation, the service, and a detail. */
export function circumstancesOf(
  { problem: problems, services }: ProblemTexts,
  problem: Problem,
): readonly [operation: string, service: string, detail: string] {
  if (!('service' in problem)) return ['', '', '']
  const service = services.inSentence[problem.service]
  switch (problem.kind) {
    case 'timed-out':
      return [problem.operation, service, String(problem.seconds)]
    case 'malformed': {
      const faults = problem.faults.map((fault) => answerFaultText(problems, fault)).join(problems.faultSeparator)
      return [problem.operation, service, faults]
    }
    default:
      return [problem.operation, service, '']
  }
}
