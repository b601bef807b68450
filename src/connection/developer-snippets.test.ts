import { expect, it } from 'vitest'
import { developerSnippets } from './developer-snippets.ts'

const connection = { region: 'eu-west-1', identityPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555' }

it('names the pool, and no secret', () => {
  const { javascript, cli } = developerSnippets(connection as Parameters<typeof developerSnippets>[0])
  expect(javascript.text).toContain(`IdentityPoolId: '${connection.identityPoolId}'`)
  expect(cli.text).toBe(`aws cognito-identity get-open-id-token-for-developer-identity \\
  --region eu-west-1 --identity-pool-id ${connection.identityPoolId} \\
  --logins "$DEVELOPER_PROVIDER_NAME=$USER_ID" --token-duration 900
`)
})
