import type { connection as english } from '../en/connection.ts'
import type { Translated } from '../translated.ts'

export const connection: Translated<typeof english> = {
  fromLocalCognito: 'ローカル Cognito に付属する接続です。',
  fromConfig: 'このサイトの config.json で設定された接続です。',
  own: 'このブラウザで入力され、保存されています。',
  reset: {
    button: 'ローカル Cognito をリセット',
    andSignOut: 'ローカル Cognito をリセットしてサインアウト',
    about:
      'ユーザー、パスワード、セッション、アイデンティティを起動時の状態に戻します。発行済みのトークンと認証情報は使えなくなります。',
    failed:
      'ローカル Cognito はリセットされませんでした（応答なし、またはエラー）。起動していることを確認して、もう一度お試しください。',
  },
  values: {
    region: { name: 'リージョン', about: '両方のプールがある AWS リージョン。' },
    userPoolId: { name: 'ユーザープール ID', about: 'トークンを発行するユーザーディレクトリ。' },
    userPoolClientId: {
      name: 'アプリクライアント ID',
      about:
        'ユーザープールから見たこのページ。ID トークンの aud クレームになります。クライアントシークレットのないものに限ります。',
    },
    issuer: { name: '発行者', about: 'トークンの iss クレーム。https:// を除いたものが Logins のキーになります。' },
    identityPoolId: { name: 'ID プールの ID', about: 'トークンまたはゲストを、一時的な AWS 認証情報に交換します。' },
    hostedUi: {
      name: 'ホストされた UI',
      about: 'ユーザープールのサインインページ。AWS では現在「マネージドログイン」と呼ばれます。',
    },
    identityProviders: { name: 'ID プロバイダー', about: 'リダイレクトの前に、個別のボタンとして表示されます。' },
    scopes: { name: 'スコープ', about: '/oauth2/authorize で要求します。アクセストークンの用途を決めます。' },
    callback: { name: 'コールバック URL', about: 'アプリクライアントに、このとおりに登録してください。' },
    signOut: {
      name: 'サインアウト URL',
      about: 'ホストされた UI からのサインアウトのために、アプリクライアントに登録してください。',
    },
    endpoints: { name: 'エンドポイント', about: 'AWS のアドレスの代わりに使います。' },
    apis: { name: '自分の API', about: 'トークンと認証情報を試せるアドレスです。自動では何も送信されません。' },
    bucket: { name: 'S3 バケット', about: '認証情報を試す場所。' },
  },
}
