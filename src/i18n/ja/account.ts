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
  own: {
    title: 'アカウント',
    about: 'このユーザーが管理者なしで変更できるものです。変更のたびに、アクセストークンで呼び出します。',
    lacksScope:
      'アクセストークンにスコープ aws.cognito.signin.user.admin がないため、ユーザープールはすべて拒否します。ホストされた UI でこのスコープを要求するか、ユーザープールの API でサインインしてください。API のトークンには必ずこのスコープがあります。',
    attributes: '属性',
    read: '属性を取得',
    update: '更新する',
    updateAbout: '属性を変更または追加します。変更した宛先は、もう一度検証が必要です。',
    verify: '宛先の検証',
    attribute: '属性',
    sendCode: 'コードを送信',
    verifyCode: '検証する',
    password: 'パスワード',
    before: '現在のパスワード',
    change: 'パスワードを変更',
    changed: 'パスワードを変更しました。',
    mfa: '第 2 要素',
    readFactors: '要素を取得',
    settings: { keep: '変更しない', off: '無効', on: '有効', preferred: '有効にして優先' },
    setMfa: '第 2 要素を設定',
    columns: { setting: 'メンバー', before: '変更前', now: '現在' },
    none: 'なし',
    startTotp: '認証アプリを設定',
    totpAbout:
      '認証アプリで QR コードをスキャンするか、シークレットを入力してから、アプリに表示されるコードを入力してください。',
    finishTotp: 'アプリを有効にする',
    remove: 'アカウントの削除',
    removeAbout: 'ユーザーをユーザープールから完全に削除します。ID プールのアイデンティティは残ります。',
    removeNow: (user) => `${user} を完全に削除`,
    keep: '削除しない',
    removed:
      'ユーザーを削除しました。Cognito は以後トークンを拒否します。AWS 認証情報は有効期限まで使えます。破棄するにはサインアウトしてください。',
  },
  ready: {
    confirming: (user) => `アカウント ${user} を確認しました。サインインできます。`,
    resetting: (user) => `${user} の新しいパスワードを設定しました。新しいパスワードでサインインしてください。`,
  },
}
