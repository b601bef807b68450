const longest = 500

/**
 * Why a request was refused, in the words of the answer: `NotAuthorizedException: Incorrect username or password.`
 * @returns null: it was not, or by a page
 */
export async function refusalOf(response: Response): Promise<string | null> {
  const { headers, status } = response
  const location = headers.get('Location')
  if (location !== null) return fromRedirect(location)
  if (status < 400) return null
  const type = headers.get('x-amzn-ErrorType')?.replace(/:$/, '')
  if (type !== undefined) return joined(type, headers.get('x-amzn-ErrorMessage'))
  const body = (await response.clone().text()).slice(0, 10_000)
  const kind = headers.get('Content-Type') ?? ''
  if (kind.includes('html')) return null
  return kind.includes('json') ? fromJson(body) : (fromXml(body) ?? joined(body.trim(), null))
}

const joined = (code: string, message: string | null | undefined): string =>
  (message ? `${code}: ${message}` : code).slice(0, longest)

/** RFC 6749, section 4.1.2.1 and 4.2.2.1: by the query, or by the fragment. */
function fromRedirect(location: string): string | null {
  const { searchParams, hash } = new URL(location, 'http://localhost')
  const answer = searchParams.has('error') ? searchParams : new URLSearchParams(hash.slice(1))
  const error = answer.get('error')
  return error === null ? null : joined(error, answer.get('error_description'))
}

function fromJson(body: string): string | null {
  try {
    const { error, error_description: description } = JSON.parse(body)
    return typeof error === 'string' ? joined(error, typeof description === 'string' ? description : null) : null
  } catch {
    return null
  }
}

function fromXml(body: string): string | null {
  const [, code] = /<Code>([^<]+)<\/Code>/.exec(body) ?? []
  return code === undefined ? null : joined(code, /<Message>([^<]*)<\/Message>/.exec(body)?.[1])
}
