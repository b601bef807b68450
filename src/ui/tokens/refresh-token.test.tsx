import { prerender } from 'react-dom/static'
import { expect, it } from 'vitest'
import { detailMessages } from '../../i18n/catalogue.ts'
import { forge } from '../../token/token-fixture.ts'
import type { RefreshToken as Token } from '../../token/token-set.ts'
import { RefreshToken } from './refresh-token.tsx'

async function textOf(token: string | null): Promise<string> {
  const { prelude } = await prerender(<RefreshToken token={token as Token | null} />)
  const html = await new Response(prelude).text()
  return html.replace(/<[^>]*>/g, ' ').replaceAll('&#x27;', "'")
}

const [encrypted] = forge({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' }, {}).split('.')
const readable = { 'cognito:username': 'alice', iat: 1, exp: 9, iss: 'http://localhost:9229/local_4kfeQ4fd' }
const { stageResults, tokens } = (await detailMessages.en.load()).details
const { encrypted: isEncrypted, noRefreshToken } = stageResults.tokens
const isReadable = tokens.kinds['user-pool-refresh'].about

it.each([
  ['Cognito’s own is called encrypted', `${encrypted}.a.b.c.d`, isEncrypted],
  ['one that anyone can read is not', forge({ alg: 'RS256', kid: 'k' }, readable), isReadable],
  ['that there is none is said', null, noRefreshToken],
])('%s', async (_, token, words) => {
  const text = await textOf(token)
  const others = [isEncrypted, isReadable, noRefreshToken].filter((other) => other !== words)
  expect(text).toContain(words)
  for (const other of others) expect(text).not.toContain(other)
})
