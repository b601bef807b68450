import type { KeysMissing } from '../../token/key-set.ts'
import type { tokens as english } from '../en/tokens.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'
import { carriers, claimTexts } from './token-claims.ts'
import { cleanings, tokenInspector, tokenKinds } from './token-inspector.ts'
import { notes, ruleGroups, ruleTexts, shortFaults } from './token-rules.ts'

/** Why a signature wasn't checked. */
const unchecked: Readonly<Record<KeysMissing | 'no-crypto', string | null>> = {
  'not-requested': null,
  requesting: null,
  'no-place': '発行者が https アドレスではありません',
  forbidden: 'このページのポリシーで署名キーの取得が許可されていません',
  unreachable: '署名キーを取得できませんでした',
  refused: '署名キーを取得できませんでした',
  unreadable: '署名キーを取得できませんでした',
  'no-crypto': 'このページは https ではありません',
}

const counted = (words: string, count: number): string | null => (count === 0 ? null : `${words} ${count} 件`)

export const tokens: Translated<typeof english> = {
  verdict: {
    verified: '検証済み',
    notValid: (faults) => `無効: ${faults.join('、')}`,
    expired: (ago) => spaced`${ago}に期限切れ`,
    missing: (rule) => spaced`${rule}がない`,
    unchecked: (why) => ['署名は未確認', unchecked[why]].filter((part) => part !== null).join(': '),
    open: (isSigned, rules) => `${isSigned ? '署名は有効、ただし未確認' : '未確認'}: ${rules.join('、')}`,
    noJwt: 'JWT ではありません',
    encrypted: '暗号化されています',
  },
  report: {
    caption: '確認した内容',
    rule: 'ルール',
    expected: '期待値',
    found: '実際の値',
    verdicts: { passed: '合格', failed: '不合格', unknown: '不明' },
    nothing: 'なし',
    asExpected: '期待どおり',
    summary: (passed, failed, unknown) =>
      `${passed + failed + unknown} 件のルールを確認: ${[
        counted('合格', passed),
        counted('不合格', failed),
        counted('不明', unknown),
      ]
        .filter((part) => part !== null)
        .join('、')}`,
    pool: {
      passed: 'GetId で受け付けられます。',
      failed: 'GetId で拒否されます。',
      unknown: 'クライアントが登録されていれば、GetId で受け付けられます。',
      unverified: '署名が正しく、クライアントが登録されていれば、GetId で受け付けられます。',
    },
    clock: (tolerance) =>
      `このコンピューターの時計と比較しました。許容誤差は ${tolerance} 秒で、有効期限には許容誤差がありません。`,
    clockDiffers: (seconds, tolerance) =>
      `サービスの時計と比較しました。このコンピューターの時計より ${Math.abs(seconds)} 秒${
        seconds < 0 ? '遅れて' : '進んで'
      }います。許容誤差は ${tolerance} 秒で、有効期限には許容誤差がありません。`,
    keysFrom: (url) => `署名キーの取得元: ${url}`,
    rfc: (rfc, section) => `RFC\u00a0${rfc}\u00a0§\u00a0${section}`,
    openId: (section) => `OpenID Connect Core §\u00a0${section}`,
    aws: 'AWS',
    vendor: (name) => spaced`${name}のドキュメント`,
    newTab: '（新しいタブで開きます）',
    requestAgain: '署名キーを再取得',
  },
  strength: {
    title: 'サインインの強度',
    level: 'レベル',
    levelOf: (name, level) => (level === null ? name : `4 段階中 ${level}（${name}）`),
    notTold: '記載なし',
    methods: '方法',
    methodNames: {
      pwd: 'パスワード',
      otp: '認証アプリ',
      sms: 'SMS のコード',
      email_otp: 'E メールのコード',
      swk: 'このデバイスのパスキー',
      hwk: 'セキュリティキー',
      mfa: '複数の要素',
      fed: 'ID プロバイダー',
    },
    signedIn: 'サインイン',
    asked: '要求',
    askedGot: (asked, got) => `要求: ${asked}、結果: ${got}。`,
    compared: {
      first: '要求されたレベルです。',
      later: '最優先のレベルではありませんが、要求されたレベルの 1 つです。',
      none: '要求されたどのレベルでもありません。それでも Cognito はトークンを発行します。acr はアプリが確認する必要があります。',
      'not-told':
        'トークンにレベルの記載がありません。これは異常ではありません。Lite プランではホストされた UI が acr_values を無視し、ID プロバイダーが何も伝えない場合もあります。',
    },
  },
  claims: {
    title: 'クレーム',
    claim: 'クレーム',
    value: '値',
    shown: 'クレームを表示するトークン',
    count: (name, count) => `${name}（${count}）`,
    explain: 'クレームの説明',
    explainNoMore: '説明を隠す',
    absent: '含まれていません',
    unknownClaim: '未知のクレームです。',
    carriedBy: (names) => spaced`${names.join('、')}に含まれます。`,
    more: (characters) => `残り ${characters.toLocaleString('ja')} 文字を表示`,
    header: 'ヘッダー',
    form: 'クレームの表示形式',
    forms: { table: '表', json: 'JSON' },
    both: '両方',
    jsonOf: (name) => spaced`${name}のペイロード`,
    copyPayload: 'ペイロードをコピー',
    copyPayloadOf: (token) => `ペイロードをコピー: ${token}`,
    of: (claim, token) => `${claim}（${token}）`,
    onlyIn: (token) => spaced`${token}のみ`,
    differs: 'トークン間で異なります',
  },
  parts: {
    envelope: 'ヘッダーと署名',
    header: 'ヘッダー',
    payload: 'ペイロード（クレーム）',
    signature: '署名',
    signatureAbout: (bytes) => spaced`${bytes} バイト。トークン内のヘッダーとペイロードに対する署名です。`,
  },
  carriers,
  claimTexts,
  ruleGroups,
  ruleTexts,
  shortFaults,
  notes,
  cleanings,
  kinds: tokenKinds,
  inspector: tokenInspector,
}
