/** Members that differ from one answer to the next, in tokens too. */
const changing = new Set(
  (
    'AccessKeyId SecretKey SessionToken Expiration SECRET_BLOCK SRP_B Session RefreshToken refresh_token ' +
    'auth_time iat exp jti origin_jti event_id at_hash nonce'
  ).split(' '),
)

/** What an answer says, without what is different in each, whatever program printed it. */
export function saidIn(answer: string, besides: readonly string[] = []): unknown {
  const left = (json: unknown): unknown => {
    if (typeof json === 'string' && json.startsWith('eyJ')) return left(claimsOf(json))
    if (Array.isArray(json)) return json.map(left)
    if (typeof json !== 'object' || json === null) return json
    return Object.fromEntries(
      Object.entries(json).map(([name, value]) => [
        name,
        changing.has(name) || besides.includes(name) ? 'changes' : left(value),
      ]),
    )
  }
  return left(answer.startsWith('<') ? callerIn(answer) : JSON.parse(answer))
}

function claimsOf(token: string): unknown {
  const [, claims = ''] = token.split('.')
  return JSON.parse(Buffer.from(claims, 'base64url').toString())
}

/** The answer of STS, as the SDKs give it. */
function callerIn(xml: string): unknown {
  return Object.fromEntries(
    ['UserId', 'Account', 'Arn'].map((name) => [name, new RegExp(`<${name}>([^<]*)`).exec(xml)?.[1]]),
  )
}
