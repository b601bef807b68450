import type { Need } from '../../protocol/sign-in-methods.ts'

export const needs: Readonly<Record<Need, string>> = {
  'identity-pool': 'ID プールが必要です（config.json の identityPoolId）。',
  'user-pool': 'ユーザープールが必要です（config.json の userPoolId と userPoolClientId）。',
  'hosted-ui': 'ホストされた UI のドメインが必要です（config.json の hostedUiDomain）。',
}
