/** A refusal of /oauth2/token or /oauth2/revoke; the body is `{"error":"…"}`, mostly with nothing else. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError'
  readonly error: string
  readonly description: string | null
  readonly status: 400 | 401

  constructor(error: string, description: string | null = null, status: 400 | 401 = 400) {
    super(description === null ? error : `${error}: ${description}`)
    this.error = error
    this.description = description
    this.status = status
  }
}
