import type { FormChallengeName } from '../../protocol/challenges.ts'
import type { challenges as en } from '../en/challenges.ts'
import type { Translated } from '../translated.ts'

export const challenges: Translated<typeof en> & Readonly<Record<FormChallengeName, object>> = {
  NEW_PASSWORD_REQUIRED: {
    title: '新しいパスワードの設定',
    about: (user) =>
      `${user} のパスワードは一時パスワードです。ユーザープールは、トークンを発行する前に、新しいパスワードの設定を求めています。`,
    field: '新しいパスワード',
    rules:
      'ユーザープールのデフォルトの要件: 8 文字以上で、英大文字、英小文字、数字、記号をそれぞれ 1 文字以上含むこと。要件はプールによって異なります。',
    missing: '新しいパスワードを入力してください。',
    attributeMissing: 'この属性はユーザープールで必須です。',
    button: '設定してサインイン',
    back: '戻る',
    unconfirmed:
      '新しいパスワードがすでに有効になっている可能性があります。最初からやり直し、新しいパスワードでサインインしてください。拒否された場合は、一時パスワードを使ってください。',
  },
}
