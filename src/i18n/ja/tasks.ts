import type { RefreshCall } from '../../cognito/refreshed.ts'
import type { tasks as english } from '../en/tasks.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

const refreshCalls: Readonly<Record<RefreshCall, string>> = {
  InitiateAuth: 'InitiateAuth（REFRESH_TOKEN_AUTH）',
  GetTokensFromRefreshToken: 'GetTokensFromRefreshToken',
  '/oauth2/token': 'トークンエンドポイント',
}

export const tasks: Translated<typeof english> = {
  names: {
    refresh: { name: 'トークンの更新', running: 'トークンを更新しています' },
    'reuse-refresh-token': { name: '更新トークンの再利用', running: '置き換えられた更新トークンを再送しています' },
    'step-up': { name: 'ステップアップ', running: 'より強いサインインを要求しています' },
    renew: {
      name: '認証情報の更新',
      running: '認証情報を更新しています（現在の認証情報も引き続き有効です）',
    },
    'ask-role': { name: 'このロールの要求', running: 'このロールの認証情報を要求しています' },
    classic: { name: '基本（クラシック）フロー', running: 'OpenID トークンを要求し、ロールを引き受けています' },
    'get-user': { name: 'GetUser', running: 'GetUser を呼び出しています' },
    'read-attributes': { name: '属性の読み取り', running: '属性を読み取っています' },
    'user-info': { name: 'userInfo', running: 'userInfo を呼び出しています' },
    'call-api': { name: 'API の呼び出し', running: 'API を呼び出しています' },
    'try-forged-token': { name: '偽造トークンの送信', running: '偽造トークンを送信しています' },
    'list-bucket': { name: 'ListObjectsV2', running: 'バケットの一覧を取得しています' },
    'list-passkeys': { name: 'パスキーの一覧', running: 'パスキーの一覧を取得しています' },
    'request-passkey': {
      name: 'StartWebAuthnRegistration の呼び出し',
      running: 'StartWebAuthnRegistration を呼び出しています',
    },
    'register-passkey': { name: 'パスキーの登録', running: '認証器とユーザープールの応答を待っています' },
    'remove-passkey': { name: 'パスキーの削除', running: 'パスキーを削除しています' },
    revoke: { name: '更新トークンの取り消し', running: '更新トークンを取り消しています' },
    'revoke-linked': {
      name: 'リンクされたセッションを含む更新トークンの取り消し',
      running: '更新トークンとリンクされたセッションを取り消しています',
    },
    everywhere: { name: 'GlobalSignOut', running: 'すべての場所からサインアウトしています' },
    'sign-out-elsewhere': {
      name: '別のタブでのサインアウト',
      running: '別のタブでのサインアウトを記録しています',
    },
    all: { name: 'サインアウトの一部', running: 'すべてのセッションを終了しています' },
    'list-devices': { name: 'デバイス一覧の取得', running: 'デバイスの一覧を取得しています' },
    'remember-device': { name: 'このデバイスの記憶', running: 'このデバイスを記憶しています' },
    'device-status': { name: 'デバイスの変更', running: 'デバイスを変更しています' },
    'forget-device': { name: 'デバイスの削除', running: 'デバイスを削除しています' },
    'list-sessions': { name: 'セッション一覧の取得', running: 'セッションの一覧を取得しています' },
    'revoke-session': { name: 'セッションの取り消し', running: 'セッションを取り消しています' },
    'probe-id-token': { name: 'ID トークンの確認', running: 'ID トークンを ID プールに送信しています' },
    'probe-access-token': { name: 'GetUser', running: 'GetUser を呼び出しています' },
    'probe-refresh-token': { name: 'トークンの更新', running: 'トークンを更新しています' },
    'probe-credentials': { name: 'GetCallerIdentity', running: 'GetCallerIdentity を呼び出しています' },
    'probe-cookie': { name: 'Cookie の確認', running: 'ホストされた UI に prompt=none で認可コードを要求しています' },
    'change-password': { name: 'パスワードの変更', running: 'パスワードを変更しています' },
    'update-attributes': { name: '属性の更新', running: '属性を更新しています' },
    'attribute-code': { name: 'コードの要求', running: 'コードを要求しています' },
    'verify-attribute': { name: '属性の検証', running: '属性を検証しています' },
    'auth-factors': { name: '要素の取得', running: 'GetUserAuthFactors を呼び出しています' },
    'mfa-preference': { name: '第 2 要素の変更', running: '第 2 要素を設定しています' },
    'start-totp': { name: 'シークレットの要求', running: 'シークレットを要求しています' },
    'finish-totp': { name: '認証アプリの設定', running: '認証アプリを設定しています' },
    'delete-user': { name: 'ユーザーの削除', running: 'ユーザーを削除しています' },
    'sign-up': { name: 'サインアップ', running: 'アカウントを作成しています' },
    'confirm-sign-up': { name: 'アカウントの確認', running: 'アカウントを確認しています' },
    'resend-code': { name: 'コードの再送', running: '新しいコードを要求しています' },
    'forgotten-password': { name: 'コードの要求', running: 'コードを要求しています' },
    'reset-password': { name: 'パスワードのリセット', running: '新しいパスワードを設定しています' },
  },
  cancel: 'キャンセル',
  waits: (running) => `別のリクエストの処理中は使えません（${running}）。`,

  stepUp: {
    title: 'ステップアップ',
    about:
      '同じユーザーのより強いサインインを要求します。アクセストークンを添えた USER_AUTH なので、足りない要素だけが求められます。拒否されても、このページのトークンは残ります。',
    lacksUser: 'アクセストークンにユーザー名がありません。',
    button: 'ステップアップ',
  },

  refresh: {
    title: 'トークンの更新',
    about: {
      api: '更新トークンと引き換えに、新しい ID トークンとアクセストークンを取得します。使うのは InitiateAuth、アプリクライアントが更新トークンをローテーションする場合は GetTokensFromRefreshToken です。',
      'hosted-ui':
        '更新トークンと引き換えに、それを発行したトークンエンドポイントで新しい ID トークンとアクセストークンを取得します。',
    },
    impossible: '更新トークンが発行されていないため、新しいトークンを得るにはサインインし直すしかありません。',
    button: 'トークンを更新',
    done: (call) => spaced`${refreshCalls[call]}で新しいトークンを取得しました。`,
    kept: '新しい更新トークンは返されませんでした。現在の更新トークンの有効期限は変わりません。',
    rotated: '更新トークンがローテーションされました。新しい更新トークンが発行され、古いものは使用済みです。',
    reuse: {
      title: '置き換えられた更新トークン',
      about:
        'ローテーションが有効な場合、使用済みの更新トークンは再試行のためにアプリクライアントの猶予期間（RetryGracePeriodSeconds、0～60 秒）だけ有効で、その後は拒否されます。Cognito はこの設定をアプリに知らせませんが、試すことで範囲を絞り込めます。試行で返された新しいトークンは破棄します。',
      left: (seconds) => `猶予期間は遅くとも ${seconds} 秒後に終わります。`,
      over: '最長の猶予期間も終わりました。このトークンは拒否されるはずです。',
      button: '置き換えられたトークンを再利用',
      accepted: (seconds) =>
        `ローテーションから ${seconds} 秒後に受け入れられました。猶予期間はそれより長く設定されています。`,
      acceptedLate: (seconds) =>
        `ローテーションから ${seconds} 秒後に受け入れられました。猶予期間は最長でも 60 秒のため、このサービスはローテーションを徹底していません。`,
      refused: (seconds) =>
        `ローテーションから ${seconds} 秒後に拒否されました。猶予期間が終わったか、アプリクライアントに猶予期間がありません。`,
      refusedBecause: 'サービスの応答:',
    },
    lifetime: {
      title: '有効期間',
      about:
        '更新トークンの中身は読めず、有効期限を知らせる応答もありません。期限はサインイン（auth_time）から数え、トークンの更新でもローテーションでも延びません。',
      refreshBefore: 'トークンの更新期限',
      signedIn: 'サインイン',
      noAuthTime: '不明（アクセストークンに auth_time がありません）',
      signInBefore: '再サインインの期限',
      days: 'アプリクライアントに設定された更新トークンの有効期間（日）',
      daysAbout: 'このページからは読み取れません。設定しなければ 30 日で、0.042（1 時間）～3650 を指定できます。',
      invalid: '0.042～3650 の日数を入力してください。',
      unknown: '不明',
      command: '設定を表示するコマンド',
    },
    changes: (token) => spaced`${token}の変更点`,
    idToken: 'ID トークン',
    accessToken: 'アクセストークン',
    columns: { claim: 'クレーム', before: '変更前', after: '変更後' },
    kinds: { added: '追加', removed: '削除', changed: '変更' },
    nothing: '–',
    same: '変更されたクレームはありません。',
  },

  renewal: {
    button: '今すぐ更新',
    automatic: '自動的に更新する',
    about: '有効期限の 5 分前に、既知のアイデンティティに対するリクエストを 1\u00a0回送ります。',
    renewed: '最終更新:',
    stopped: '更新に成功する前に認証情報の有効期限が切れたため、自動更新をオフにしました。',
  },

  scopes: {
    title: 'スコープと呼び出し',
    about: 'アクセストークンで使えるものです。スコープはサインイン時に決まり、トークンを更新しても変わりません。',
    none: 'アクセストークンにスコープがありません。',
    scope: 'スコープ',
    allows: '使えるもの',
    meanings: {
      'self-service':
        '自分のユーザーに対する、ユーザープールのセルフサービスのオペレーション: GetUser、UpdateUserAttributes、ChangePassword、GlobalSignOut など。',
      'user-info': 'GET /oauth2/userInfo と、サインイン時の ID トークン。',
      email: 'ID トークンと userInfo の email と email_verified。',
      phone: 'ID トークンと userInfo の phone_number と phone_number_verified。',
      profile: 'ID トークンと userInfo の、アプリクライアントが読み取れるすべての属性。',
      'own-api': 'Cognito ではなく、これを定義するリソースサーバーの API。',
      unknown: 'Cognito 自身のスコープではありません。',
    },
    getUser: 'GetUser を呼び出す',
    userInfo: 'userInfo を呼び出す',
    noHostedUi: 'userInfo はホストされた UI の一部ですが、この接続にはホストされた UI がありません。',
    lacksSelfService: 'aws.cognito.signin.user.admin がないため、GetUser は拒否されます。',
    lacksOpenid: 'openid がないため、userInfo は拒否されます。',
    answer: { 'get-user': 'GetUser の応答', 'user-info': 'userInfo の応答' },
  },

  signOut: {
    linked: 'リンクされたセッションとともに取り消す',
    linkedAbout:
      'RevokeToken の RevokeAssociatedSessions: LINKED は、このサインインの元になった、ホストされた UI のセッションも終了します。そのセッションがない場合や、ユーザープールがセッションを記録していない場合、終了するのは更新トークンだけです。',
    title: 'サインアウト',
    fact: '5\u00a0つの方法',
    about: '「サインアウト」には 5\u00a0つの意味があります。それぞれ別のものを終了します。',
    kinds: {
      here: {
        name: 'このページ',
        about:
          'ここにあるトークンと認証情報を破棄します。何も送信されず、Cognito では何も終了しません。ボタンは上部にあります。',
      },
      revoke: {
        name: '更新トークン',
        button: '更新トークンを取り消す',
        about:
          'このサインインだけを終了します。更新トークンが使えなくなり、アクセストークンも、Cognito に照会するところでは使えなくなります。',
      },
      everywhere: {
        name: 'すべての場所',
        button: 'すべての場所からサインアウト',
        about:
          'GlobalSignOut で、このユーザーのサインインをすべてのデバイスで終了します。スコープ aws.cognito.signin.user.admin が必要です。',
      },
      'hosted-ui': {
        name: 'ホストされた UI',
        button: 'ホストされた UI のセッションを終了',
        about:
          '/logout に移動し、そこの Cookie を削除して戻ります。発行されたものは有効なままですが、ここからは破棄されます。Facebook や Amazon にはサインインしたままです。',
      },
      all: {
        name: 'すべて',
        button: 'すべて終了',
        about:
          'すべての場所、更新トークン、ホストされた UI とこのページの順に終了します。1\u00a0つでも拒否された場合、このページは残ります。',
      },
    },
    unavailable: {
      revoke: 'このサインインには更新トークンがありません。',
      everywhere: 'アクセストークンにスコープ aws.cognito.signin.user.admin がありません。',
      noTokens: 'このサインインにはユーザープールのトークンがありません。',
      'hosted-ui': 'この接続にはホストされた UI がありません。',
    },
    ended: {
      revoke: '更新トークンを取り消しました。',
      everywhere: 'ユーザーをすべての場所からサインアウトしました。',
    },
    endedElsewhere: '別のタブで、このユーザーのすべてのサインインが終了しました。',
    partly: 'サインアウトの一部が失敗したため、このページは残ります。それでも、ここでのセッションは終了できます。',
    anyway: 'それでもサインアウト',

    works: {
      title: '今も使えるもの',
      about: 'このページは、サインアウトするまで発行されたものを保持するため、試すことができます。',
      columns: { artifact: '対象', expected: 'AWS での動作', found: 'ここでの結果' },
      artifacts: {
        'id-token': {
          name: 'ID トークン',
          where: 'ID プールで',
          expected:
            '有効期限まで使えます。ID プールは署名と時刻を検証し、ユーザープールに確認するのは ServerSideTokenCheck が有効な場合だけです。',
          button: 'ID トークンを試す',
        },
        'access-token': {
          name: 'アクセストークン',
          where: 'GetUser で',
          expected:
            'Cognito 自体に照会するため、拒否されます。署名と時刻だけを検証する API は、有効期限まで受け付けます。',
          button: 'アクセストークンを試す',
        },
        'refresh-token': {
          name: '更新トークン',
          where: '新しいトークン用',
          expected: '拒否されます。',
          button: '更新を試す',
        },
        credentials: {
          name: 'AWS 認証情報',
          where: 'STS で',
          expected:
            '有効期限まで、最長 1 時間使えます。STS はサインアウトを関知しません。期限前に終了できるのは、ロールの「セッションの取り消し」ポリシーだけです。',
          button: '認証情報を試す',
        },
        cookie: {
          name: 'ホストされた UI の Cookie',
          where: 'このブラウザで',
          expected:
            'ホストされた UI でのサインインから最長 1 時間有効です。終了できるのは /logout だけです。ページからは見えませんが、ウィンドウで prompt=none を送ると分かります。認可コードか login_required が返ります。クラシックのホストされた UI は prompt を無視します。サインインページが表示されたらセッションは終了しているので、ウィンドウを閉じてキャンセルしてください。',
          button: 'ウィンドウで Cookie を試す',
        },
      },
      works: '使用可能',
      refused: '拒否',
      failed: '結果なし',
      expired: '期限切れ',
      untried: '未試行',
      all: 'すべて試す',
    },
  },
}
