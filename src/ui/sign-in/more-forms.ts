/** The forms behind the first one, in a chunk of their own with the fields that they are made of. */

export { ChallengeForm } from './challenges/challenge-form.tsx'
export { HostedUiForm } from './hosted-ui-form.tsx'
export { ProviderTokenForm } from './provider-token-form.tsx'
export { UserPoolForm } from './user-pool-form.tsx'
