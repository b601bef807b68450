/** Whether a request is that operation of a user pool or an identity pool. */
export function isCall(request: Request, operation: string): boolean {
  return request.headers.get('x-amz-target')?.endsWith(`.${operation}`) ?? false
}

export function isSts(request: Request): boolean {
  return request.method === 'POST' && (request.headers.get('authorization') ?? '').includes('/sts/')
}

/** A service that takes a request and says nothing. */
export function neverAnswer(): Promise<undefined> {
  return new Promise(() => {})
}
