import type { Page } from 'playwright/test'

const secretMembers = new RegExp(
  `^(${[
    'login|(id|access|refresh)_?token|sessiontoken|secret(access)?key|session|secretcode',
    'saml_?(response|assertion)|developer_token',
    '(new_|previous|proposed)?password|code(_verifier)?',
    '(confirmation|user)code|(sms_mfa|sms_otp|email_otp|software_token_mfa)_code',
    'credential|device_?key|passwordverifier|secret_block|password_claim_(signature|secret_block)',
  ].join('|')})$`,
  'i',
)

/** Of a choice the name of what was chosen. */
const isChoice = (body: Readonly<Record<string, unknown>>) => /^SELECT_/.test(String(body.ChallengeName))

/** Every secret that is sent or answered, by its name; read from the network, since reading the page would put it there. */
export function watchSecrets(page: Page): Map<string, string> {
  const secrets = new Map<string, string>()
  const collect = (value: unknown, name: string): void => {
    if (typeof value === 'object' && value !== null) {
      // By the provider's name stands what an identity pool takes for its token, a forged one too.
      for (const [member, each] of Object.entries(value)) collect(each, name === 'Logins' ? 'login' : member)
    } else if (typeof value === 'string' && value !== '' && secretMembers.test(name)) {
      secrets.set(`${name} ${secrets.size}`, value)
    }
  }
  const read = (body: string | null) => {
    if (!body) return
    const members = body.startsWith('{') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body))
    collect(members, '')
    const answer = members.ChallengeResponses?.ANSWER
    if (typeof answer === 'string' && !isChoice(members)) secrets.set(`ANSWER ${secrets.size}`, answer)
  }
  // What an API of one's own is let in by: a token is known already, a signature and a key are not.
  page.on('request', (request) => {
    const { authorization = '', 'x-api-key': apiKey } = request.headers()
    const [, signature] = /Signature=([0-9a-f]{64})$/.exec(authorization) ?? []
    if (signature !== undefined) secrets.set(`signature ${secrets.size}`, signature)
    if (apiKey !== undefined) secrets.set(`x-api-key ${secrets.size}`, apiKey)
  })
  page.on('request', (request) => request.method() === 'POST' && read(request.postData()))
  page.on('response', async (response) => {
    if (response.request().method() === 'POST') read(await response.text().catch(() => null))
  })
  return secrets
}

export const kindsOf = (secrets: ReadonlyMap<string, string>) => [
  ...new Set([...secrets.keys()].map((name) => name.replace(/ \d+$/, ''))),
]
