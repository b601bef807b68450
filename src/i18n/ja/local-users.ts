import type { localUsers as english } from '../en/local-users.ts'
import type { Translated } from '../translated.ts'

/** Of the local Cognito's users, beside the form of the user pool. */
export const localUsers: Translated<typeof english> = {
  title: 'ローカル Cognito のユーザー',
  about: 'ワンクリックでサインイン',
  unlisted:
    'ローカル Cognito のユーザー一覧を時間内に取得できませんでした。下にユーザー名とパスワードを入力してください。',
  signInAs: (user) => `サインイン: ${user}`,
  hindrances: {
    FORCE_CHANGE_PASSWORD: 'パスワードの変更が必要',
    UNCONFIRMED: '未確認',
    RESET_REQUIRED: 'パスワードのリセットが必要',
    DISABLED: '無効',
  },
  secondFactors: { SMS_MFA: 'SMS コード', EMAIL_OTP: 'E メールコード', SOFTWARE_TOKEN_MFA: '認証アプリ' },
  mustSetUpMfa: 'MFA の設定が必要',
  flows: { USER_SRP_AUTH: '', USER_AUTH: '選択（USER_AUTH）', CUSTOM_AUTH: 'カスタムチャレンジ' },
  more: (count) => `ほかのユーザー（${count}）`,
  separator: '、',
  fetchToken: '疑似トークンを取得',
  tokenFailed: 'ローカル Cognito から取得できませんでした。',
}
