import type { account as english } from '../en/account.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

const mediums: Readonly<Record<string, string>> = { EMAIL: 'E メールで', SMS: 'SMS で' }

export const account: Translated<typeof english> = {
  create: 'アカウントを作成',
  forgot: 'パスワードを忘れた場合',
  back: '戻る',
  sent: (destination, medium) =>
    spaced`Cognito が${destination === null ? '' : spaced`${destination} に`}${mediums[medium ?? ''] ?? ''}コードを送信しました。`,
  signUp: {
    about:
      'このユーザープールにユーザーを作成します。続いて Cognito がコードを送るので、そのコードでアカウントを確認します。',
    passwordAbout: '空欄の場合はパスワードなしになります。コードやパスキーでサインインできるユーザープールで使えます。',
    attributeName: (row) => `属性 ${row}`,
    attributeValue: (row) => `値 ${row}`,
    nameMissing: '属性の名前を入力してください。',
    more: '属性を追加',
  },
  confirm: {
    title: 'アカウントの確認',
    about: (user) => `${user} はサインアップ済みです。コードで確認すると、サインインできるようになります。`,
    earlier:
      'コードはサインアップ時に送信されています。見つからない場合や 1 日以上経っている場合は、再送してください。',
    button: '確認する',
    resend: 'コードを再送',
  },
  forgotten: {
    about: 'ユーザーの検証済みの E メールアドレスまたは電話番号に、Cognito がコードを送ります。',
    button: 'コードを送信',
  },
  reset: {
    title: 'パスワードのリセット',
    about: (user) => `コードと、${user} の新しいパスワードを入力してください。`,
    button: '新しいパスワードを設定',
  },
  ready: {
    confirming: (user) => `アカウント ${user} を確認しました。サインインできます。`,
    resetting: (user) => `${user} の新しいパスワードを設定しました。新しいパスワードでサインインしてください。`,
  },
}
