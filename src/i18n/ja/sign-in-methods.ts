import type { SignInMethod } from '../../protocol/sign-in-methods.ts'

export const signInMethods: Readonly<Record<SignInMethod, { readonly name: string; readonly about: string }>> = {
  guest: { name: 'ゲスト', about: 'アカウントもトークンも不要です。' },
  'user-pool': {
    name: 'ユーザープール',
    about: 'ユーザー名でサインインします。フローは SRP、平文、選択ベース、カスタムから選べます。',
  },
  'hosted-ui': {
    name: 'ホストされた UI',
    about: 'マネージドログインです。Facebook、Login with Amazon、またはユーザープール自身のページを使います。',
  },
  'provider-token': {
    name: 'プロバイダーのトークン',
    about: 'すでに持っているトークンを、ID プールに直接渡します。',
  },
}
