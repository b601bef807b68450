import type { forgedTokens as english } from '../en/forged-tokens.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

/** トークンの編集と再署名。 */
export const forgedTokens: Translated<typeof english> = {
  title: 'トークンを編集して再署名する',
  about:
    'クレームを変更し、このページで作成したキーで署名して、どこで、なぜ拒否されるかを確認します。トークンには偽造を示すクレーム forged が付きます。検証側がこのクレームを見ることはありません。',
  inInspector:
    '編集したトークンは、貼り付けたトークンと置き換わります。送信はしません。サービスに送信するには、サインインして「トークン」にある同じ名前のカードを使います。',
  sign: '署名する',
  trust: 'ここで作成したキーで検証する',
  mark: '偽造',
  markAbout: 'Cognito Inspector で編集し、署名したトークンです',
  token: '編集するトークン',
  names: { id: 'ID トークン', access: 'アクセストークン' },
  fields: '検証側が確認するクレーム',
  fieldsAbout: '空にするとクレームを削除します。グループは空白で区切り、exp は秒で指定します。',
  expired: '1 時間前に期限切れ',
  lasting: '1 時間後に期限切れ',
  json: 'すべてのクレーム（JSON）',
  noJson: 'JSON オブジェクトではありません。',
  restore: '変更をすべて元に戻す',
  signature: '署名',
  forgeries: {
    'own-key': {
      name: 'ここで作成したキー',
      about:
        '署名は有効で、ヘッダーはそのキーを示します。検証側は、ユーザープールのキーセットにこのキーを見つけられません。',
    },
    'borrowed-kid': {
      name: 'ここで作成したキー（ユーザープールのキー ID を名乗る）',
      about: 'ヘッダーはユーザープールのキーを示しますが、署名したのは別のキーです。検証側は署名が無効だと判断します。',
    },
    'old-signature': {
      name: '元の署名のまま',
      about: 'ヘッダーと署名は元のままです。変更したクレームとは一致しません。',
    },
    none: {
      name: '署名なし（alg: none）',
      about: 'ヘッダーに、署名なしと記載されます。ヘッダーをそのまま信頼する検証側は、何でも受け付けてしまいます。',
    },
  },
  send: '署名して送信',
  sending: '送信しています…',
  api: 'API も呼び出す',
  noApi: 'なし',
  confirm: {
    title: '偽造したトークンを送信しますか。',
    about: (hosts) =>
      spaced`送信先: ${hosts}。偽造したトークンで得られるものはありませんが、クレームにあるユーザーの情報が含まれ、試行はアカウントのログ（CloudTrail）に残ります。`,
    button: '送信する',
    dismiss: '送信しない',
  },
  key: {
    title: 'ローカル Cognito のキー',
    about:
      'ローカル Cognito には、ここで作成したキーをユーザープール自身のキーと同じように信頼させることができます。以後はクレームだけで判断されます。AWS にこの機能はありません。',
    none: 'まずトークンを送信してください。キーはそのときに作成されます。',
    register: 'キーを登録する',
    registered: '登録済みのキー',
    remove: (kid) => spaced`${kid} を削除`,
    removeShort: '削除',
    failed:
      'ローカル Cognito で実行できませんでした。起動していること、登録済みのキーが 5 個未満であることを確認してください。',
  },
  outcomes: 'どこで受け付けられるか',
  columns: { receiver: '送信先', outcome: '結果', why: '理由' },
  receivers: {
    page: { name: 'このページ', accepted: 'すべてのルールに適合しました。' },
    'identity-pool': {
      name: 'ID プール: GetId、GetCredentialsForIdentity',
      accepted: 'アイデンティティ ID と認証情報が返されました。どちらも破棄しました。',
    },
    'user-pool': { name: 'ユーザープール: GetUser', accepted: 'トークンが示すユーザーの属性が返されました。' },
    'own-api': { name: '自分の API', accepted: 'リクエストが受け付けられました。' },
  },
  accepted: '受け付け',
  refused: '拒否',
  unanswered: '結果なし',
  waiting: '待機中',
  sent: '送信したトークン',
}
