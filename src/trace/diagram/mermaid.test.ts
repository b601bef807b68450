import { expect, it } from 'vitest'
import { diagram as texts } from '../../i18n/en/diagram.ts'
import { answered, computation, exchange, redirect, runOf } from './diagram-fixture.ts'
import { diagramOfRun } from './diagram-of-run.ts'
import { mermaidOf } from './mermaid.ts'

it('a run as Mermaid text', () => {
  const run = runOf(
    [
      computation('1', 'pkce'),
      redirect('2', { provider: 'Facebook', at: 0 }),
      redirect('3', { direction: 'returned', provider: 'Facebook', at: 9_500, url: 'https://app/callback?code=1' }),
      exchange('4', { outcome: answered(400, { __type: 'NotAuthorizedException', message: 'No.' }) }),
      exchange('5', { attempt: 2, outcome: { kind: 'unreachable', duration: 30 } }),
      exchange('6', { attempt: 3, outcome: answered(200, { IdentityId: 'x' }) }),
      exchange('7', { peer: 'sts', operation: 'GetCallerIdentity' }),
    ],
    { signInMethod: 'hosted-ui' },
  )
  expect(mermaidOf(diagramOfRun(run), texts)).toBe(
    `sequenceDiagram
  participant browser as Browser
  participant hosted_ui as Hosted UI
  participant provider as Facebook
  participant identity_pool as Identity pool
  participant sts as STS
  Note over browser: PKCE: code verifier and challenge
  browser->>hosted_ui: /oauth2/authorize
  hosted_ui->>provider: /oauth2/authorize — identity_provider=Facebook, redirect to sign in · away for 9.5 s
  provider->>hosted_ui: /callback
  hosted_ui->>browser: /callback — redirect back · one-time code and state
  browser->>identity_pool: GetId — identity ID for a guest
  identity_pool--xbrowser: 400 · 62 ms · NotAuthorizedException: No.
  browser-xidentity_pool: GetId — identity ID for a guest · attempt 2 · no response · 30 ms
  browser->>identity_pool: GetId — identity ID for a guest
  identity_pool-->>browser: attempt 3 · 200 · 62 ms · identity ID
  browser-)sts: GetCallerIdentity — identity of the caller · pending`,
  )
})

for (const [what, message, expected] of [
  ['what would end a statement', 'a; b', 'a#59; b'],
  ['what would begin another line', 'a\nbrowser->>sts: forged', 'a browser-#62;#62;sts: forged'],
  ['a comment', 'a %% b', 'a #37;#37; b'],
  ['markup', '<img src=x>&amp;', '#60;img src=x#62;#38;amp#59;'],
  ['a fence', '```', '#96;#96;#96;'],
  ['an entity code', '#35;', '#35;35#59;'],
] as const) {
  it(`in a text stands no ${what}`, () => {
    const outcome = answered(400, { __type: 'E', message })
    const lines = mermaidOf(diagramOfRun(runOf([exchange('1', { outcome })])), texts).split('\n')
    expect(lines.at(-1)).toBe(`  identity_pool--xbrowser: 400 · 62 ms · E: ${expected}`)
  })
}
