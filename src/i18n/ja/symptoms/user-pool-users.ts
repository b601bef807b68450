import type { userPoolUsers as table } from '../../../diagnosis/symptoms/user-pool-users.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'
import { spaced } from '../spaced.ts'

/** Cause and remedy: what a user is, and may be: state, name and attributes. */
export const userPoolUsers: SymptomTexts<typeof table> = {
  'user-unknown': {
    cause: 'この名前のユーザーは、ユーザープールにいません。',
    remedy: 'つづりと、ユーザープールで E メールアドレスを使ってサインインするかどうかを確認してください。',
  },
  'user-disabled': {
    cause: '管理者がこのユーザーを無効にしました。',
    remedy: 'ユーザープールでユーザーを再び有効にしてください。',
  },
  'user-unconfirmed': {
    cause: 'ユーザーはサインアップしましたが、サインアップの確認が済んでいません。',
    remedy: 'コードでアカウントを確認するか、管理者に確認を依頼してください。',
  },
  'username-taken': {
    cause:
      'この名前のユーザーがすでにユーザープールにいます。応答が届かなかった前回のサインアップで作成された可能性もあります。',
    remedy:
      'そのユーザーでサインインするか、「パスワードを忘れた場合」でパスワードをリセットするか、別のユーザー名を選んでください。',
  },
  'alias-taken': {
    cause:
      'この E メールアドレスまたは電話番号は、別の確認済みユーザーのもので、このユーザープールではサインインに使われています。',
    remedy: 'そのユーザーでサインインするか、別の宛先を使ってください。',
  },
  'username-form': {
    cause:
      'ユーザー名の形式はユーザープールで決まっています。E メールアドレスや電話番号をユーザー名とするプールも、それを禁じるプールもあります。',
    remedy: '上のテキストにある形式のユーザー名を入力してください。',
  },
  'attribute-missing': {
    cause: 'ユーザープールで必須の属性がないか、値の形式がスキーマと異なります。',
    remedy: '上のテキストにある属性を追加または修正してください。電話番号には + と国番号が必要です。',
  },
  'attribute-not-writable': {
    cause:
      'アプリクライアントに書き込みが許可されていない属性か、email_verified のようにユーザープールだけが書き込む属性が含まれています。',
    remedy: 'その属性を送らないか、アプリクライアントに書き込みを許可してください。',
  },
  'attribute-provided': {
    cause: (value) => spaced`ユーザーの ${value} にはすでに値があり、このチャレンジへの応答では変更できません。`,
    remedy: 'この属性を送信せず、サインイン後に変更してください。',
  },
  'attribute-form': {
    cause: 'Cognito で使える E メールアドレスまたは電話番号の形式ではありません。',
    remedy: '値を修正してください。電話番号には + と国番号が必要で、あとは数字だけです。',
  },
  'no-attribute-address': {
    cause: 'この属性に値がありません。',
    remedy: '先に属性を更新してください。',
  },
  'attribute-not-verifiable': {
    cause: 'Cognito がコードで検証できるのは、email と phone_number だけです。',
    remedy: 'この 2 つの属性のどちらかを選んでください。',
  },
  'sign-up-off': {
    cause: 'このユーザープールでは、管理者だけがユーザーを作成できます。',
    remedy: '管理者にユーザーの作成を依頼するか、ユーザープールでセルフ登録を有効にしてください。',
  },
  'already-confirmed': {
    cause: 'このアカウントはすでに確認されています。',
    remedy: '戻って、サインインしてください。',
  },
}
