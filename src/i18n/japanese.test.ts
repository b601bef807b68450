import { describe, expect, it } from 'vitest'
import { textsAt, wholeCatalogue } from './catalogue-fixture.ts'

const kana = String.raw`\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々`
const inner = `${kana}。、「」（）`
const pattern = (text: string) => new RegExp(text, 'u')

/** How Japanese is written here, which is as AWS writes it: what no text has, and what is right instead. */
const rules: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/[！-＇＊-｝｡-ﾟ]/u, 'half-width letters, digits and marks; full-width katakana'],
  [pattern(`[${kana}][A-Za-z0-9]|[A-Za-z0-9][${kana}]`), 'a half-width space between Japanese and Latin'],
  [pattern(`[${inner}][ \u3000]+[${inner}]`), 'no space within Japanese'],
  [/[。、「」（）] | [。、「」（）]/u, 'no space beside full-width marks'],
  [pattern(`[${kana}」）][.,;!?]`), '。 and 、'],
  [/\.\.\.|・・・|。。/u, '…'],
  [/[“”‘’『』]/u, '「」'],
  [pattern(`[${inner}] ?\\((?!\\))|(?<!\\()\\) ?[${inner}]`), '（）'],
  [/(^| )(the|of|and|is|to|with|for|this|that)( |$)/u, 'Japanese'],
  // AWS's own terms.
  [/アイデンティティプール/u, 'ID プール'],
  [/アプリケーションクライアント/u, 'アプリクライアント'],
  [/ホスト(型|済み)? ?UI|ホステッド|Hosted UI|(?<!ホストされた )\bUI\b/u, 'ホストされた UI'],
  [/クレデンシャル|資格情報/u, '認証情報'],
  [/フェデレー(テッド|ティッド)/u, 'フェデレーション'],
  [/リフレッシュトークン/u, '更新トークン'],
  [/オーディエンス|受信者/u, '対象者'],
  [/イシュア|発行元/u, '発行者'],
  [/ログ(アウト|オン|オフ)/u, 'サインアウト or サインイン'],
  [/鍵/u, 'キー'],
  [/AWS コンソール/u, 'AWS マネジメントコンソール'],
  [/(?<!E )メールアドレス/u, 'E メールアドレス'],
  // Words that are written in more than one way.
  [/(サーバ|ヘッダ|プロバイダ|コンピュータ|ユーザ|エミュレータ)(?!ー)/u, 'ー at the end'],
  [/ブラウザー/u, 'ブラウザ'],
  [/指紋/u, 'フィンガープリント'],
  [/取消|下さい|出来(る|ま)|全て|既に|予め|為に/u, 'okurigana and kana as AWS has them'],
]

/** Names, and words of protocols and code, that are the same in every language. */
const names = [
  ...['Cognito Inspector', 'Facebook', 'Login with Amazon', 'Google', 'Apple', 'API Gateway', 'AppSync', 'S3', 'STS'],
  ...['AWS SDK for JavaScript', 'AWS CLI', 'AWS', 'ARN', 'OpenID Connect Core', 'RFC', 'JWT', 'JSON', 'UTF-8', 'SRP'],
  ...['nonce', 'userInfo', 'true', 'false', 'cognito:preferred_role', 'CustomRoleArn', 'GetId', 'GetUser', 'HAR'],
  ...['GetCredentialsForIdentity', 'GetCallerIdentity', 'AssumeRoleWithWebIdentity', 'GlobalSignOut', 'ListObjectsV2'],
  ...['PowerShell', 'JavaScript', 'Python', 'bash', 'zsh', 'fish', 'cmd', 'curl', '.env', 'credential_process'],
  ...['aws-jwt-verify', 'jose', 'Spring Security', 'Auth.js', 'NextAuth'],
  // A file's name, and units.
  ...['cognito-run-', 'ms', 'kB', 'MB', 'B'],
]

/** Texts that stay English, with the reason. */
const english: Readonly<Record<string, string>> = {
  'credentials.export.note': 'a comment in files that Windows reads in an encoding of its own',
  'credentials.export.noteEnding': 'a comment in files that Windows reads in an encoding of its own',
}

function faultsOf(text: string): readonly string[] {
  // A service's words are cited as they were sent.
  const own = text.replace(/「[ -~…’]*」/gu, '「」')
  const unnamed = names.reduce((rest, name) => rest.replaceAll(name, '0'), withoutValues(own))
  const isJapanese = pattern(`[${kana}]`).test(own) || !/\p{L}/u.test(unnamed)
  const faults = rules.filter(([wrong, right]) => wrong.test(right === 'Japanese' ? unnamed : own))
  return [...faults.map(([, right]) => right), ...(isJapanese ? [] : ['Japanese'])]
}

/** Without what the catalogue's functions were called with, and without addresses in brackets. */
function withoutValues(text: string): string {
  return text.replace(/\b[A-Z][a-z]+\d[ab]?\b|\([\w.]+\)/gu, '0')
}

it('the whole Japanese catalogue is Japanese, and is written as it is written here', () => {
  const texts = wholeCatalogue.filter(({ path }) => !(path in english)).flatMap(textsAt)
  expect(texts.length).toBeGreaterThan(1000)
  const faults = texts.flatMap(({ path, ja }) => faultsOf(ja).map((right) => `${right}: ${path} = ${ja}`))
  expect(faults).toEqual([])
})

it('what stays English has to', () => {
  const texts = wholeCatalogue.filter(({ path }) => path in english).flatMap(textsAt)
  expect(texts.filter(({ ja }) => pattern(`[${kana}]`).test(ja))).toEqual([])
  expect(new Set(texts.map(({ path }) => path.replace(/\(.*/, '')))).toEqual(new Set(Object.keys(english)))
})

describe('the check of the Japanese', () => {
  for (const [text, right] of [
    ['Sign in', 'Japanese'],
    ['Cognito', 'Japanese'],
    ['STS says no', 'Japanese'],
    ['ID Token', 'Japanese'],
    ['トークン is expired です', 'Japanese'],
    ['ＩＤ プール', 'half-width'],
    ['５ 分', 'half-width'],
    ['完了！', 'half-width'],
    ['ﾄｰｸﾝ', 'half-width'],
    ['IDプール', 'a half-width space'],
    ['残り5 分', 'a half-width space'],
    ['Alpha1を表示', 'a half-width space'],
    ['更新 トークン', 'no space within'],
    ['更新　トークン', 'no space within'],
    ['トークン、 署名', 'no space'],
    ['トークン （JWT）', 'no space'],
    ['サインインしました.', '。 and 、'],
    ['トークン, 署名', '。 and 、'],
    ['サインイン中...', '…'],
    ['“トークン”', '「」'],
    ['トークン (JWT)', '（）'],
    ['トークン(JWT) です', '（）'],
    ['アイデンティティプール', 'ID プール'],
    ['フェデレーテッドユーザー', 'フェデレーション'],
    ['リフレッシュトークン', '更新トークン'],
    ['一時的なクレデンシャル', '認証情報'],
    ['ホスト UI', 'ホストされた UI'],
    ['この UI で', 'ホストされた UI'],
    ['ユーザプール', 'ー at the end'],
    ['ブラウザー', 'ブラウザ'],
    ['確認して下さい', 'okurigana'],
  ] as const) {
    it(`wants ‘${right}’ in ‘${text}’`, () => {
      expect(faultsOf(text).some((fault) => fault.includes(right))).toBe(true)
    })
  }

  for (const text of [
    'ID プール',
    'GetId',
    'Login with Amazon',
    'Facebook (graph.facebook.com)',
    '701 ms',
    'Alpha1 / Bravo2',
    'STS、AssumeRoleWithWebIdentity',
    '残り 5 分（UTC）',
    '「Missing a required claim: aud」: ID トークンが必要です。',
    'fetch() は使えません。',
    'ホストされた UI からサインアウト',
    'AWS SDK for JavaScript で使えます。',
    'サインイン中…',
    '',
    ' — ',
  ]) {
    it(`is content with ‘${text}’`, () => {
      expect(faultsOf(text)).toEqual([])
    })
  }
})
