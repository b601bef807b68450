import type {
  shortFaults as englishFaults,
  ruleGroups as englishGroups,
  notes as englishNotes,
  ruleTexts as englishTexts,
} from '../en/token-rules.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

type Values = readonly string[]

export const ruleGroups: Translated<typeof englishGroups> = {
  form: '形式',
  header: 'ヘッダー',
  signature: '署名',
  claims: 'クレーム',
  times: '時刻',
  'identity-pool': 'GetId で受け付けられるか',
}

const anyOf = (values: Values): string => values.join(' または ')
const named = (values: Values, otherwise: string): string => (values.length === 0 ? otherwise : anyOf(values))

export const ruleTexts: Translated<typeof englishTexts> = {
  size: { name: '長さ', expected: ([most = '']) => `${Number(most).toLocaleString('ja')} 文字以下` },
  parts: { name: '部分の数', expected: ([count = '']) => `${count} つ（ヘッダー、クレーム、署名）` },
  encoding: { name: 'エンコーディング', expected: () => 'パディングなしの base64url' },
  text: { name: '文字コード', expected: () => 'UTF-8' },
  json: { name: 'JSON', expected: () => 'ヘッダーとクレームがオブジェクトであること' },
  names: { name: '名前', expected: () => '同じ名前は 1 回だけ' },
  algorithm: {
    name: 'アルゴリズム',
    expected: (values) => (values.length > 3 ? 'RSA、楕円曲線、またはエドワーズ曲線' : anyOf(values)),
  },
  critical: { name: 'クリティカルな拡張', expected: () => 'なし' },
  'own-keys': { name: '署名キーの入手元', expected: () => '発行者。決してトークンからではない' },
  key: {
    name: '署名キー',
    expected: ({ length }) =>
      length === 0 ? '発行者の署名キーの 1 つ' : spaced`発行者の ${length} 個の署名キーの 1 つ`,
  },
  signature: { name: '署名', expected: () => 'その署名キーで作成されたもの' },
  issuer: { name: '発行者', expected: (values) => named(values, '信頼する発行者') },
  subject: { name: 'サブジェクト', expected: () => 'ユーザーの ID' },
  'token-use': { name: 'トークンの用途', expected: anyOf },
  audience: { name: '対象者', expected: (values) => named(values, '自分のクライアント ID') },
  client: { name: 'クライアント', expected: (values) => named(values, '自分のクライアント ID') },
  'authorized-party': { name: '認可された関係者', expected: (values) => named(values, '自分のクライアント ID') },
  nonce: { name: 'nonce', expected: (values) => named(values, 'サインインのリクエストの nonce') },
  'access-token-hash': {
    name: 'アクセストークンのハッシュ',
    expected: (values) => named(values, 'アクセストークンから計算したハッシュ'),
  },
  expires: { name: '有効期限', expected: () => '現在より後' },
  issued: { name: '発行時刻', expected: () => '現在より前' },
  'not-before': { name: '有効開始時刻', expected: () => '現在より前' },
  authenticated: { name: 'サインイン時刻', expected: () => '発行時刻以前' },
  'pool-token': { name: 'トークンの種類', expected: () => 'ID トークン' },
  'pool-logins-key': { name: 'Logins のキー', expected: anyOf },
  'pool-audience': { name: 'クライアント', expected: () => 'ID プールに登録されていること' },
  'pool-time': { name: '有効期限', expected: () => '秒単位で現在より後' },
}

export const shortFaults: Translated<typeof englishFaults> = {
  size: '長すぎる',
  parts: '3 つの部分から成っていない',
  encoding: 'base64url ではない',
  text: 'UTF-8 ではない',
  json: 'JSON ではない',
  names: '名前の重複',
  algorithm: '許可されないアルゴリズム',
  critical: 'クリティカルな拡張',
  'own-keys': 'トークン自身の署名キー',
  key: '該当する署名キーがない',
  signature: '署名が不正',
  issuer: '発行者の不一致',
  subject: 'サブジェクトが不正',
  'token-use': 'token_use の不一致',
  audience: '対象者の不一致',
  client: 'クライアントの不一致',
  'authorized-party': 'azp の不一致',
  nonce: 'nonce の不一致',
  'access-token-hash': 'at_hash の不一致',
  expires: '有効期限が不正',
  issued: '発行時刻が不正',
  'not-before': 'まだ有効ではない',
  authenticated: 'auth_time が iat より後',
}

export const notes: Translated<typeof englishNotes> = {
  empty: 'まだ何もありません。',
  'too-long':
    'トークンとしては長すぎるため、読み取りませんでした。トークンを受け付ける側で、この長さを受け付けるものはありません。',
  long: 'ID プールはこれより長いものを受け付けません。STS はその半分も受け付けず、ウェブサーバーのヘッダーはさらに短くなります。',
  'not-a-jwt': 'JWT ではありません。JWT は、ドットで区切られた 3 つの部分から成ります。',
  'five-parts': '部分が 5 つあるのは、暗号化されたトークン（JWE）です。読めるのは、暗号化で指定された相手だけです。',
  'other-parts':
    'JWT の部分は 3 つ、暗号化されたトークンの部分は 5 つです。コピーしたときに一部が失われた可能性があります。',
  'header-encoding': 'ヘッダーに base64url にない文字があるか、文字数に過不足があります。',
  'claims-encoding': 'クレームに base64url にない文字があるか、文字数に過不足があります。',
  'signature-encoding': '署名に base64url にない文字があるか、文字数に過不足があります。',
  'loose-bits':
    'ある部分の最後の文字に、使われないビットが設定されています。このようにエンコードする発行者はありません。',
  'header-utf8': 'ヘッダーが有効な UTF-8 ではありません。',
  'claims-utf8': 'クレームが有効な UTF-8 ではありません。',
  'header-json': 'ヘッダーが JSON ではありません。',
  'claims-json': 'クレームが JSON ではありません。',
  'header-no-object': 'ヘッダーは JSON ですが、オブジェクトではありません。',
  'claims-no-object': 'クレームは JSON ですが、オブジェクトではありません。',
  'too-deep': '入れ子が 100 階層を超えています。読み取る側のリソースを枯渇させるために作られたものです。',
  'duplicate-names': '同じ名前が 2 回出てきます。どちらを採用するかは、プログラムによって異なります。',
  'hostile-names':
    'この名前は、オブジェクトを不用意にコピーするプログラムを攻撃するものです。ここでは無害ですが、この名前が必要な発行者はありません。',
  'unreadable-part': 'その部分を読み取れません。',
  'algorithm-none': '署名がなければ、このようなトークンは誰にでも書けます。',
  'algorithm-hmac':
    'HMAC には、双方が共有するシークレットが必要です。公開キーを使うなら、誰でもこのような署名を作れてしまいます。',
  'algorithm-missing': 'ヘッダーにアルゴリズムの指定がありません。',
  'algorithm-refused': 'この発行者は、これでは署名しません。',
  'critical-unknown':
    'crit が挙げるものを理解できない場合は、トークンを拒否しなければなりません。ここではそのどれも理解できません。',
  'critical-malformed': 'crit は名前のリストでなければなりません。',
  'own-keys-ignored':
    'ヘッダーに独自のキー、またはその場所が含まれています。これは無視しました。自分のキーに合うトークンは誰にでも書けるためです。',
  'key-id-missing': 'ヘッダーにキーの指定がなく、キーは 1 つだけではありません。',
  'key-id-unknown':
    'その名前のキーは発行者にありません。発行者がキーを変更したか、トークンが別の発行者のものである可能性があります。',
  'key-unfit': 'その名前のキーは、このアルゴリズムの署名用ではありません。',
  'updated-issuer':
    'このユーザープールの、AWS の新しい形式の発行者です（元の形式では、ホストの前に issuer- が付きません）。API Gateway の Cognito オーソライザー、ロードバランサーの Cognito アクション、古いライブラリは、このトークンを拒否します。',
  'replica-issuer':
    '同じユーザープールの、レプリケート先の別のリージョンです。元の形式の発行者では、リージョンごとに自身の名前でトークンを発行します。',
  'updated-key':
    'AWS の新しい形式の発行者のトークンに、ID プールがどのキーを必要とするかは文書化されていません。このキーが拒否された場合は、issuer- を除いたキーを「プロバイダーのトークン」で試してください。',
  'key-weak': 'キーが 2048 ビットより短くなっています。',
  'signature-missing': '署名が始まるはずのところで、トークンが終わっています。',
  'signature-wrong': 'このキーで作成された署名ではないか、署名の後でトークンが変更されました。',
  'signature-not-tried': '前のルールが不合格だったため、確認していません。',
  'signature-of-graph':
    'Microsoft Graph のトークンと同様に、ヘッダーに nonce があります。署名された内容を再現できないため、確認できるのは Graph だけです。',
  'no-crypto': 'ブラウザが署名を確認するのは、https のページと、このコンピューター自身のページだけです。',
  'keys-not-requested': '発行者の署名キーを取得していません。',
  'keys-requesting': '発行者の署名キーを取得しています。',
  'keys-no-place': 'トークンに https アドレスの発行者が示されていないため、署名キーを取得できません。',
  'keys-forbidden': 'このページのコンテンツセキュリティポリシーで、そのホストへのリクエストが許可されていません。',
  'keys-unreachable': '署名キーを取得できませんでした。応答がないか、ページによる応答の読み取りが許可されていません。',
  'keys-refused': '署名キーを取得できませんでした。発行者がエラーを返しました。',
  'keys-unreadable': '署名キーを取得できませんでした。発行者の応答がキーセットではありません。',
  missing: '値がありません。',
  'wrong-type': '型が正しくありません。',
  differs: '別の値です。',
  'no-expected-value': '期待する値が指定されていないため、ご自身で照合してください。',
  'other-client': '別のクライアント向けに作成されたトークンです。',
  expired: '有効期限が切れています。',
  'in-the-future': '未来の時刻です。どちらかの時計が正しくありません。',
  milliseconds: '秒でなければなりませんが、ミリ秒のようです。',
  'before-authentication': 'ユーザーがサインインするより前にトークンが発行されています。',
  'hash-differs': '一緒にあるアクセストークンは、この ID トークンと同時に発行されたものではありません。',
  'access-token-not-here': '同時に発行されたアクセストークンは、ここではわかりません。',
  'nonce-not-here': 'リクエストの値は、ここではわかりません。',
  'pool-knows': 'どのクライアントが登録されているかは、ID プールにしかわかりません。',
  'access-token-at-pool': 'アクセストークンには aud がありません。ID プールに必要なのは ID トークンです。',
  'bound-token-at-pool':
    'aud は紐付けられたリソースであり、アプリクライアントではありません。ID プールには ID トークンが必要です。',
  'limited-login-at-pool':
    'ID プールが受け付けるのは Facebook のアクセストークンで、Limited Login のトークンではありません。',
}
