import type { Emulated } from '../state/state.ts'
import { ServiceError } from '../wire/errors.ts'
import { stsDocument, type XmlElement } from '../wire/xml.ts'
import { authenticateCaller } from './caller.ts'
import type { AnyStsOperation } from './operations/sts-operation.ts'
import { stsOperations } from './operations/sts-operations.ts'

const version = '2011-06-15'

/**
 * Answers a call of the AWS query protocol to STS, in XML.
 *
 * @param form the parameters, from the body or the query string
 * @param body the body as it came, for its signature
 */
export async function answerSts(
  emulated: Emulated,
  request: Request,
  form: URLSearchParams,
  body: string,
): Promise<Response> {
  const requestId = crypto.randomUUID()
  try {
    const name = form.get('Action') ?? ''
    const result = await answerOf(emulated, operationOf(form), request, form, body)
    const metadata: XmlElement = ['ResponseMetadata', [['RequestId', requestId]]]
    return xmlResponse(200, requestId, [`${name}Response`, [[`${name}Result`, result], metadata]])
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return stsRefusal(error, requestId)
  }
}

/** A refusal in the XML of the query protocol. */
export function stsRefusal({ code, message, status }: ServiceError, requestId: string): Response {
  const details: XmlElement = [
    'Error',
    [
      ['Type', 'Sender'],
      ['Code', code],
      ['Message', message],
    ],
  ]
  return xmlResponse(status, requestId, ['ErrorResponse', [details, ['RequestId', requestId]]])
}

function operationOf(form: URLSearchParams): AnyStsOperation {
  const name = form.get('Action')
  if (name === null) throw new ServiceError('MissingAction', 'Missing Action')
  const asked = form.get('Version')
  if (asked !== version) {
    // Text from general knowledge of the query protocol.
    const message = `Could not find operation ${name} for version ${asked ?? 'NO_VERSION_SPECIFIED'}`
    throw new ServiceError('InvalidAction', message)
  }
  if (!isOperation(name)) throw new ServiceError('InvalidAction', `The local Cognito does not do ${name}`)
  return stsOperations[name]
}

const isOperation = (name: string): name is keyof typeof stsOperations => Object.hasOwn(stsOperations, name)

async function answerOf(
  emulated: Emulated,
  operation: AnyStsOperation,
  request: Request,
  form: URLSearchParams,
  body: string,
): Promise<readonly XmlElement[]> {
  if (operation.authorization === 'none') return operation.run(emulated, form)
  return operation.run(emulated, form, await authenticateCaller(emulated, request, body))
}

function xmlResponse(status: number, requestId: string, root: XmlElement): Response {
  return new Response(stsDocument(root), {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-RequestId': requestId },
  })
}
