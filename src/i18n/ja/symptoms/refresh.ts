import type { refresh as table } from '../../../diagnosis/symptoms/refresh.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: refresh and revocation. */
export const refresh: SymptomTexts<typeof table> = {
  'refresh-ended-here': {
    cause:
      '更新トークンは、このページの操作で無効になりました。サインインとともに、そのすべてのトークンが取り消されています。',
    remedy: 'もう一度サインインしてください。',
  },
  'refresh-rotated-here': {
    cause:
      'アプリクライアントは更新トークンをローテーションしており、この更新トークンはこのページから送信済みです。受け付けられるのは最新のものだけです。',
    remedy: 'もう一度サインインしてください。プログラムでは、応答のたびに新しい更新トークンを保存する必要があります。',
  },
  'refresh-device-missing': {
    cause: '更新トークンは記憶済みのデバイスに発行されていますが、リクエストにそのデバイスがありません。',
    remedy: '更新トークンと一緒に DEVICE_KEY を送信するか、もう一度サインインしてください。',
  },
  'refresh-refused': {
    cause:
      '更新トークンは取り消されたか、使用済みか、有効期限が切れています。トークンエンドポイントは、このコード以上のことを示しません。',
    remedy: 'もう一度サインインしてください。',
  },
  'refresh-token-revoked': {
    cause: '更新トークンが取り消されたか、ユーザーがすべての場所からサインアウトされました。',
    remedy: 'もう一度サインインしてください。',
  },
  'refresh-token-expired': {
    cause: '更新トークンの有効期限が切れています。アプリクライアントで別の指定がない限り、30 日です。',
    remedy: 'もう一度サインインしてください。',
  },
  'refresh-token-unknown': {
    cause:
      'ユーザープールは、このアプリクライアントではこの更新トークンを受け付けません。別のクライアントに発行されたか、記憶済みのデバイスに発行されたのにデバイスキーが送信されなかったか、ローテーションで置き換えられています。',
    remedy: 'このアプリクライアントで、もう一度サインインしてください。',
  },
  'refresh-token-used': {
    cause:
      'アプリクライアントは更新トークンをローテーションしており、この更新トークンは使用済みです。後継のトークンは、別のタブかプログラムにあります。',
    remedy: 'もう一度サインインしてください。使用した覚えがない場合は、そのサインインを取り消してください。',
  },
  'refresh-by-rotation': {
    cause: 'アプリクライアントは更新トークンをローテーションします。その場合、REFRESH_TOKEN_AUTH は使えません。',
    remedy: 'GetTokensFromRefreshToken で更新するか、このアプリクライアントのローテーションを無効にしてください。',
  },
  'revocation-off': {
    cause: 'このアプリクライアントでトークンの取り消しが有効になっていないか、取り消すことのできないトークンです。',
    remedy: 'アプリクライアントでトークンの取り消しを有効にするか、代わりにすべての場所からサインアウトしてください。',
  },
  'revoked-other-token': {
    cause:
      '取り消せるのは更新トークンだけです。更新トークンを取り消すと、同じサインインのアクセストークンも無効になります。',
    remedy: '更新トークンを取り消してください。',
  },
}
