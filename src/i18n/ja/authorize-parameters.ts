import type { authorizeParameters as english } from '../en/authorize-parameters.ts'
import type { Translated } from '../translated.ts'

export const authorizeParameters: Translated<typeof english> = {
  names: {
    client_id: 'アプリクライアント。',
    redirect_uri: 'ブラウザがコードを持って戻る先。登録済みのコールバック URL と 1 文字ずつ一致する必要があります。',
    response_type: '認可コード。あとでトークンと交換します。',
    scope: 'アクセストークンの用途。',
    state: '戻りをこのリクエストに結び付け、他のサイトが完了させるのを防ぎます。',
    nonce: 'ID トークンに入って戻り、トークンをこのリクエストに結び付けます。',
    code_challenge: 'このブラウザだけが持つ秘密の SHA-256。コードが盗まれても、これがなければ使えません（PKCE）。',
    code_challenge_method: 'チャレンジの作り方。',
    identity_provider: 'ホストされた UI のページを経由せず、このプロバイダーに直接進みます。',
    prompt:
      'login はセッションが有効でも認証情報を求めます。none は何も求めず、セッションがなければ login_required で失敗します。マネージドログインのみ。',
    login_hint: 'ユーザー名の初期値。OIDC プロバイダーにだけ引き継がれます。',
    lang: 'マネージドログインのページの言語（例: ja、de）。',
    max_age: 'サインインからの経過時間の上限（秒）。それより古い場合は、もう一度サインインが必要です。',
    acr_values:
      '受け入れるレベルを、優先するものから順に空白で区切って指定します。urn:cognito:loa:1（パスワード）から urn:cognito:loa:4（パスワードと認証アプリ）まで。トークンの acr がレベルを示します。Lite プランでは無視されます。',
    resource: 'アクセストークンの対象となる API。aud クレームになります。',
  },
}
