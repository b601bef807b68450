import type { signedInAccount as table } from '../../../diagnosis/symptoms/signed-in-account.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: calls with an access token: what it allows, and whether it is in force. */
export const signedInAccount: SymptomTexts<typeof table> = {
  'id-token-for-access': {
    cause: 'アクセストークンが必要なところに、ID トークンが送信されました。',
    remedy: '同じサインインのアクセストークンを送信してください。',
  },
  'scope-missing': {
    cause:
      'アクセストークンにスコープ aws.cognito.signin.user.admin がありません。このスコープがないと、ユーザープールはすべてのセルフサービスのオペレーションを拒否します。',
    remedy:
      'このスコープを接続に追加し、アプリクライアントで許可してから、もう一度サインインしてください。ユーザープール API のトークンには必ずこのスコープがあります。',
  },
  'openid-missing': {
    cause: 'アクセストークンにスコープ openid がありません。ユーザープール API のトークンには決して付きません。',
    remedy:
      'このようなトークンには GetUser を使うか、ホストされた UI でスコープ openid を付けてサインインしてください。',
  },
  'access-token-expired': {
    cause: 'アクセストークンの有効期限が切れています。',
    remedy: 'トークンを更新してから、もう一度お試しください。',
  },
  'access-token-ended': {
    cause:
      'このアクセストークンのサインインは終了しています。トークンが取り消されたか、ユーザーがすべての場所からサインアウトしました。',
    remedy: 'もう一度サインインしてください。',
  },
  'access-token-invalid': {
    cause:
      'ユーザープールがこのアクセストークンを受け付けません。別のユーザープールまたはリージョンのものか、改変されたか、アプリクライアントが削除されています。',
    remedy: 'このユーザープールへのサインインで発行されたトークンを使ってください。',
  },
  'device-not-proven': {
    cause:
      'ユーザープールがデバイスを登録するのは、SRP によるサインインの後で、このアクセストークンの発行先のデバイスだけです。',
    remedy: 'SRP でサインインしてから、もう一度「このデバイスを記憶する」を押してください。',
  },
  'device-known': {
    cause: 'このキーのデバイスはすでに登録されています。レスポンスが失われたか、別のタブで登録された可能性があります。',
    remedy:
      'デバイスを一覧表示してください。このデバイスが含まれていれば、対応は不要です。含まれていなければ、もう一度サインインして新しいキーを取得してください。',
  },
  'device-gone': {
    cause: 'このブラウザとして記憶されていたデバイスが、ここまたは別の場所で削除されたか、ユーザーが削除されました。',
    remedy: 'もう一度サインインしてください。以後、このデバイスのキーは送信されません。',
  },
  'sessions-off': {
    cause:
      'このユーザープールはセッションを追跡していません。追跡は既定ではオフで、Essentials と Plus のプランでのみ利用できます。',
    remedy:
      '該当するプランで、ユーザープールの設定からセッションの追跡を有効にしてください。以後のサインインが一覧に表示されます。有効でなくても、GlobalSignOut ですべてのサインインを一度に終了できます。',
  },
  'session-is-own': {
    cause: '終了しようとしたセッションは、このアクセストークン自身のセッションです。',
    remedy: '現在のセッションを終了するには、「サインアウト」を使ってください。',
  },
}
