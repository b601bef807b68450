import type { classicFlow as englishFlow } from '../en/classic-flow.ts'
import type { Translated } from '../translated.ts'

export const classicFlow: Translated<typeof englishFlow> = {
  title: '基本（クラシック）フロー',
  about:
    '同じサインインを従来の方法で行います。GetOpenIdToken で STS が受け付けるトークンを取得し、AssumeRoleWithWebIdentity でロールを引き受けます。ここでは、ロール、セッション名、有効期間を呼び出し元が指定します。',
  roleArn: 'ロール ARN',
  roleArnHint: 'STS はロールのパスを省略します。パスがある場合は追加してください。',
  sessionName: 'セッション名',
  duration: '有効期間（秒）',
  faults: {
    roleArn: 'ロールの ARN（arn:aws:iam::<account>:role/<name>）を入力してください。',
    sessionName: '英字、数字、+=,.@-_ を使って 2～64 文字で入力してください。',
    duration: '900～43200 の整数を入力してください。',
  },
  button: '基本（クラシック）フローを実行',
  compare: '2 つのフローの比較',
  columns: { what: '項目', enhanced: '拡張', classic: '基本（クラシック）' },
  rows: {
    accessKeyId: 'アクセスキー ID',
    role: 'ロール',
    chooser: 'ロールを選ぶ側',
    session: 'セッション名',
    expires: '有効期限',
    scopeDown: 'ゲスト向けの制限',
  },
  byPool: 'ID プール',
  byCaller: '呼び出し元（ロールが ID プールを信頼している場合）',
  noEnd: '期限は示されていません',
  unknown: '不明',
  scopeDown: {
    guest: {
      enhanced:
        'あり: Cognito がセッションポリシーを追加するため、ロールが何を許可していても、使えるのは決まった一覧のサービスだけです（S3、DynamoDB、Lambda など。Bedrock や Secrets Manager は含まれません）',
      classic: 'なし: ロールで許可されているものがそのまま使えます',
    },
    signedIn: { enhanced: 'なし: ゲストではありません', classic: 'なし: ゲストではありません' },
  },
  secrets: '基本（クラシック）フローの認証情報',
  export: 'この認証情報をエクスポート',
  secretAccessKey: 'シークレットアクセスキー（クラシック）',
  sessionToken: 'セッショントークン（クラシック）',
}
