import type { page as table } from '../../../diagnosis/symptoms/page.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: what the page itself, or its browser, could not do. */
export const page: SymptomTexts<typeof table> = {
  'no-storage': {
    cause:
      'ホストされた UI から戻ったことを確認するためのデータを、ブラウザに保存できませんでした。このページ用のストレージがいっぱいか、ブロックされています。何も送信されていません。',
    remedy:
      'このページのデータ保存を許可するか、保存済みのデータを消去してから、もう一度お試しください。ゲスト、ユーザープール、プロバイダートークンでのサインインは、保存できなくても使えます。',
  },
  'insecure-page': {
    cause:
      'このページは、別のコンピューターから暗号化されていない HTTP で読み込まれました。ブラウザが暗号機能を提供するのは、HTTPS と localhost に対してだけです。',
    remedy: 'HTTPS または localhost で開いてください。',
  },
  'code-hangs': {
    cause:
      'このステップのコードを読み込み中です。このページのサーバー、またはその手前のプロキシが、リクエストを保留したままにしています。Cognito には何も送っていません。',
    remedy:
      'ページを再読み込みしてください。再読み込みするまでは、何度試しても、ブラウザは同じリクエストの応答を待ち続けます。再読み込みすると、入力した内容は失われます。',
  },
  'code-not-loaded': {
    cause: 'このステップのコードを読み込めませんでした。Cognito には何も送っていません。',
    remedy: 'ネットワークと、このページのサーバーがまだ動作しているかどうかを確認してから、もう一度お試しください。',
  },
  'credentials-dropped': {
    cause: '認証情報が期限切れのため、リクエストは送信していません。',
    remedy: '認証情報を更新するか、もう一度サインインしてください。',
  },
  'token-dropped': {
    cause: 'トークンは期限切れのためメモリから破棄済みで、リクエストは送信していません。',
    remedy: 'トークンをリフレッシュするか、もう一度サインインしてください。',
  },
  'own-fault': {
    cause: 'Inspector 自体の不具合です。上のテキストは、開発者向けの情報です。',
    remedy: 'もう一度お試しください。解消しない場合は、上のテキストを添えて報告してください。',
  },
  cancelled: {
    cause: 'ご自身でキャンセルしました。それまでに取得したものは残っています。',
    remedy: '準備ができたら、もう一度お試しください。',
  },
}
