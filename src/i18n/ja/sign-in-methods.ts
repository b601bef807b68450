import type { SignInMethod } from '../../protocol/sign-in-methods.ts'

export const signInMethods: Readonly<Record<SignInMethod, { readonly name: string; readonly about: string }>> = {
  guest: { name: 'ゲスト', about: 'アカウントもトークンも不要です。' },
  'user-pool': { name: 'ユーザープール', about: 'ユーザー名とパスワードを使います。送り方は SRP または平文です。' },
  'hosted-ui': {
    name: 'ホストされた UI',
    about: 'マネージドログインです。Facebook、Login with Amazon、またはユーザープール自身のページを使います。',
  },
  'provider-token': {
    name: 'プロバイダーのトークン',
    about: 'すでに持っているトークンを、ID プールに直接渡します。',
  },
}
