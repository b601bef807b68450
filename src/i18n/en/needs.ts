import type { Need } from '../../protocol/sign-in-methods.ts'

export const needs: Readonly<Record<Need, string>> = {
  'identity-pool': 'Needs an identity pool: identityPoolId in config.json.',
  'user-pool': 'Needs a user pool: userPoolId and userPoolClientId in config.json.',
  'hosted-ui': 'Needs a Hosted UI domain: hostedUiDomain in config.json.',
}
