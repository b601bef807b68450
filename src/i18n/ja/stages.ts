import type { stages as english } from '../en/stages.ts'
import type { Translated } from '../translated.ts'

export const stages: Translated<typeof english> = {
  connection: {
    title: '接続',
    parts: { userPool: 'ユーザープール', identityPool: 'ID プール', hostedUi: 'ホストされた UI' },
    none: 'プールなし',
    noIdentityPool: 'この接続には ID プールがありません',
  },
  signIn: {
    title: 'サインイン',
    as: {
      guest: 'ゲストとして',
      'user-pool': (user) => `${user}（ユーザープール）`,
      'hosted-ui': (provider) => (provider === null ? 'ホストされた UI 経由' : `ホストされた UI 経由（${provider}）`),
      'provider-token': (key) => `${key} のトークンで`,
    },
  },
  tokens: { title: 'トークン', none: 'なし: ゲストはトークンを持ちません' },
  identity: { title: 'アイデンティティ' },
  credentials: { title: '認証情報' },
  caller: { title: '呼び出し元' },
}
