import type { setUpKit as english } from '../en/set-up-kit.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

export const setUpKit: Translated<typeof english> = {
  title: 'セットアップキット',
  close: 'セットアップキットを閉じる',
  about:
    'プールがまだない場合に、ユーザープール、このページ用のパブリックアプリクライアント、ログインページ、ID プール、ロールを作成するファイルを生成します。ここからは何も送信されません。自分の AWS アカウントで実行してください。',
  unfinished: 'リージョンとドメインのプレフィックスを入力すると、ここにファイルが表示されます。',
  members: {
    prefix: { name: '名前のプレフィックス', about: 'プール、ロール、スタックの名前の先頭に付きます。' },
    region: { name: 'リージョン', about: '例: eu-west-1' },
    domainPrefix: {
      name: 'ドメインのプレフィックス',
      about: 'ログインページのホスト名の先頭になります。リージョン内で一意です。',
    },
    bucket: { name: 'S3 バケット', about: '任意。既存のバケットに ID ごとのフォルダーを割り当てます。' },
  },
  faults: {
    prefix: '英小文字で始まる、英小文字・数字・ハイフンの 1～14 文字にしてください。',
    region: 'AWS リージョンではありません。',
    'no-user-pools': 'このリージョンにはユーザープールがありません。',
    'domain-prefix': '英小文字・数字・ハイフンの 63 文字以内にしてください。先頭と末尾にハイフンは使えません。',
    'domain-reserved': '「aws」「amazon」「cognito」を含むプレフィックスは Cognito では使えません。',
    bucket: 'バケット名ではありません。',
  },
  providers: 'ID プロバイダー',
  guests: 'ゲスト',
  allowGuests: 'ゲストに認証情報を発行する',
  secrets:
    'プロバイダーのシークレットはこのページには入力しません。CloudFormation では NoEcho のパラメーター、スクリプトでは環境変数、Terraform では sensitive な変数として渡します。',
  providerRedirect: '各プロバイダーに次のリダイレクト先を登録してください:',
  register: (provider) => spaced`${provider} にアプリを登録`,
  noDomain:
    'このリージョンのログインドメインは AWS のドキュメントに記載がありません。作成後に Cognito コンソール（ユーザープール > ブランディング > ドメイン）で確認してください。',
  forms: '形式',
  formNames: { cloudformation: 'CloudFormation テンプレート', cli: 'AWS CLI スクリプト', terraform: 'Terraform 構成' },
  steps: {
    secrets: 'プロバイダーのアプリの ID とシークレットを入力',
    run: 'すべてを作成',
    print: '「新しい接続」に貼り付ける内容を出力',
    user: '最初のユーザーを作成',
    remove: 'すべてを削除',
  },
  policies: 'ポリシーの各行の意味',
  line: '行',
  meaning: '意味',
  parts: {
    principal:
      'Cognito の ID プールが発行したトークンでロールを引き受けます。この行だけでは、どの AWS アカウントの ID プールも対象になります。',
    action: 'トークンだけでロールを引き受けられます。呼び出し側に AWS 認証情報は要りません。',
    aud: 'トークンはこの ID プールのものに限られます。この行がないと、他のアカウントの ID プールからもロールを引き受けられます。',
    authenticated:
      'サインイン済みユーザーのロール。ログインのある ID だけが引き受けられます。この行がないと、ゲストも引き受けられます。',
    tags: 'サインイン済みユーザーのロール。ID プールがユーザーの属性をタグとして渡せます。許可がないと、タグを渡すようになった時点で認証情報が発行されなくなります。',
    unauthenticated: 'ゲストのロール。ログインのない ID だけが引き受けられます。',
    list: 'バケットのキーを一覧表示できます。',
    'own-prefix': 'ただし、自分の ID をプレフィックスとする範囲に限られます。ID は IAM がトークンから補います。',
    objects: 'オブジェクトの読み取り、書き込み、削除も同じプレフィックスの下に限られます。',
  },
  noPermissions: 'どちらのロールにも他の権限はありません。GetCallerIdentity に権限は要りません。',
  undocumented: 'このリージョンでの ID プールの名前は AWS のドキュメントに記載がなく、ここでの名前は未確認です。',
  needs: {
    title: 'ロールに必要なもの',
    about: '使用中の接続について、これまでに試した呼び出しに必要な権限と信頼ポリシーを示します。',
    nothingTried: '認証情報を使った呼び出しはまだありません。サインインして、認証情報の「試す」を使ってください。',
    nothingNeeded: '権限は不要',
    bucket: 'ID ごとのフォルダーを置くバケット',
    permissions: '権限ポリシー',
    permissionsUse: 'インラインポリシーとしてロールに付けてください。',
    trust: '信頼ポリシー',
    trustOfUsers: 'サインイン済みユーザーのロール用です。',
    trustOfGuests: 'ゲストのロール用です。',
    undocumented: 'このリージョンでの ID プールの名前は AWS のドキュメントに記載がなく、ポリシー内の名前は未確認です。',
  },
}
