import type { FormChallengeName } from '../../protocol/challenges.ts'
import type { challenges as en } from '../en/challenges.ts'
import type { Translated } from '../translated.ts'

const minutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const codeUnconfirmed =
  'コードがすでに使用済みになっている可能性があります。戻って、もう一度サインインしてください。新しいコードが必要です。'

export const challenges: Translated<typeof en> & Readonly<Record<FormChallengeName, object>> = {
  session: {
    left: (seconds) => `応答できる残り時間: ${minutes(seconds)}（アプリクライアントで変更されていなければ 3 分）`,
    over: '応答できる 3 分が過ぎました。アプリクライアントでより長い時間が設定されていない限り、応答は拒否されます。戻って、もう一度サインインしてください。',
  },
  sent: { secret: '機密情報のため非表示' },
  shared: { button: '応答する', back: '戻る' },
  password: {
    field: 'パスワード',
    missing: 'パスワードを入力してください。',
    read: 'パスワードを読み取る',
    unread: 'ローカル Cognito に、このユーザーのパスワードはありません。',
  },
  byHand: {
    title: '手動での応答',
    about:
      'Cognito Inspector には、このチャレンジのフォームがありません。必要な ChallengeResponses のメンバーを入力してください。メンバーは RespondToAuthChallenge のリファレンスに記載されています。',
    name: (row) => `名前 ${row}`,
    value: (row) => `値 ${row}`,
    add: '応答を追加',
    missing: '応答には名前が必要です。',
    unconfirmed: '応答がすでに受け付けられている可能性があります。戻って、もう一度サインインしてください。',
  },
  code: {
    field: 'コード',
    missing: 'コードを入力してください。',
    nowhere: 'Cognito が明かさない宛先',
    read: 'コードを読み取る',
    unread: 'ローカル Cognito に、このユーザー宛てのコードはありません。',
  },
  choices: {
    SMS_MFA: 'SMS で届くコード。',
    EMAIL_OTP: 'E メールで届くコード。',
    SOFTWARE_TOKEN_MFA: '認証アプリのコード（TOTP）。',
    SMS_OTP: 'SMS で届くコード。',
    PASSWORD: 'パスワードそのものを送信します。',
    PASSWORD_SRP: 'パスワードはこのブラウザから出ません。Cognito が受け取るのは証明（SRP）です。',
    WEB_AUTHN: 'パスキー。',
  },
  attributes: {
    address: '住所',
    birthdate: '生年月日',
    email: 'E メールアドレス',
    family_name: '姓',
    gender: '性別',
    given_name: '名',
    locale: 'ロケール',
    middle_name: 'ミドルネーム',
    name: '氏名',
    nickname: 'ニックネーム',
    phone_number: '電話番号',
    picture: '写真の URL',
    preferred_username: '希望するユーザー名',
    profile: 'プロフィールページの URL',
    website: 'ウェブサイトの URL',
    zoneinfo: 'タイムゾーン',
  },
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
    unconfirmed:
      '新しいパスワードがすでに有効になっている可能性があります。最初からやり直し、新しいパスワードでサインインしてください。拒否された場合は、一時パスワードを使ってください。',
  },
  SELECT_CHALLENGE: {
    title: 'サインイン方法の選択',
    about: (user) => `${user} は、次のいずれかの第 1 要素でサインインを始められます。`,
    field: '第 1 要素',
    unconfirmed: '選択がすでに受け付けられている可能性があります。戻って、もう一度サインインしてください。',
  },
  PASSWORD: {
    title: 'パスワードの入力',
    about: (user) => `${user} のパスワードが Cognito に送られます。`,
    unconfirmed: 'パスワードがすでに受け付けられている可能性があります。戻って、もう一度サインインしてください。',
  },
  PASSWORD_SRP: {
    title: 'パスワードの入力',
    about: (user) =>
      `${user} のパスワードはこのブラウザから出ません。Cognito が受け取るのは、パスワードを知っていることの証明（SRP）です。`,
    unconfirmed: '証明がすでに受け付けられている可能性があります。戻って、もう一度サインインしてください。',
  },
  SMS_OTP: {
    title: 'SMS のコードの入力',
    about: (user, destination) =>
      `Cognito が ${destination} に SMS でコードを送信しました。${user} は、パスワードの代わりにこのコードでサインインします。`,
    unconfirmed: codeUnconfirmed,
  },
  SMS_MFA: {
    title: 'SMS のコードの入力',
    about: (user, destination) =>
      `${user} の第 2 要素として、Cognito が ${destination} に SMS でコードを送信しました。`,
    unconfirmed: codeUnconfirmed,
  },
  EMAIL_OTP: {
    title: 'E メールのコードの入力',
    about: (user, destination) => `Cognito が ${user} のコードを E メールで ${destination} に送信しました。`,
    unconfirmed: codeUnconfirmed,
  },
  SOFTWARE_TOKEN_MFA: {
    title: '認証アプリのコードの入力',
    about: (user) =>
      `${user} には第 2 要素として認証アプリ（TOTP、RFC 6238）が設定されています。コードは 30 秒ごとに変わり、使えるのはそれぞれ 1 回だけです。`,
    unconfirmed: codeUnconfirmed,
  },
  SELECT_MFA_TYPE: {
    title: '第 2 要素の選択',
    about: (user) => `${user} には第 2 要素が複数あり、優先するものが設定されていません。`,
    field: '第 2 要素',
    unconfirmed: '選択がすでに受け付けられている可能性があります。戻って、もう一度サインインしてください。',
  },
  CUSTOM_CHALLENGE: {
    title: 'ユーザープールの質問への回答',
    about:
      'ユーザープールの Lambda 関数が独自の質問をしています。質問は下のパラメーターにあります。複数回続くこともあります。',
    field: '回答',
    missing: '回答を入力してください。',
    unconfirmed: '回答がすでに判定されている可能性があります。戻って、サインインをやり直してください。',
  },
  WEB_AUTHN: {
    title: 'パスキーでサインイン',
    about: (user) => `${user} のパスキーでチャレンジに署名します。ブラウザへの要求は次のとおりです。`,
    button: 'パスキーを使う',
    waiting: '認証器の応答を待っています…',
    unconfirmed: '署名がすでに受け入れられている可能性があります。戻って、サインインし直してください。',
  },
  MFA_SETUP: {
    title: '認証アプリの設定',
    about: (user) =>
      `${user} には第 2 要素が必要ですが、まだ設定されていません。認証アプリで QR コードをスキャンするか、シークレットを入力してから、アプリに表示されるコードを入力してください。`,
    impossible:
      'このユーザープールでは認証アプリを設定できません。SMS や E メールのコードは、サインイン中には設定できません。ユーザーに電話番号または E メールアドレスを追加してもらってから、もう一度サインインしてください。',
    qrCode: '認証アプリ用シークレットの QR コード',
    secret: '手入力用のシークレット:',
    secretName: '認証アプリのシークレット',
    unconfirmed:
      'アプリがすでに設定されている可能性があります。戻って、アプリの次のコードでもう一度サインインしてください。',
  },
}
