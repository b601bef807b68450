import type { signedCalls as table } from '../../../diagnosis/symptoms/signed-calls.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: calls that are signed with the credentials: STS and S3. */
export const signedCalls: SymptomTexts<typeof table> = {
  'session-token-missing': {
    cause:
      '一時的な認証情報で署名されていますが、セッショントークンが送信されていません。セッショントークンがないと、アクセスキーは認識されません。',
    remedy:
      'アクセスキー ID、シークレットアクセスキー、セッショントークンの 3 つすべてをクライアントに渡してください。',
  },
  'keys-expired': {
    cause: '認証情報の有効期限が切れています。',
    remedy: 'もう一度サインインして、新しい認証情報を取得してください。',
  },
  'keys-unknown': {
    cause:
      'サービスはこの認証情報を認識しません。別の AWS パーティションのものか、再起動されたローカル Cognito のものです。',
    remedy: 'もう一度サインインしてください。',
  },
  'signature-expired': {
    cause:
      '署名の時刻とサービスの時刻の差が、5 分（S3 では 15 分）を超えています。このコンピューターの時計が正しくないか、リクエストが長く保留されました。',
    remedy: '時計を合わせてから、もう一度お試しください。',
  },
  'signature-refused': {
    cause: '署名がリクエストと一致しません。多くの場合、このコンピューターの時計が正しくないためです。',
    remedy: '時計を合わせてから、もう一度お試しください。',
  },
  'caller-denied': {
    cause: 'アカウントまたは組織のポリシーが、このロールによる呼び出しを禁止しています。',
    remedy: '組織とロールのポリシーに、明示的な拒否がないか確認してください。',
  },
}
