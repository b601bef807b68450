import type { ownApi as english } from '../en/own-api.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

/** 自分の API の呼び出し。 */
export const ownApi: Translated<typeof english> = {
  title: '自分の API を呼び出す',
  about:
    'このサインインで得たものを付けてリクエストを 1 つ送信し、返ってきたものを表示します。ほかのリクエストと同じく、トレースに記録され、コードとしても表示できます。',
  address: 'アドレス',
  addressWrong: 'https のアドレスを入力してください。http はこのコンピューターに限ります。',
  known: '接続にある API',
  another: '別のアドレス',
  method: 'メソッド',
  kind: 'API の種類',
  kindCertain: 'アドレスから判別しました。',
  kindGuessed: 'アドレスからの推測です。実際の種類を選択してください。',
  credential: '送信するもの',
  credentials: {
    'id-token': 'ID トークン',
    'access-token': 'アクセストークン',
    signature: '署名（SigV4）',
    none: 'なし',
  },
  service: 'サービス',
  serviceWrong: 'execute-api などのサービスを入力してください。',
  region: 'リージョン',
  regionWrong: 'eu-west-1 などのリージョンを入力してください。',
  more: 'ヘッダーと本文',
  headers: 'ヘッダー',
  headersAbout: '1 行に 1 つ。例: x-api-key: value',
  headersWrong: (line) => `ヘッダーの形式ではありません: ${line}`,
  body: '本文',
  bodyAbout: 'GET では送信しません。content-type ヘッダーがなければ JSON とみなします。',
  guard: 'この API が求めるもの',
  kinds: {
    'rest-api': {
      name: 'API Gateway REST API（Cognito オーソライザー）',
      about:
        'ID トークンを受け付けます。メソッドに認可スコープがある場合だけ、代わりに、そのいずれかを含むアクセストークンを受け付けます。',
    },
    'http-api': {
      name: 'API Gateway HTTP API（JWT オーソライザー）',
      about:
        'aud（aud がなければ client_id）が対象者のリストにある、発行者のトークンをすべて受け付けます。ルートにスコープがある場合は、そのいずれかを含むアクセストークンだけです。',
    },
    'iam-api': {
      name: 'API Gateway（IAM 認可）',
      about:
        'execute-api 向けに署名されたリクエストを受け付けます。ロールのポリシーで、メソッドに対する execute-api:Invoke が許可されている必要があります。',
    },
    'app-sync': {
      name: 'AppSync',
      about:
        'ユーザープールで認可する場合は ID トークンかアクセストークン、IAM で認可する場合は署名を受け付けます。トークンには Bearer を付けません。',
    },
    'function-url': {
      name: 'Lambda 関数 URL',
      about:
        'AWS_IAM では lambda 向けに署名されたリクエスト、NONE では何でも受け付けます。トークンを読むことはなく、読めるのは関数自体だけです。',
    },
    'load-balancer': {
      name: 'ロードバランサー（ALB）',
      about:
        'authenticate-cognito と authenticate-oidc では、リダイレクトと自身の Cookie でサインインを行うため、ヘッダーのトークンは役に立ちません。アクセストークンを受け付けるのは、JWT 検証を設定したリスナーだけです。',
    },
    'aws-service': {
      name: 'AWS のサービス',
      about: 'そのサービス向けに署名されたリクエストを受け付けます。ユーザープールのトークンは意味を持ちません。',
    },
    plain: {
      name: '自分のサーバー',
      about:
        'サーバーが決めます。API が受け付けるべきなのはアクセストークンです。ID トークンは、ユーザーがサインインしたアプリのためのものです。',
    },
  },
  verdicts: { fits: '受け付けられるはず', depends: '設定による', refused: '拒否される' },
  button: (method) => spaced`${method} リクエストを送信`,
  working: '呼び出しています…',
  cancel: 'キャンセル',
  cancelled: '呼び出しをキャンセルしました。',
  notLoaded: 'この操作のコードを読み込めませんでした。ネットワークを確認して、もう一度お試しください。',
  confirm: {
    title: '送信先のホストは正しいですか',
    about: (what, host) =>
      spaced`${what}が ${host} に送信されます。このホストの運営者は、期限が切れるまでそれを使用できます。運営者がわかっている場合だけ送信してください。`,
    button: (host) => spaced`${host} に送信する`,
    dismiss: '送信しない',
  },
  answer: 'レスポンス',
  answered: (status) => spaced`ステータス ${status}`,
  headersOf: (count) => spaced`ヘッダー ${count} 件`,
  headersShown: 'API の CORS 設定でページに公開されているヘッダーだけです。',
  bodyOf: 'レスポンスの本文',
  empty: '本文は空です。',
  cut: (characters) => spaced`先頭の ${characters} 文字を表示しています。全体はダウンロードして確認してください。`,
  causes: {
    'not-a-signature': {
      cause:
        '署名が必要なところに、トークンが届きました。API Gateway は、存在しないパスやメソッドに対しても同じ応答を返します。',
      remedy:
        'ステージ、パス、メソッドを確認してください。正しい場合は、署名して送信するか、メソッドに Cognito オーソライザーを設定してください。',
    },
    'other-service': {
      cause: '別のサービス向けに署名されています。',
      remedy: 'メッセージにあるサービスを入力してください。',
    },
    'other-region': {
      cause: '別のリージョン向けに署名されています。',
      remedy: 'API のリージョンを入力してください。',
    },
    'clock-off': {
      cause: '署名の時刻のずれが、許容範囲（5～15 分）を超えています。',
      remedy: 'このコンピューターの時計を合わせてください。',
    },
    'signature-differs': {
      cause: '届いた内容が署名した内容と異なるか、別のキーで署名されています。',
      remedy: 'プロキシなど、ホスト、パス、クエリ、本文を途中で書き換えるものがないか確認してください。',
    },
    'keys-expired': { cause: '認証情報の有効期限が切れています。', remedy: '認証情報を更新してください。' },
    'keys-unknown': {
      cause: 'AWS はこの認証情報を認識していません。',
      remedy: 'ローカル Cognito の認証情報は、ローカル Cognito でのみ使えます。それ以外の場合は更新してください。',
    },
    'token-expired': {
      cause: 'トークンの有効期限が切れています。',
      remedy: 'トークンを更新してください。',
    },
    'jwt-expired': {
      cause: 'トークンの有効期限が切れています。',
      remedy: 'トークンを更新してください。',
    },
    'other-audience': {
      cause: 'トークンのクライアントが、オーソライザーの対象者のリストにありません。',
      remedy: 'この接続のアプリクライアント ID を、オーソライザーの対象者に追加してください。',
    },
    'scope-missing': {
      cause: 'ルートが求めるスコープが、トークンに 1 つもありません。',
      remedy: 'ホストされた UI でそのスコープを指定してサインインし、アクセストークンを送信してください。',
    },
    'no-such-route': {
      cause:
        'そのパスまたはメソッドが API にありません。API Gateway は、この場合も「Missing Authentication Token」と返します。',
      remedy: 'ステージ、パス、メソッドと、最後の変更のあとに API をデプロイしたかを確認してください。',
    },
    'signature-missing': {
      cause: '署名が必要なのに付いていないか、そのパスがありません。',
      remedy: '署名して送信してください。署名済みの場合は、ステージとパスを確認してください。',
    },
    'rest-wants-id-token': {
      cause: 'メソッドにスコープがない Cognito オーソライザーは、ID トークンだけを受け付けます。',
      remedy:
        'ID トークンを送信するか、メソッドにスコープを設定し、そのいずれかを含むアクセストークンを送信してください。',
    },
    'token-refused': {
      cause: 'API がこのトークンを受け付けません。',
      remedy:
        'API がこのユーザープールとアプリクライアントを信頼していること、API が読むヘッダーにトークンがあることを確認してください。API が確認する内容は、上に表示されています。',
    },
    'field-refused': {
      cause:
        'AppSync は呼び出し元を認可しましたが、リゾルバーかスキーマのディレクティブ（@aws_auth、@auth）がフィールドへのアクセスを拒否しています。',
      remedy: 'トークンのグループやクレーム、またはロールを、その型やフィールドのルールと比べてください。',
    },
    'app-sync-signature': {
      cause: 'AppSync が署名を受け付けません。',
      remedy:
        'API で IAM 認可が有効であること、ロールのポリシーで appsync:GraphQL が許可されていることを確認してください。',
    },
    'nothing-sent': {
      cause: 'リクエストに認可の情報がありません。',
      remedy: 'トークンか署名を送信してください。',
    },
    'function-url-closed': {
      cause: '関数 URL が署名を求めているか、リソースベースのポリシーがこの呼び出し元を許可していません。',
      remedy:
        'lambda 向けに署名して送信してください。ロールには lambda:InvokeFunctionUrl と、2025 年 10 月以降は lambda:InvokeFunction が必要です。',
    },
  },
  denied: {
    by: (layer, isExplicit) => {
      if (layer === null)
        return isExplicit ? 'ポリシーで明示的に拒否されています。' : 'どのポリシーによるものか、AWS は示していません。'
      return isExplicit ? spaced`${layer}で明示的に拒否されています。` : spaced`${layer}で許可されていません。`
    },
    layers: {
      'identity-based': {
        cause: 'ロール自体のポリシー',
        remedy: 'ロールのポリシーで、このリソースに対するアクションを許可してください。',
      },
      'resource-based': {
        cause: 'リソースのポリシー',
        remedy: 'API、関数、キュー、テーブルのポリシーで、ロールを許可してください。',
      },
      'permissions-boundary': {
        cause: 'ロールのアクセス許可の境界',
        remedy: '境界でもアクションを許可してください。ロールのポリシーで許可できる範囲は、境界によって制限されます。',
      },
      session: {
        cause: 'セッションポリシー',
        remedy:
          '拡張フローでは、ロールの許可にかかわらず、ゲストが使えるのは一定のサービスだけです。クラシックフローでは、このポリシーは付きません。',
      },
      'service-control': {
        cause: '組織のサービスコントロールポリシー',
        remedy: '変更できるのは組織の管理者だけです。',
      },
      'resource-control': {
        cause: '組織のリソースコントロールポリシー',
        remedy: '変更できるのは組織の管理者だけです。',
      },
      endpoint: {
        cause: 'VPC エンドポイントのポリシー',
        remedy: 'エンドポイントのポリシーでアクションを許可してください。',
      },
    },
    unsaid:
      'まずロールのポリシーを、次にリソースのポリシーを確認してください。ゲストの場合は、拡張フローのセッションポリシーも加わります。',
    guest: 'これはゲストの認証情報です。',
  },
  unread: {
    redirected: {
      cause:
        'API がリダイレクトを返しました。送信内容はこのアドレスだけに宛てたものなので、リダイレクトには従っていません。',
      remedy:
        'サインインを自身で行うロードバランサーは、ブラウザをログインページへ送ります。それ以外の場合は、最終的なアドレスを入力してください。',
    },
    'preflight-refused': {
      cause:
        'CORS: API は応答しますが、ブラウザのプリフライト（OPTIONS）への応答で、このメソッドかこれらのヘッダーが許可されていません。ほかには何も送信されていません。',
      remedy:
        'CORS の設定で、このページのオリジン、メソッド、ヘッダー（authorization。署名の場合は x-amz-date と x-amz-security-token も）を許可し、OPTIONS を認可なしで通してください。',
    },
    'cors-refused': {
      cause:
        'CORS: サーバーは応答していますが、このページ向けの Access-Control-Allow-Origin がないため、ブラウザが応答を見せません。応答の内容は、401 や 403 のこともあります。',
      remedy:
        'CORS を設定してください。REST API では、API 自体の拒否にも必要です。ゲートウェイのレスポンス DEFAULT_4XX と DEFAULT_5XX にヘッダーを追加してください。同じ呼び出しを curl で行うと（トレースの「コード」）、応答を確認できます。',
    },
    'policy-refused': {
      cause: 'このページのコンテンツセキュリティポリシーがリクエストを止めました。何も送信されていません。',
      remedy: 'メタタグとヘッダーの connect-src に、API のオリジンを追加してください。',
    },
    'broken-off': {
      cause: 'レスポンスの途中で接続が切れました。',
      remedy:
        'もう一度お試しください。続く場合は、API のログを確認してください。統合かプロキシがレスポンスを途中で打ち切っています。',
    },
    unreachable: {
      cause: 'このアドレスでは応答がありません。',
      remedy:
        'ホスト、ネットワーク、VPN、証明書を確認してください。AWS のサービスは、すべてのリージョンにあるとは限りません。',
    },
  },
  corsOfService:
    'AWS のサービスの CORS 設定は変更できません。この呼び出しはサーバーから行ってください。curl で行うと（トレースの「コード」）、応答を確認できます。',
  wordsUnverified: 'このメッセージは AWS のドキュメントにありません（未確認）。',
  trial: {
    permission: '必要なアクセス許可',
    guests: 'ゲスト',
    admissions: {
      admitted: 'Cognito のセッションポリシーで許可されるため、ロール次第です。',
      named: 'ゲストが使えるサービスとして AWS が挙げていますが、どのアクションかは示されていません（未確認）。',
      refused: 'Cognito のセッションポリシーで許可されないため、ロールの許可にかかわらず拒否されます。',
    },
    fromPages: 'ブラウザから（CORS）',
    cors: {
      marked: 'AWS の SDK は、ページから呼び出せるサービスに挙げています。',
      unverified: 'ページから呼び出せるかどうか、AWS は示していません（未確認）。',
    },
    button: (operation) => spaced`${operation} を呼び出す`,
  },
}
