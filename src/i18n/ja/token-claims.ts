import type { carriers as englishCarriers, claimTexts as englishClaimTexts } from '../en/token-claims.ts'
import type { Translated } from '../translated.ts'

export const carriers: Translated<typeof englishCarriers> = {
  id: 'ID トークン',
  access: 'アクセストークン',
  openid: 'Cognito の OpenID トークン',
  other: '他の発行者のトークン',
}

export const claimTexts: Translated<typeof englishClaimTexts> = {
  iss: 'トークンの発行者。ユーザープールの場合は、そのアドレスで示されます。',
  sub: '決して変わらない、ユーザー自身の ID。ユーザープールのトークンではアイデンティティ ID とは別のもの、Cognito の OpenID トークンではアイデンティティ ID そのものです。',
  aud: 'トークンの対象者。ユーザープールの ID トークンではアプリクライアント、アクセストークンでは紐付けられたリソースです。',
  exp: 'この時刻以降、トークンは拒否されます。',
  nbf: 'この時刻より前は、トークンはまだ有効ではありません。',
  iat: 'このトークンが作成された時刻。',
  jti: 'このトークンの一意の ID。',
  auth_time: 'ユーザーが認証された時刻。更新しても変わりません。',
  nonce: 'サインインのリクエストからそのまま返された値。トークンのリプレイを防ぎます。',
  at_hash: 'アクセストークンのハッシュの左半分。2 つのトークンを結び付けます。',
  c_hash: '認可コードのハッシュの左半分。',
  s_hash: 'リクエストの state のハッシュの左半分。',
  acr: 'ユーザーの認証の強度。Cognito は、レベルが要求された場合に含めます。urn:cognito:loa:1 はパスワードのみ、4 はパスワードと認証アプリです。',
  amr: 'ユーザーの認証の方法（pwd、otp、mfa など）、または認証したプロバイダー。ID プールのトークンの値は、ロールの信頼ポリシーで必須にできます。',
  azp: 'トークンを要求したクライアント。このクレームがある場合、ID プールは aud の代わりにこれを照合します。',
  sid: '発行者側のセッション。',
  forged: 'このトークンは Cognito Inspector で編集し、署名したものです。このクレームを付ける発行者はありません。',
  token_use: 'ユーザープールの 2 つのトークンのどちらであるか。id または access です。',
  client_id: 'アプリクライアント。アクセストークンでは、aud ではなくこれがクライアントを示します。',
  scope:
    'このトークンでできること。スペース区切りのリストです。userInfo には openid、GetUser には aws.cognito.signin.user.admin が必要です。',
  username: 'ユーザープールでのユーザー名。ID トークンでは cognito:username という名前です。',
  version: 'アクセストークンの形式。2 はホストされた UI によるものです。',
  device_key: 'サインインした、記憶済みのデバイス。',
  origin_jti:
    '1 回のサインインによるすべてのトークンに共通の ID。更新後のトークンでも同じです。取り消すと、まとめて無効になります。',
  event_id: 'このサインインイベントの ID。CloudTrail で使います。',
  'cognito:username':
    'ユーザープールでのユーザー名。他のプロバイダーの場合は、プロバイダーの名前、アンダースコア、プロバイダーでの ID をつないだものです。',
  'cognito:groups':
    'ユーザーが所属するユーザープールのグループ。他のプロバイダーのユーザーは、そのプロバイダーのグループにも所属します。',
  'cognito:roles': 'これらのグループの IAM ロール。この中から選択するように ID プールを設定できます。',
  'cognito:preferred_role':
    '優先順位の値が最も小さいグループのロール。2 つのグループの値が同じ場合、このクレームはありません。',
  identities: 'このユーザーにリンクされている、他のプロバイダーのアカウント。',
  'https://cognito-identity.amazonaws.com/identity-pool-arn': 'ID プールの ARN。',
  name: '氏名。',
  given_name: '名。',
  family_name: '姓。',
  middle_name: 'ミドルネーム。',
  nickname: 'ユーザーの呼び名。',
  preferred_username: 'ユーザーが選んだ、サインインに使う名前。変わることがあります。',
  profile: 'ユーザーのプロフィールページ。',
  picture: 'ユーザーの画像。',
  website: 'ユーザーのウェブサイト。',
  email: 'E メールアドレス。',
  email_verified:
    'アドレスが検証済みかどうか。マッピングされたプロバイダーが、サインインのたびに上書きすることがあります。',
  gender: '性別。',
  birthdate: '年-月-日の形式の生年月日。',
  zoneinfo: 'タイムゾーン。',
  locale: '言語と地域。',
  phone_number: '電話番号。',
  phone_number_verified: '電話番号が検証済みかどうか。',
  address: '住所。',
  updated_at: 'プロフィールが最後に変更された時刻。',
  hd: 'アカウントの Google Workspace ドメイン。',
  'custom:':
    'このユーザープールが独自に定義する属性。値は常に文字列で、クライアントが読み取りを許可されている場合にだけ入ります。',
  'dev:': '管理者だけが変更できる属性。',
}
