import type { bucketAccess as table } from '../../../diagnosis/symptoms/bucket-access.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** 一覧を返さないバケット。 */
export const bucketAccess: SymptomTexts<typeof table> = {
  'prefix-denied': {
    cause: 'ロールのポリシーで、このプレフィックスが許可されていません。',
    remedy:
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM, not ours
      'ポリシーに ${cognito-identity.amazonaws.com:sub}/* とある場合は、アイデンティティ ID とスラッシュを指定してください。ユーザープールの sub ではなく、アイデンティティ ID です。',
  },
  'role-denies': {
    cause: 'ロールのポリシーで許可されていません。',
    remedy:
      'ロールのポリシーで、バケット自体（/* を付けない arn:aws:s3:::bucket）に対する s3:ListBucket を許可してください。一覧の取得には s3:GetObject だけでは足りません。',
  },
  'session-policy-denies': {
    cause: 'セッションポリシーで許可されていません。',
    remedy:
      '拡張フローのゲストに Cognito が使用を許可するのは、決まった一覧のサービスだけです。最後に公開された一覧には S3 が含まれています。基本（クラシック）フローでは、このようなポリシーは追加されません。その場合は、AssumeRoleWithWebIdentity の Policy を確認してください。',
  },
  'bucket-policy-denies': {
    cause: 'バケットポリシーで許可されていません。',
    remedy:
      'バケットポリシーとアクセスポイントのポリシーに Deny がないか確認してください。別のアカウントのバケットの場合は、バケットポリシーでロールを許可する必要があります。',
  },
  'boundary-denies': {
    cause: 'ロールのアクセス許可の境界で許可されていません。',
    remedy: '境界でも s3:ListBucket を許可してください。ロールのポリシーで許可できる範囲は、境界によって制限されます。',
  },
  'service-control-denies': {
    cause: '組織のサービスコントロールポリシーで許可されていません。',
    remedy: 'ロールのアカウントに s3:ListBucket を許可するよう、組織の管理者に依頼してください。',
  },
  'resource-control-denies': {
    cause: '組織のリソースコントロールポリシーで拒否されています。',
    remedy: 'このバケットまたはロールをポリシーの対象から外すよう、組織の管理者に依頼してください。',
  },
  'endpoint-denies': {
    cause: 'VPC エンドポイントのポリシーで許可されていません。',
    remedy:
      'このネットワークから S3 への経路にあるエンドポイントのポリシーで、バケットに対する s3:ListBucket を許可してください。',
  },
  'bucket-cors': {
    cause: 'バケットにこのページ向けの CORS ルールがないため、ブラウザが応答をページに渡していません。',
    remedy:
      'バケットに CORS ルールを追加してください。内容は、このページのオリジン、メソッド GET、任意のヘッダーです。ブラウザ以外のプログラムには必要ありません。同じ認証情報を AWS CLI で試してください。',
  },
  'bucket-unknown': {
    cause: 'この名前のバケットは存在しません。',
    remedy:
      'バケット名を確認してください。存在しないバケットには CORS ルールがないため、この応答はブラウザによって隠されます。',
  },
  'bucket-elsewhere': {
    cause: 'バケットは、呼び出したリージョンとは別のリージョンにあります。',
    remedy: 'バケットのリージョンを入力してください。プールのリージョンと異なる場合があります。',
  },
}
