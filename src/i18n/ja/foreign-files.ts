import type { foreignFiles as englishForeignFiles } from '../en/foreign-files.ts'
import type { Translated } from '../translated.ts'

export const foreignFiles: Translated<typeof englishForeignFiles> = {
  'web-page': 'ウェブページです。サーバーに config.json がなく、別のファイルが返されています。',
  'env-file': '.env ファイルです。config.json は、「connections」という名前のリストを持つ JSON です。',
  'amplify-outputs':
    'amplify_outputs.json です。auth にある user_pool_id、user_pool_client_id、identity_pool_id、aws_region を接続に転記してください。',
  'aws-exports':
    'Amplify の設定ファイルです。リージョンと、ユーザープール、アプリクライアント、ID プールの各 ID を接続に転記してください。',
  'stack-outputs': 'スタック（CDK、CloudFormation）の出力です。プールの ID を接続に転記してください。',
  'one-connection': '接続が 1 つだけ書かれています。「connections」という名前のリストに入れてください。',
}
