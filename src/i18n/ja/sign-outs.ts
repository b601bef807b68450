import type { signOuts as english } from '../en/sign-outs.ts'
import type { Translated } from '../translated.ts'

export const signOuts: Translated<typeof english> = {
  table: {
    title: '方法ごとに終了するもの',
    about: 'AWS のドキュメントの内容です。試した結果は、その直前に行った方法の行に並べて表示します。',
    way: '方法',
    provider: 'プロバイダー側',
    things: {
      'access-token': 'アクセストークン',
      'id-token': 'ID トークン',
      'refresh-token': '更新トークン',
      credentials: '認証情報',
      cookie: 'ブラウザの Cookie',
      'provider-session': 'プロバイダー',
    },
    effects: { ends: '終了', works: '有効' },
    seen: { works: '結果: 有効', refused: '結果: 拒否' },
    notes: {
      'ends-at-cognito': 'Cognito は拒否します。署名と有効期限だけを検証するものは、有効期限まで受け付けます。',
      'ends-if-checked': 'ServerSideTokenCheck が有効な ID プールでは拒否されます。それ以外では有効期限まで使えます。',
      'ends-if-linked': 'RevokeAssociatedSessions が LINKED の場合は、これも終了します。',
      'ends-by-saml':
        'IDPSignout が有効な SAML プロバイダーの場合だけ終了します。/logout が、先に SLO（single logout）へ移動します。',
    },
    here: '最初の方法の後に残るものは、このページが破棄するため試せません。',
    sources: 'AWS のドキュメント:',
  },
  otherTab: {
    hostedUi: 'ホストされた UI のセッションを新しいタブで終了',
    hostedUiAbout: 'このページはトークンを保持するため、その後で試せます。',
    provider: 'プロバイダー側のセッション:',
    providers: {
      Facebook:
        'Cognito は終了させません。次に Facebook でサインインするときに、何も求められないことがあります。Facebook 自体でサインアウトするか、Facebook の SDK を使うページで FB.logout() を呼び出すと終了します。',
      LoginWithAmazon:
        'Cognito は終了させません。次に Amazon でサインインするときに、何も求められないことがあります。Amazon 自体でサインアウトすると終了します。amazon.Login.logout() は、Amazon の SDK が保持するトークンを削除するだけです。',
      Google: 'Cognito は終了させません。Google 自体でサインアウトすると終了します。',
      SignInWithApple: 'Cognito は終了させません。Apple 自体でサインアウトすると終了します。',
      SAML: 'IDPSignout が true なら、/logout は署名付きの LogoutRequest とともにブラウザをプロバイダーの SingleLogoutService に移動させ、/saml2/logout で戻します。true でなければ、セッションは残ります。',
      OIDC: 'Cognito は終了させません。end_session_endpoint を呼び出さないためです。RP-Initiated Logout に対応するプロバイダーでは、そのアドレスがディスカバリードキュメントにあります。',
      other: 'Cognito は終了させません。プロバイダー自体でサインアウトすると終了します。',
    },
    documented: '終了させる方法',
    pretend: '疑似プロバイダーのセッションを開く',
  },
}
