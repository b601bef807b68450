import type { help as english } from '../en/help.ts'
import type { Translated } from '../translated.ts'

const does = {
  journey: 'サインインの流れへ移動',
  trace: 'トレースへ移動',
  filter: 'ステップを絞り込む',
  copy: 'ステップをコードとしてコピー',
  send: 'ステップ実行で待っているリクエストを送信',
  'all-steps': 'すべての段階を展開、または折りたたむ',
  tour: 'ツアーを始める、またはツアーのカードへ移動',
  help: 'このヘルプを表示',
}

const shortcuts: Translated<typeof english.shortcuts> = {
  title: 'ショートカット',
  choose: (signInMethod) => `サインイン方法として「${signInMethod}」を選択`,
  does,
  diagram: 'トレースでは、矢印キーでステップを選択し、Enter で開きます。',
  enabled: 'ショートカットを使う',
  about: '入力欄に入力している間は無効です。支援技術が同じキーを使う場合は、オフにしてください。',
}

const guides: Translated<typeof english.guides> = {
  title: 'さらに使いこなす',
  localPages: 'ローカル Cognito のページ',
  ownPools: {
    title: '自分のプール',
    about:
      '「接続の管理」に、ID、Amplify、CDK、CloudFormation、Terraform の出力、.env の行など、手元にあるものを貼り付けます。「この接続を確認」は入力ミスを見つけ、セットアップキットは新しいプールを作成します。',
  },
  localCognito: {
    title: 'ローカル Cognito',
    about:
      'AWS アカウントなしですべてを試せる、厳密な Cognito です。このコンピューター上、またはページ内で動きます。専用のページで、プール、ユーザーとパスワード、送信されたコード、リクエスト、障害を確認できます。',
  },
  deployment: {
    title: 'デプロイ',
    about:
      'このページは、ファイルだけでできています。HTTPS の専用オリジンに置き、ホストされた UI のフォームに表示されるコールバック URL をアプリクライアントに登録します。',
  },
  security: {
    title: 'セキュリティ',
    about:
      'トークンと認証情報はこのタブのメモリにだけあり、保存したファイルにはフィンガープリントだけが残ります。ゲストの ID はこのブラウザに残り、これを知る人は誰でもそのゲストの認証情報を取得できます。ここに入力したパスワードはこのページが読み取れるため、テストユーザーを使ってください。',
  },
}

export const help: Translated<typeof english> = {
  title: 'ヘルプ',
  intro:
    'Cognito Inspector は Amazon Cognito にサインインし、すべてのリクエストを記録して、返されたトークン、アイデンティティ、AWS 認証情報を表示します。トークンと認証情報がこのタブの外に出ることはありません。',
  stages: '各段階の説明',
  about: {
    connection:
      'このページが使うユーザープール、ID プール、ホストされた UI のドメインです。config.json で設定するか、「接続の管理」で入力します。',
    'sign-in':
      'サインインの方法は 4 つです。ゲスト、ユーザープールのパスワード、ホストされた UI（マネージドログイン）、ほかのプロバイダーのトークンから選びます。',
    tokens: 'ユーザープールまたはプロバイダーが発行した JWT です。発行者のキーで検証し、すべてのクレームを説明します。',
    identity: 'ID プールがユーザーやゲストに割り当てる ID です。これだけでは何にもアクセスできません。',
    credentials:
      'アイデンティティの一時的な AWS 認証情報です。アクセスキー ID、シークレットアクセスキー、セッショントークンからなります。',
    caller: 'この認証情報について、AWS から見えるアカウント、ロール、セッションです。STS から取得します。',
    'sign-out': '5 種類のサインアウトと、それぞれの後も使えるものです。',
  },
  guides,
  shortcuts,
  version: (version) => `バージョン ${version}`,
  close: '閉じる',
}
