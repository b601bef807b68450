import type { connectionFaults as englishFaults } from '../en/connection-faults.ts'
import type { Translated } from '../translated.ts'

/** What is wrong in config.json. */
export const connectionFaults: Translated<typeof englishFaults> = {
  'not-json': 'ファイルが JSON ではありません',
  'not-an-object': 'オブジェクトが必要です',
  'connections-missing': '「connections」という名前のリストがファイルに必要です',
  'not-a-list': '文字列のリストが必要です',
  'text-needed': '文字列が必要です',
  'boolean-needed': 'true または false が必要です',
  'name-empty': '接続には名前が必要です',
  'name-twice': '同じ名前の接続が 2 つあります',
  'id-empty': '空にはできません。id がない接続は、名前で識別されます',
  'id-twice': '同じ id の接続が 2 つあります。id がない接続では、名前が id になります',
  'region-form': 'AWS リージョンの形式（例: eu-west-1）ではありません',
  'user-pool-form': 'ユーザープール ID の形式（例: eu-west-1_AbCdEfGhI）ではありません',
  'client-form': 'アプリクライアント ID の形式（英数字のみ）ではありません',
  'client-is-secret':
    'アプリクライアント ID としては長すぎ、クライアントシークレットのように見えます。ページは秘密を守れないため、シークレットのないアプリクライアント（パブリッククライアント）の ID を指定してください',
  'identity-pool-form': 'ID プールの ID の形式（例: eu-west-1:11111111-2222-4333-8444-555555555555）ではありません',
  'domain-form': 'ホスト名の形式（例: example.auth.eu-west-1.amazoncognito.com）ではありません',
  'domain-http':
    'ログインページは https でのみ提供されます。ローカルのサーバーには、エンドポイント hostedUi を使ってください',
  'domain-is-issuer':
    'トークンを発行するホストです。ログイン用のドメイン（ユーザープールのブランディングの「ドメイン」にあるもの）を指定してください',
  'domain-prefix': 'ログイン用ドメインの先頭部分だけです。ホスト名全体を指定してください',
  'issuer-form': 'issuer は iss クレームに入る https アドレスで指定します（http は localhost のみ）',
  'endpoint-form': 'エンドポイントはクエリのない https アドレスで指定します（http は localhost のみ）',
  'other-region': 'この ID は、接続とは別のリージョンのものです',
  'user-pool-region':
    'この ID は、接続とは別のリージョンのものです。プールのレプリカがこのリージョンにある場合は、エンドポイント userPool を設定してください',
  'no-user-pools': '中国リージョンの AWS にはユーザープールがなく、ID プールのみ使えます',
  'client-without-pool': 'ありません。アプリクライアントにはそのユーザープールが必要です',
  'pool-without-client': 'ありません。ユーザープールへのサインインにはアプリクライアントが必要です',
  'client-secret':
    'ページは秘密を守れません。ページを開いた人は誰でも config.json を読めます。シークレットのないアプリクライアント（パブリッククライアント）を作成し、このシークレットはファイルから削除してください',
  'other-secret':
    'パスワードやキーは書かないでください。ページを開いた人は誰でも config.json を読めます。ファイルから削除し、有効なものは変更してください',
  'unknown-member': 'この名前の設定はありません',
}
