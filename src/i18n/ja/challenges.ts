import type { FormChallengeName } from '../../protocol/challenges.ts'
import type { challenges as en } from '../en/challenges.ts'
import type { Translated } from '../translated.ts'

export const challenges: Translated<typeof en> & Readonly<Record<FormChallengeName, object>> = {
  NEW_PASSWORD_REQUIRED: {
    title: '新しいパスワードの設定',
    about: (user) =>
      `${user} のパスワードは一時パスワードです。ユーザープールは、トークンを発行する前に、新しいパスワードの設定を求めています。`,
    field: '新しいパスワード',
    missing: '新しいパスワードを入力してください。',
    attributeMissing: 'この属性はユーザープールで必須です。',
    button: '設定してサインイン',
    back: '戻る',
    unconfirmed:
      '新しいパスワードがすでに有効になっている可能性があります。最初からやり直し、新しいパスワードでサインインしてください。拒否された場合は、一時パスワードを使ってください。',
  },
}
