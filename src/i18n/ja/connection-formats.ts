import type { connectionFormats as english } from '../en/connection-formats.ts'
import type { Translated } from '../translated.ts'

export const connectionFormats: Translated<typeof english> = {
  formats: {
    token: 'トークン',
    address: 'ホストされた UI またはプールのアドレス',
    identifier: 'ID または ARN',
    'amplify-outputs': 'Amplify の amplify_outputs.json',
    'aws-exports': 'Amplify の aws-exports.js',
    'discovery-document': 'OpenID Connect のディスカバリードキュメント',
    'describe-user-pool': 'describe-user-pool の出力',
    'describe-user-pool-client': 'describe-user-pool-client の出力',
    'describe-user-pool-domain': 'describe-user-pool-domain の出力',
    'describe-identity-pool': 'describe-identity-pool の出力',
    'cloudformation-stacks': 'describe-stacks の出力',
    'sam-outputs': 'sam deploy の出力',
    'terraform-outputs': 'terraform output -json の出力',
    'cdk-outputs': 'CDK の outputs.json',
    'oidc-client': 'oidc-client-ts の設定',
    'any-json': 'Cognito の値を含む JSON',
    'terraform-text': 'terraform output の出力',
    'next-auth': 'NextAuth の設定',
    spring: 'Spring Security の設定',
    environment: '環境変数',
    script: 'Cognito の設定を含むソースコード',
    'any-text': 'Cognito の値を含むテキスト',
    'config-file': 'このページの config.json',
  },
  notes: {
    'client-secret':
      'クライアントシークレットは保存していません。ページには秘密を保持できないため、シークレットのないアプリクライアント（パブリッククライアント）を使ってください。',
    'other-secret': 'パスワードまたはキーは保存していません。',
    'token-not-verified': '値の出典は、署名を検証していないトークンです。トークンは保存していません。',
    'domain-built': 'ドメインはプレフィックスとリージョンから組み立てました。',
    'domain-unknown': 'ドメインのプレフィックスしかわかりません。ドメイン全体を入力してください。',
    'other-region': 'プールと異なるリージョンのため、使いませんでした。',
    'other-issuer': 'ユーザープールではない発行者です。',
    'updated-issuer':
      'プールの新しい発行者です。API Gateway の Cognito オーソライザー、ロードバランサー、古いライブラリは、このトークンを拒否します。',
  },
}
