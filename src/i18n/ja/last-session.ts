import type { lastSession as english } from '../en/last-session.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

export const lastSession: Translated<typeof english> = {
  became: {
    'signed-out':
      'サインアウトしました。このページにトークンや認証情報は残っていません。Cognito 側では有効期限まで有効です。',
    revoked: 'サインアウトしました。トークンは取り消し済みです。AWS 認証情報は有効期限まで有効です。',
    'secrets-forgotten': 'トレース内の機密情報をマスクしました。',
    'left-for-logout': 'ホストされた UI のセッションを終了するため、移動しています。',
    'hosted-ui-signed-out': 'このページとホストされた UI からサインアウトしました。',
    reloaded:
      'ページが再読み込みされました。トークンと認証情報はメモリにのみ保持しているため、このセッションは失われました。再読み込みによって Cognito 側で終了するものはありません。',
    'not-returned':
      'ホストされた UI でのサインインから、このページに戻りませんでした。エラーが表示された場合は、ホストされた UI のドメイン、アプリクライアント ID、下のコールバック URL がアプリクライアントの設定と一致しているか確認してください。「Login pages unavailable」はアプリクライアントにブランディングスタイルがないこと、403 だけの表示は AWS WAF がアドレスをブロックしたことを示します。',
    'local-reset':
      'ローカル Cognito のユーザー、パスワード、セッション、アイデンティティを初期状態に戻しました。以前に発行されたものは無効になったため、このページと他のタブから破棄しました。',
    elsewhere:
      '別のタブがこの接続でサインインしています。セッションはタブごとに独立しています。ここでもサインインするか、そのタブで続けてください。',
  },
  othersKept:
    'サインアウトしました。このユーザーのトークンと認証情報はページから破棄しましたが、Cognito 側では有効期限まで有効です。上に表示されているユーザーは保持しています。',
  logoutNotReturned: (signOutUrl) =>
    spaced`このページからはサインアウトしました。ホストされた UI の /logout から戻らなかったため、そのセッションが残っている可能性があります。エラーが表示された場合は、アプリクライアントのサインアウト URL に ${signOutUrl} を登録してください。`,
  again: {
    guest: 'ゲストとして続けると、同じアイデンティティになります。',
    'user-pool': 'パスワードを入力すると、もう一度サインインできます。',
    'hosted-ui': 'ホストされた UI に進んでください。サインインから 1 時間以内なら、パスワードは求められません。',
    'provider-token': 'トークンを貼り付けると、もう一度サインインできます。',
  },
}
