import type { Connection } from './connection.ts'

/**
 * How the developer's own server gets a token for one of its users; signed with credentials that never leave it.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdTokenForDeveloperIdentity.html
 */
export const developerSnippets = ({ region, identityPoolId = `${region}:…` }: Connection) => ({
  javascript: {
    fileName: 'developer-token.mjs',
    mediaType: 'text/javascript',
    text: `import { CognitoIdentityClient, GetOpenIdTokenForDeveloperIdentityCommand } from '@aws-sdk/client-cognito-identity'

const identity = new CognitoIdentityClient({ region: '${region}' })
const { IdentityId, Token } = await identity.send(new GetOpenIdTokenForDeveloperIdentityCommand({
  IdentityPoolId: '${identityPoolId}',
  Logins: { [developerProviderName]: userId },
  TokenDuration: 900,
}))
`,
  },
  cli: {
    fileName: 'developer-token.sh',
    mediaType: 'text/x-shellscript',
    text: `aws cognito-identity get-open-id-token-for-developer-identity \\
  --region ${region} --identity-pool-id ${identityPoolId} \\
  --logins "$DEVELOPER_PROVIDER_NAME=$USER_ID" --token-duration 900
`,
  },
})
