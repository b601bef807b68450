import type { Page } from 'playwright/test'

/** Codes of six digits are left out: such digits also come up by chance. */
const secretMembers =
  /^((id|access|refresh)_?token|sessiontoken|secret(access)?key|session|secretcode|(new_)?password|code(_verifier)?)$/i

/** Every secret that is sent or answered, by its name; read from the network, since reading the page would put it there. */
export function watchSecrets(page: Page): Map<string, string> {
  const secrets = new Map<string, string>()
  const collect = (value: unknown, name: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [member, each] of Object.entries(value)) collect(each, member)
    } else if (typeof value === 'string' && secretMembers.test(name)) secrets.set(`${name} ${secrets.size}`, value)
  }
  const read = (body: string | null) => {
    if (body) collect(body.startsWith('{') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body)), '')
  }
  page.on('request', (request) => request.method() === 'POST' && read(request.postData()))
  page.on('response', async (response) => {
    if (response.request().method() === 'POST') read(await response.text().catch(() => null))
  })
  return secrets
}

export const kindsOf = (secrets: ReadonlyMap<string, string>) => [
  ...new Set([...secrets.keys()].map((name) => name.replace(/ \d+$/, ''))),
]
