import type { guideSignedIn as english } from '../en/guide-signed-in.ts'

export const guideSignedIn: typeof english = {
  ListUserSessions: {
    title: 'ユーザーのサインイン先の一覧',
    purpose:
      'プールのすべてのアプリクライアントにわたる、ユーザーのセッションを返します。トークンセッションは更新トークンごと、SSO セッションはホストされた UI の Cookie ごとに 1 つです。',
    before:
      'アクセストークンにスコープ aws.cognito.signin.user.admin があり、ユーザープールがセッションを追跡しています。',
    after:
      'IsCurrentSession が、このアクセストークンのセッションを示します。それ以外は RevokeUserSession で終了できます。',
    mistakes: [
      'サインインがすぐ一覧に載ると思い込む。新しいセッションが現れるまで数秒かかります。',
      '行数をデバイスの数と考える。ホストされた UI での 1 回のサインインは、Cookie とアプリの更新トークンの 2 つのセッションになります。',
      'セッションを追跡していないプールで呼び出す。追跡は既定ではオフで、Essentials または Plus のプランが必要です。',
    ],
  },
  RevokeUserSession: {
    title: 'ユーザーの別のセッションの終了',
    purpose:
      'そのセッションのトークンを持っていなくても、セッションを 1 つ終了します。対象は、更新トークンとアクセストークン、またはホストされた UI の Cookie です。',
    before: 'ListUserSessions が、セッションの ID を返しました。',
    after:
      'Cognito は、そのセッションのトークンを拒否します。署名と有効期限だけを検証する API は、期限まで受け付けます。',
    mistakes: [
      'トークンセッションだけを取り消し、パスワードなしで再びサインインされる。ホストされた UI の Cookie が残っているためです。LINKED を指定すると、Cookie も終了します。',
      'アクセストークン自身のセッションを終了しようとする。それには RevokeToken を使います。',
    ],
  },
}
