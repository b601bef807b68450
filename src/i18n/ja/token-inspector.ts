import type {
  cleanings as englishCleanings,
  tokenInspector as englishInspector,
  tokenKinds as englishKinds,
} from '../en/token-inspector.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

export const tokenKinds: Translated<typeof englishKinds> = {
  'user-pool-id': {
    name: 'ユーザープールの ID トークン',
    about: 'サインインしたユーザーを示します。ID プールが受け付けます。',
  },
  'user-pool-access': {
    name: 'ユーザープールのアクセストークン',
    about: 'ユーザーの名義で何を呼び出せるかを示します。',
  },
  'user-pool-machine': {
    name: 'ユーザープールのクライアント用アクセストークン',
    about:
      'アプリクライアントが自身の名義で何を呼び出せるかを示します（client_credentials）。対応するユーザーはいません。',
  },
  'user-pool-refresh': {
    name: '暗号化されていない、ユーザープールの更新トークン',
    about:
      'Cognito のエミュレーターが発行する、暗号化されていない JWT です。Cognito 自身は更新トークンを暗号化します。',
  },
  'cognito-openid': {
    name: 'Cognito の OpenID トークン',
    about:
      'GetOpenIdToken がアイデンティティに対して発行したもので、基本（クラシック）フローで STS がこれを認証情報と交換します。',
  },
  'facebook-limited': {
    name: 'Facebook Limited Login のトークン',
    about:
      'Facebook の OpenID Connect トークンです。ID プールが Facebook のものとして受け付けるアクセストークンではありません。',
  },
  google: { name: 'Google の ID トークン', about: 'Google でサインインしたユーザーを示します。' },
  apple: { name: 'Apple の ID トークン', about: 'Apple でサインインしたユーザーを示します。' },
  oidc: { name: 'ID トークン', about: 'OpenID Connect が求めるクレームを備えています。' },
  access: {
    name: '他の発行者のアクセストークン',
    about: 'ユーザーの名義で API の何を呼び出せるかを示します。ID トークンではありません。',
  },
  machine: {
    name: '他の発行者による、クライアント用アクセストークン',
    about: 'クライアントが自身の名義で何を呼び出せるかを示します（client_credentials）。対応するユーザーはいません。',
  },
  'foreign-refresh': {
    name: '他の発行者の更新トークン',
    about: '新しいトークンと交換するためのもので、受け付けるのは発行者だけです。',
  },
  jwt: { name: 'JWT', about: 'ID トークンにあるはずのクレームがないため、別の種類の JWT です。' },
  refresh: {
    name: 'ユーザープールの更新トークン',
    about: 'Cognito 自身に向けて暗号化されています（JWE、5 つの部分）。読めるのは Cognito だけです。',
  },
  jwe: {
    name: '暗号化されたトークン',
    about: '5 つの部分から成ります（JWE）。読めるのは、暗号化で指定された相手だけです。',
  },
  'facebook-access': { name: 'Facebook のアクセストークン', about: '読めるのは Facebook だけです。' },
  'amazon-access': { name: 'Login with Amazon のアクセストークン', about: '読めるのは Amazon だけです。' },
  'google-access': { name: 'Google のアクセストークン', about: '読めるのは Google だけです。' },
  'provider-refresh': { name: 'プロバイダーの更新トークン', about: '読めるのは、発行したプロバイダーだけです。' },
  opaque: {
    name: 'JWT ではありません',
    about: '発行者だけが読める不透明なトークンかもしれませんし、トークンではないかもしれません。',
  },
  broken: { name: '壊れた JWT', about: '3 つの部分がありますが、ヘッダーまたはクレームを読み取れません。' },
  'too-long': { name: 'トークンとしては長すぎます', about: '読み取りを行いませんでした。' },
  nothing: { name: '何もありません', about: 'トークンを貼り付けてください。' },
}

export const cleanings: Translated<typeof englishCleanings> = {
  invisible: '見えない文字',
  'white-space': '空白と改行',
  quotes: '引用符',
  bearer: '「Bearer」という語',
  percent: 'パーセントエンコーディング',
  around: '前後のテキスト',
}

export const tokenInspector: Translated<typeof englishInspector> = {
  title: 'トークンインスペクター',
  toSignIn: 'Cognito にサインイン',
  token: 'トークン',
  about:
    '任意のトークン、またはトークンを含む応答、アドレス、ヘッダーを貼り付けてください。トークンはこのページの外に出ません。保存も送信もされず、アドレスにも含まれません。',
  clear: 'クリア',
  several: (count) => `見つかったトークン（${count} 件）`,
  nthToken: (position, kind, name) => `${position}. ${kind}${name === null ? '' : `（${name}）`}`,
  cleaned: (what) => `読み取る前に取り除いたもの: ${what.join('、')}`,
  usedOf: (kind, count) => spaced`含まれる ${count} 件のトークンのうち、使用するもの: ${kind}`,
  example: '例を試す',
  exampleAbout: 'ID トークンと署名キーをこのページ内で作成します。',
  code: 'このアドレスに含まれるのは認可コードで、トークンではありません。対象のページがコードを /oauth2/token で交換し、その応答にトークンが含まれます。',
  empty: 'トークンを貼り付けると、有効かどうかと、各クレームの意味がここに表示されます。',
  contents: 'トークンの内容',
  whatItIs: 'トークンの種類',
  unchecked: 'トークンの内容に基づきます。',
  product: (name) => spaced`クレームの特徴は、${name}のトークンのものです。`,
  verification: '検証',
  header: 'ヘッダー',
  ask: (host) => spaced`${host}から署名キーを取得`,
  askAbout: (issuer) =>
    spaced`このページの接続に、${issuer}のものはありません。署名キーを取得しても、トークンは一部も送信されません。この発行者を信頼する場合にだけ取得してください。`,
  requesting: '署名キーを取得しています…',
  forbidden: (host) =>
    spaced`このページのコンテンツセキュリティポリシーでリクエストが許可されているのは、config.json の接続が使用するホストだけです。${host}は含まれないため、ここでは署名キーを取得できません。代わりに署名キーを貼り付けることができます。`,
  keySet: 'キーセット（JWKS）',
  keySetHint: '発行者の jwks_uri にある JSON です。リクエストは送信されません。',
  noKeySet: 'キーセットではありません。keys という配列を持つ JSON オブジェクトが必要です。',
  expectations: '期待する値',
  issuer: '発行者',
  audience: '対象者またはクライアント ID',
  connection: (name) => `接続「${name}」と照合しました。`,
}
