/**
 * A refusal in the service's own words. The router turns it into the wire form of the protocol at hand
 * (JSON 1.1 or query/XML); an operation only throws it.
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'
  readonly code: string
  readonly status: number

  /** @param code the `__type` or `<Code>` as AWS sends it, e.g. `NotAuthorizedException` */
  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

export const notAuthorized = (message: string) => new ServiceError('NotAuthorizedException', message)
export const invalidParameter = (message: string) => new ServiceError('InvalidParameterException', message)
export const resourceNotFound = (message: string) => new ServiceError('ResourceNotFoundException', message)
