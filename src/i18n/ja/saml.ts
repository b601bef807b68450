import type { saml as english } from '../en/saml.ts'
import type { Translated } from '../translated.ts'

/** What a SAML response says, and what AWS would find in it. */
export const saml: Translated<typeof english> = {
  title: 'SAML レスポンス',
  value: 'Base64 の値',
  about:
    'デコードしただけで、検証はしていません。署名値の検証には IAM にあるプロバイダーの証明書が必要です。以下は AWS のドキュメントにあるレスポンスの要件との照合結果です。',
  unreadable: 'SAML 2.0 の整形式の XML ではないか、どこにも受け入れられない文書型宣言（DOCTYPE）が含まれています。',
  findings: 'AWS が確認する項目',
  verdicts: { passed: '適合', failed: '不適合', open: '未確定' },
  rules: {
    response: {
      good: 'Response 要素です。発行者:',
      bad: 'Assertion 要素だけです。プロバイダーが POST する Response 全体を渡してください。',
    },
    status: { good: 'ステータス:', bad: 'プロバイダーでのサインインが成功していません。ステータス:' },
    assertion: {
      good: 'アサーションの数:',
      bad: '暗号化されていないアサーションがちょうど 1 つ必要です。アサーションの数:',
    },
    signature: {
      good: '署名の対象が、署名を含む要素と一致しています:',
      bad: '署名を含む要素を対象とする署名がないため、誰でも作成できる内容です。',
    },
    'not-before': { good: '有効期間の開始:', bad: 'まだ有効ではありません。開始:' },
    expiry: { good: '有効期限:', bad: '有効期限が切れているか、有効期限の記載がありません。' },
    audience: {
      good: 'AWS 宛てです:',
      bad: '対象者（Audience）は https://signin.aws.amazon.com/saml または urn:amazon:webservices でなければなりません。検出値:',
    },
    recipient: {
      good: '受信先は AWS です:',
      bad: 'Recipient が https://signin.aws.amazon.com/saml の SubjectConfirmation が 1 つ必要です。検出値:',
    },
    'session-name': { good: 'RoleSessionName 属性:', bad: 'RoleSessionName 属性が 1 つ必要です。検出値:' },
    role: {
      good: '引き受けられるロール:',
      bad: 'ロールとプロバイダーの組がないため、ID プールの認証済みロールが使われます（この動作は未検証です）。',
    },
    length: { good: '文字数（上限 50,000）:', bad: 'ID プールが受け付けるのは 50,000 文字までです。文字数:' },
  },
  names: {
    issuer: '発行者',
    subject: 'サブジェクト（NameID）',
    format: 'サブジェクトの形式',
    audience: '対象者（Audience）',
    recipient: '受信先（Recipient）',
    destination: '送信先（Destination）',
    context: 'サインインの方法',
    signed: '署名アルゴリズム',
    certificate: '署名内の証明書',
    issued: '発行日時',
    authenticated: 'サインイン日時',
    notBefore: '有効期間の開始（NotBefore）',
    notOnOrAfter: '有効期限（NotOnOrAfter）',
    sessionEnds: 'セッションの期限（SessionNotOnOrAfter）',
  },
  noValue: '（値なし）',
}
