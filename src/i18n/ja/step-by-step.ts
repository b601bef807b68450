import type { stepByStep as english } from '../en/step-by-step.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

const refusals = {
  'signed-out': '拒否: このサインインは Cognito 側で終了しています。',
  expired: '拒否: リクエストに含まれる値の有効期限が切れています。',
}

const identities = {
  new: '新規: Logins のない GetId は毎回新しく作成します。',
  own: 'このログインのもの: 初回のサインイン時に作成され、以後は同じです。',
  kept: '維持: 送信した ID のままです。',
  linked: '維持: ゲストのアイデンティティがこのログインのものになります。',
  merged: '置き換え: このログインにはアイデンティティがあり、ゲストのものはそれに統合されます。',
}

const cameInstead = {
  new: 'アイデンティティ ID は新しいものです。',
  own: 'アイデンティティ ID はこのログインのものです。',
  kept: 'アイデンティティ ID は以前と同じものです。',
  linked: 'このログインにはまだアイデンティティがなかったため、ゲストのものがこのログインのものになりました。',
  merged: 'このログインにはすでにアイデンティティがあったため、ゲストのものは統合され、無効になりました。',
}

const locks = {
  secret: '機密情報のため、そのまま送信されます。',
  computed: '計算された値です。変更すると証明が成立しません。',
  signed: '署名の対象です。変更すると署名が無効になります。',
}

export const stepByStep: Translated<typeof english> = {
  title: 'ステップ実行',
  about: 'リクエストは、送信ボタンを押すまでここで待機します。',
  idle: '次のリクエストは、送信ボタンを押すまでここで待機します。',
  next: '次のリクエスト',
  send: (operation) => spaced`${operation}を送信`,
  rest: '残りを実行',
  cancel: 'キャンセル',
  others: (count) => `ほかに ${count} 件のリクエストが待機しています。`,
  waits: (operation) => spaced`${operation}は送信を待っています。`,
  body: 'リクエストボディ',
  edit: 'パラメーターを編集',
  expected: '予測',
  unknown: 'このリクエストの結果は予測できません。',
  returns: 'ブラウザがホストされた UI に移動し、ワンタイムコードとともに戻ります。',
  leaves: 'ブラウザが移動し、ホストされた UI がセッションを終了して、ここに戻します。',
  nothing: '空のレスポンス',
  members: '受け取る値',
  identity: 'ID の扱い',
  timeLeft: '有効期間',
  seconds: (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
  refusals,
  identities,
  locks,
  asExpected: '予測どおり',
  unexpected: '予測と異なる',
  edited: (names) => `送信前に編集: ${names}`,
  reasons: {
    unreachable: 'レスポンスがありません。ネットワークの障害か、レスポンスに CORS ヘッダーがないためです。',
    cancelled: 'レスポンスが届く前にキャンセルされました。',
    refused: (said) => `サービスに拒否されました: ${said.replace(/\.$/, '')}。`,
    accepted: 'サービスに受け入れられました。',
    nothing: 'レスポンスに、予測した値が含まれていません。',
    instead: (what) => spaced`代わりに${what}を受け取りました。`,
    missing: (members) => spaced`レスポンスに${members}がありません。`,
    identities: cameInstead,
  },
}
