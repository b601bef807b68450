import { type Operation, readAnswer } from './answer.ts'
import { leavesOpen, noAnswer } from './no-answer.ts'
import { type Problem, ProblemError } from './problem.ts'

type Handler<Args, Result> = (args: Args) => Promise<Result>

interface Context {
  /** e.g. `GetIdCommand` */
  readonly commandName?: string
}

/** As much of the SDK's middleware stacks as is used here: each client has its own type of them. */
interface Stack {
  add(
    middleware: <Args, Result>(next: Handler<Args, Result>, context: Context) => Handler<Args, Result>,
    options: { readonly step: 'initialize'; readonly name: string },
  ): void
  add(
    middleware: <Args, Result extends { readonly response: unknown }>(
      next: Handler<Args, Result>,
      context: Context,
    ) => Handler<Args, Result>,
    options: { readonly step: 'deserialize'; readonly priority: 'low'; readonly name: string },
  ): void
}

/**
 * Sends a command by a client of the AWS SDK, made for this call, and reads its answer by the operation's schema, whatever the SDK makes of it.
 * @throws ProblemError
 */
export async function answerOf<Answer, Client extends { readonly middlewareStack: Stack }>(
  operation: Operation<Answer>,
  client: Client,
  send: (client: Client) => Promise<unknown>,
): Promise<Answer> {
  const answers: Answer[] = []
  readAnswers(client.middlewareStack, operation, (answer) => void answers.push(answer))
  try {
    await send(client)
  } catch (error) {
    // The SDK also reads members that nothing here needs.
    if (answers.length === 0) throw error
  }
  const [answer] = answers
  if (answer === undefined) throw new Error(`${operation.operation} has no answer`)
  return answer
}

/**
 * Has the answers of an operation parsed before the SDK's own parsers see them. Those complain in words of their own,
 * and the browser's XML parser builds an error page that violates the page's policy.
 * @param onAnswer called with each response that matches the API
 * @param reading.onlyOnce whether the SDK must not send it again where the service may have done it already
 */
export function readAnswers<Answer>(
  stack: Stack,
  operation: Operation<Answer>,
  onAnswer: (answer: Answer) => void,
  { onlyOnce = false }: { readonly onlyOnce?: boolean } = {},
): void {
  const isMine = ({ commandName }: Context) => commandName === `${operation.operation}Command`
  let latest: Problem | null = null

  stack.add(
    (next, context) => async (args) => {
      if (!isMine(context)) return next(args)
      latest = null
      const result = await next(args).catch((error: unknown) => {
        latest = noAnswer(error, callOf(operation))
        // The SDK would take a request that was held open for a minute to the same end twice more.
        const isFinal = latest !== null && (latest.kind === 'timed-out' || (onlyOnce && leavesOpen(latest)))
        throw isFinal && latest ? new ProblemError(latest) : error
      })
      const { response } = result
      if (!isHttpResponse(response)) return result
      const bytes = new Uint8Array(await new Response(response.body).arrayBuffer())
      response.body = bytes
      const { statusCode: status, headers } = response
      const read = readAnswer(operation, { status, headers, body: new TextDecoder().decode(bytes) })
      if (read.ok) onAnswer(read.answer)
      else latest = read.problem
      if (!read.ok && onlyOnce && leavesOpen(read.problem)) throw new ProblemError(read.problem)
      // A refusal in the service's protocol is the SDK's to retry, by its code.
      if (!read.ok && read.problem.kind !== 'refused') throw retriedByStatus(new ProblemError(read.problem), status)
      return result
    },
    { step: 'deserialize', priority: 'low', name: `read${operation.operation}` },
  )

  stack.add(
    (next, context) => async (args) => {
      if (!isMine(context)) return next(args)
      return next(args).catch((error: unknown) => {
        throw latest === null ? error : new ProblemError(latest, { cause: error })
      })
    },
    { step: 'initialize', name: `explain${operation.operation}` },
  )
}

interface HttpResponse {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  body: BodyInit | null
}

/** The SDK hands its response on as something unknown. */
function isHttpResponse(response: unknown): response is HttpResponse {
  return typeof response === 'object' && response !== null && 'statusCode' in response && 'body' in response
}

/** What the SDK decides by whether to send a request again. */
function retriedByStatus(error: ProblemError, status: number): ProblemError {
  return Object.assign(error, { $metadata: { httpStatusCode: status } })
}

function callOf({ service, operation }: Operation<unknown>) {
  return { service, operation }
}
