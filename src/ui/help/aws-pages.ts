import { stages } from '../../protocol/stages.ts'
import { developerGuide } from '../../protocol/terms.ts'

export const topics = ['connection', ...stages] as const

export type Topic = (typeof topics)[number]

/** The page of AWS about each stage. */
export const awsPages: Readonly<Record<Topic, string>> = {
  connection: `${developerGuide}user-pool-settings-client-apps.html`,
  'sign-in': `${developerGuide}authentication.html`,
  tokens: `${developerGuide}amazon-cognito-user-pools-using-tokens-with-identity-providers.html`,
  identity: `${developerGuide}cognito-identity.html`,
  credentials: `${developerGuide}authentication-flow.html`,
  caller: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
  'sign-out': `${developerGuide}logout-endpoint.html`,
}
