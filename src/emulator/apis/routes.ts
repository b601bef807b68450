import type { Hono } from 'hono'
import type { Emulated } from '../state/state.ts'
import { answerAsService } from './aws-service.ts'
import { type GatewayAnswer, gatewayResponse } from './gateway-answer.ts'
import { answerAsIamApi, answerWithoutRoute } from './iam-authorizer.ts'
import { answerAsHttpApi } from './jwt-authorizer.ts'
import { answerAsRestApi } from './rest-authorizer.ts'

const route = '/whoami'

interface LocalApi {
  readonly answer: (emulated: Emulated, request: Request, path: string) => Promise<GatewayAnswer>
  /** What it says of a path that it does not have. */
  readonly noRoute: (request: Request) => Promise<GatewayAnswer>
}

const notFound = async (): Promise<GatewayAnswer> => ({ status: 404, body: { message: 'Not Found' } })

/** By their names in the address. `no-cors` is an HTTP API whose CORS nobody has set up; so pages can't read it. */
const apis: Readonly<Record<string, LocalApi>> = {
  rest: { answer: answerAsRestApi, noRoute: answerWithoutRoute },
  http: { answer: answerAsHttpApi, noRoute: notFound },
  iam: { answer: answerAsIamApi, noRoute: answerWithoutRoute },
  'no-cors': { answer: answerAsHttpApi, noRoute: notFound },
}

/** The addresses of the APIs that tokens and credentials can be tried on, below the emulator's own. */
export const apiPaths: readonly string[] = Object.keys(apis).map((name) => `/apis/${name}${route}`)

/**
 * Small protected APIs, which answer who called them, each as strict as API Gateway with such an authorizer; and the
 * front doors of AWS's services, `/apis/aws/<service>/`.
 */
export function mountApis(app: Hono, emulated: Emulated): void {
  for (const [name, { answer, noRoute }] of Object.entries(apis)) {
    app.all(`/apis/${name}${route}`, async (c) => gatewayResponse(await answer(emulated, c.req.raw, route)))
    app.all(`/apis/${name}/*`, async (c) => gatewayResponse(await noRoute(c.req.raw)))
  }
  app.all('/apis/aws/:service/*', (c) => answerAsService(emulated, c.req.raw, c.req.param('service')))
}
