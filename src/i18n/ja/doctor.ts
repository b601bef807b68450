import type { doctor as english } from '../en/doctor.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

const noUserPool = 'この接続にはユーザープールがありません。'
const noClient = 'この接続にはアプリクライアントがありません。'
const noHostedUi = 'この接続にはホストされた UI がありません。'
const noIdentityPool = 'この接続には ID プールがありません。'
const notSent = 'リクエストはまだ送信されていません。'

const checks: Translated<typeof english>['checks'] = {
  pagePolicy: {
    name: 'このページのポリシー',
    findings: {
      lists: 'このページは、接続のすべてのホストにリクエストを送信できます。',
      lacks: (hosts) =>
        spaced`このページのコンテンツセキュリティポリシーに ${hosts} が記載されていません。ブラウザがブロックするため、これらのホストには送信していません。許可する方法は、サインインのフォームに表示されます。`,
    },
  },
  webCrypto: {
    name: 'WebCrypto の有無',
    findings: {
      there: 'SRP、PKCE、署名の検証に必要な暗号機能を、このブラウザで利用できます。',
      missing:
        'ページが暗号化されていない HTTP で配信されているため、crypto.subtle がありません。HTTPS または localhost で配信してください。',
    },
  },
  region: {
    name: 'リージョン',
    findings: {
      same: (region) => spaced`プールの ID は、接続のリージョンである ${region} のものです。`,
      'other-user-pool': (own, called) =>
        spaced`ユーザープール ID は ${own} のものですが、接続は ${called} を呼び出します。これは、${called} にレプリケートされたプールでのみ機能します。`,
      'other-identity-pool': (own, called) =>
        spaced`ID プールの ID は ${own} のものですが、接続は ${called} を呼び出します。リージョンまたは ID を修正してください。`,
    },
  },
  keys: {
    name: 'ユーザープールとそのキー',
    findings: {
      published: (count) => `ユーザープールは存在し、キーを公開しています（${count}）。`,
      'no-pool': (pool, region) =>
        spaced`${region} にユーザープール ${pool} はありません。ID とリージョンを、ユーザープールの一覧と比べてください。`,
      unreachable:
        'ユーザープールのアドレスから応答がありません。リージョンまたはエンドポイントの誤りか、ネットワークの切断です。両方の値を確認してください。',
      refused: (status) =>
        spaced`キーのアドレスは HTTP ステータス ${status} で応答し、キーを返しませんでした。エンドポイントと発行者を確認してください。`,
      none: noUserPool,
      'not-sent': notSent,
    },
  },
  issuer: {
    name: '発行者',
    findings: {
      expected: (issuer) => spaced`プールが示す発行者は、接続が想定するものと同じ ${issuer} です。`,
      updated: (issuer) =>
        spaced`プールは AWS の新しい形式の発行者 ${issuer} を使用しています。API Gateway の Cognito オーソライザー、ロードバランサーの Cognito アクション、古いライブラリは、このトークンを拒否します。ID プールがどの Logins キーを必要とするかは文書化されていません。このページは、https:// を除いた発行者を使います。`,
      replica: (issuer) =>
        spaced`プールはレプリケートされており、トークンの発行者はいずれかのリージョンの ${issuer} です。`,
      other: (named, expected) =>
        spaced`プールが示す発行者は ${named} ですが、接続は ${expected} を想定しています。接続の発行者を前者に変更してください。`,
      none: noUserPool,
      'not-told': '発行者を示すディスカバリードキュメントを受信できませんでした。',
    },
  },
  appClient: {
    name: 'アプリクライアント',
    findings: {
      exists: (client) => spaced`アプリクライアント ${client} は、ユーザープールのサービスに存在します。`,
      unknown: (client, region) =>
        spaced`${region} にアプリクライアント ${client} はありません。プールのアプリクライアントと比べてください。リージョンが誤っている可能性もあります。`,
      malformed: 'アプリクライアント ID に、使用できない文字が含まれています。',
      unreachable:
        'ユーザープールのサービスから応答がありません。リージョンまたはエンドポイントの誤りか、ネットワークの切断です。',
      none: noClient,
      'not-sent': notSent,
    },
  },
  clientSecret: {
    name: 'クライアントシークレット',
    findings: {
      none: 'アプリクライアントにシークレットはありません。ページから使うには、この設定が必要です。',
      has: 'アプリクライアントにシークレットがあります。ページはシークレットを保持できず、シークレットは後から削除できません。シークレットのないアプリクライアントを作成してください。',
      'not-told': 'シークレットの有無がわかる応答はありませんでした。',
    },
  },
  authFlows: {
    name: 'サインインのフロー',
    findings: {
      on: (on, off) => spaced`許可: ${on}。${off === '' ? '' : spaced`不許可: ${off}。`}`,
      'only-plain': (on, off) =>
        spaced`許可: ${on}。不許可: ${off}。パスワードをそのまま送る方法でサインインするか、USER_SRP_AUTH を許可してください。`,
      'none-here': (on, off) =>
        spaced`${on === '' ? '' : spaced`許可: ${on}。`}不許可: ${off}。このページのフォームには USER_SRP_AUTH または USER_PASSWORD_AUTH が必要です。ホストされた UI には、どちらも不要です。`,
      'not-told': 'どのフローが許可されているかがわかる応答はありませんでした。',
    },
  },
  poolOfClient: {
    name: 'プールとアプリクライアントの組み合わせ',
    findings: {
      'by-token': '今回のサインインの ID トークンは、このユーザープールがこのアプリクライアントに発行したものです。',
      'by-domain': 'プール自身のドメインが受け入れたため、アプリクライアントはこのプールのものです。',
      'other-pool':
        'アプリクライアントは存在しますが、プール自身のドメインに拒否されました。別のユーザープールのものです。',
      'not-told':
        'InitiateAuth ではプールを指定しないため、アプリクライアントがどのプールのものかは応答からはわかりません。サインインするか、コマンドを実行してください。',
      none: noClient,
    },
  },
  hostedUi: {
    name: 'ホストされた UI',
    findings: {
      answers: (host) => spaced`${host} は応答し、アプリクライアントを受け入れました。`,
      'other-domain': (host, own) =>
        spaced`${host} は応答しましたが、プールのディスカバリードキュメントが示すドメインは ${own} です。どちらもこのプールのドメインであることを確認してください。`,
      unreachable: (host) =>
        spaced`${host} から応答がありません。ドメインが存在しないか、ネットワークが切断されています。プールのドメインと比べてください。`,
      'client-refused':
        'ドメインは応答しましたが、アプリクライアントを受け入れませんでした。シークレットがあるか、存在しないか、ドメインとは別のプールのものです。',
      'no-code-grant': 'ドメインは応答しましたが、アプリクライアントでは認可コード付与が許可されていません。',
      unexpected: (host, status) =>
        spaced`${host} は HTTP ステータス ${status} で応答しましたが、Cognito のトークンエンドポイントの応答ではありません。ドメインを確認してください。`,
      none: noHostedUi,
      'not-sent': notSent,
    },
  },
  redirectUri: {
    name: 'コールバック URL',
    findings: {
      registered: (url) => spaced`${url} は、アプリクライアントに登録されています。`,
      missing: (url) => spaced`${url} は、アプリクライアントに登録されていません。このとおりに登録してください。`,
      'not-told': (url) =>
        spaced`${url} が登録されているかどうかは、ここからはわかりません。Cognito は自身のページにしか表示しないためです。コマンドで、登録されているものを一覧できます。`,
      none: noHostedUi,
    },
  },
  scopes: {
    name: 'スコープ',
    findings: {
      allowed: (scopes) => spaced`アプリクライアントで ${scopes} が許可されています。`,
      granted: (scopes) => spaced`ホストされた UI は ${scopes} を付与しました。`,
      'needs-openid': (scopes) =>
        spaced`${scopes} は、openid と一緒にしか要求できません。スコープに openid を追加してください。`,
      refused: (scopes) =>
        spaced`アプリクライアントで ${scopes} が許可されていません。許可するか、接続から削除してください。`,
      'not-granted': (scopes) => spaced`ホストされた UI は ${scopes} を付与しませんでした。`,
      'not-told':
        'スコープが許可されているかどうかは、ホストされた UI でサインインするまでわかりません。コマンドで一覧できます。',
      none: noHostedUi,
    },
  },
  identityPool: {
    name: 'ID プール',
    findings: {
      exists: 'ID プールは存在します。架空のトークンを拒否しました。',
      unknown: (pool, region) =>
        spaced`${region} に ID プール ${pool} はありません。ID とリージョンを、ID プールの一覧と比べてください。`,
      unreachable:
        'ID プールのサービスから応答がありません。リージョンまたはエンドポイントの誤りか、ネットワークの切断です。',
      unexpected: (status) =>
        spaced`ID プールのサービスは HTTP ステータス ${status} で応答しました。プールについては何もわかりません。`,
      none: noIdentityPool,
      'not-sent': notSent,
    },
  },
  guests: {
    name: 'ゲスト',
    findings: {
      allowed: 'ID プールはゲストを受け入れます。作成された ID は、このブラウザのゲストとして保持されます。',
      known: 'このブラウザには、このプールのゲスト ID がすでにあります。',
      off: 'ID プールはゲストを受け入れません。必要な場合は、ゲストアクセスを許可してください。',
      unexpected: 'ID プールは、別の理由でゲストを拒否しました。',
      unreachable: 'ID プールのサービスから応答がありません。',
      'makes-one':
        '確認するには、トークンなしの GetId を送信する必要があります。これによって ID が作成され、残り続けます。このブラウザは、その ID をゲストのサインインのために保持します。',
      none: noIdentityPool,
    },
  },
  trust: {
    name: 'ID プールによるユーザープールの受け入れ',
    findings: {
      trusted: 'ID プールは、今回のサインインの ID トークンを受け入れました。',
      'not-registered':
        'このユーザープールとこのアプリクライアントの組み合わせは、ID プールに登録されていません。両方を ID プールの ID プロバイダーとして追加してください。',
      refused: 'ID プールは、今回のサインインの ID トークンを拒否しました。',
      unreachable: 'ID プールのサービスから応答がありません。',
      'sign-in-first': 'ID トークンが必要です。ユーザープールにサインインしてから、もう一度確認を実行してください。',
      none: 'この接続には、両方のプールがそろっていません。',
    },
  },
  clock: {
    name: '時計',
    findings: {
      agrees: 'このコンピューターの時計は、サービスの時計と合っています。',
      off: (seconds) =>
        spaced`このコンピューターの時計は、サービスの時計と ${seconds} 秒ずれています。このページは補正しますが、ほかのプログラムでは問題になることがあります。`,
      'far-off': (seconds) =>
        spaced`このコンピューターの時計は、サービスの時計と ${seconds} 秒ずれています。300 秒以上ずれると、AWS は署名付きのリクエストを拒否します。時計が自動的に設定されるようにしてください。`,
      'not-told': 'サービスの時刻がわかる応答はありませんでした。',
    },
  },
}

export const doctor: Translated<typeof english> = {
  title: 'この接続を確認',
  about:
    '何も作成せず、何も変更しないリクエストだけを送信します。ユーザープールのキーとディスカバリードキュメントの取得、4 つのフローの InitiateAuth（その場で作った架空のユーザー名を使い、実在のユーザー名は使いません）、/oauth2/token への架空のコード、GetId への架空のトークンです。サインイン後は、その ID トークンも GetId に送信します。',
  traces:
    'これらはトレースの独立した記録に残ります。架空のユーザーに対してプールの Lambda トリガーが実行されることがあり、呼び出しは CloudTrail に記録されます。',
  onceSaved:
    '保存して使い始めると、何も作成せず、何も変更しないリクエストで接続を確認します。AWS 以外のホストを含む接続は、ボタンを押したときにだけ確認します。',
  list: '確認の一覧',
  run: '実行',
  again: 'もう一度実行',
  running: '確認しています…',
  close: '閉じる',
  sends: (requests) => `送信: ${requests}`,
  sendsNothing: '送信しません',
  summary: (passed, warnings, failed, unchecked) =>
    `成功 ${passed}、警告 ${warnings}、失敗 ${failed}、未確認 ${unchecked}`,
  verdicts: { pass: '成功', warn: '警告', fail: '失敗', unchecked: '未確認' },
  repair: 'AWS での操作',
  inConsole: (place) => `マネジメントコンソール: ${place}`,
  commandOf: (check) => `AWS CLI: ${check}`,
  local: 'ローカル Cognito にコンソールはありません。設定はシードのとおりです。',
  checkGuests: 'ゲスト ID を作成',
  places: {
    'user-pools': 'Amazon Cognito → ユーザープール',
    'app-clients': 'Amazon Cognito → ユーザープール → 該当のプール → アプリクライアント',
    'app-client': 'Amazon Cognito → ユーザープール → 該当のプール → アプリクライアント → 該当のクライアント',
    'login-pages':
      'Amazon Cognito → ユーザープール → 該当のプール → アプリクライアント → 該当のクライアント → ログインページ',
    domain: 'Amazon Cognito → ユーザープール → 該当のプール → ドメイン',
    'identity-pools': 'Amazon Cognito → ID プール',
    'identity-pool': 'Amazon Cognito → ID プール → 該当のプール → ユーザーアクセス',
    users: 'Amazon Cognito → ユーザープール → 該当のプール → ユーザー',
    'sign-in': 'Amazon Cognito → ユーザープール → 該当のプール → サインイン',
    'sign-up': 'Amazon Cognito → ユーザープール → 該当のプール → サインアップ',
    triggers: 'Amazon Cognito → ユーザープール → 該当のプール → 拡張機能',
    messages: 'Amazon Cognito → ユーザープール → 該当のプール → 認証方法',
    providers: 'Amazon Cognito → ユーザープール → 該当のプール → ソーシャルプロバイダーと外部プロバイダー',
    passkeys: 'Amazon Cognito → ユーザープール → 該当のプール → 認証方法 → パスキー',
    'threat-protection': 'Amazon Cognito → ユーザープール → 該当のプール → 脅威保護',
    waf: 'Amazon Cognito → ユーザープール → 該当のプール → AWS WAF',
    plan: 'Amazon Cognito → ユーザープール → 該当のプール → 設定',
    roles: 'IAM → ロール → 該当のロール',
    bucket: 'Amazon S3 → バケット → 該当のバケット',
  },
  checks,
}
