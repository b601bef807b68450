import { type Operation, readAnswer } from '../answer.ts'
import { noAnswer } from '../no-answer.ts'
import { ProblemError } from '../problem.ts'
import { hostedUiOperations } from './hosted-ui-answers.ts'

/** The answer of the token endpoint as oidc-client-ts may see it. @throws ProblemError where it may not */
export async function readOauthAnswer(path: string, response: Promise<Response>): Promise<Response> {
  const operation: Operation<unknown> =
    path === hostedUiOperations.revoke.operation ? hostedUiOperations.revoke : hostedUiOperations.token
  const { body } = await fetchedAnswer(operation, response)
  return new Response(body || '{}', { headers: { 'content-type': 'application/json' } })
}

/** Reads a response by the operation's schema. @throws ProblemError */
export async function fetchedAnswer<Answer>(
  operation: Operation<Answer>,
  fetched: Promise<Response>,
): Promise<{ readonly answer: Answer; readonly body: string }> {
  try {
    const response = await fetched
    const body = await response.text()
    const { status, headers } = response
    const result = readAnswer(operation, { status, headers: Object.fromEntries(headers), body })
    if (!result.ok) throw new ProblemError(result.problem)
    return { answer: result.answer, body }
  } catch (error) {
    const problem = noAnswer(error, { service: operation.service, operation: operation.operation })
    throw problem === null ? error : new ProblemError(problem, { cause: error })
  }
}
