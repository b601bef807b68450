import type { users as english } from '../en/users.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

export const users: Translated<typeof english> = {
  title: 'このタブのユーザー',
  guest: 'ゲスト',
  about:
    'このページのメモリにのみ保持しています。再読み込みや、ホストされた UI への移動で、全員がこのページからサインアウトされます。',
  show: (name, run) => spaced`${name}、記録 ${run}`,
  run: (number) => spaced`記録 ${number}`,
  what: { credentials: 'AWS 認証情報', tokens: 'トークン' },
  ended: 'Cognito 側で終了済み',
  another: '別のユーザーでサインイン',
  signOut: 'サインアウト',
  signOutOf: (name, run) => spaced`${name}（記録 ${run}）をサインアウト`,
  signOutAll: '全ユーザーをサインアウト',
  leaving: (names) =>
    spaced`このページを離れるため、次のユーザーはこのページからサインアウトされます: ${names}。機密情報はメモリにのみあり、保存されません。保持したい場合は別のタブを使ってください。`,
  newTab: '別のタブを開く',

  comparison: {
    open: 'ユーザーを比較',
    title: '2 人のユーザーを比較',
    close: '閉じる',
    first: '1 人目',
    second: '2 人目',
    summary: (differing) => (differing === 0 ? '違いはありません。' : spaced`${differing} 個の値が異なります。`),
    unchecked: 'クレームの値はトークンの記載どおりです。検証結果は「トークン」で確認できます。',
    identity: 'アイデンティティ、ロール、認証情報',
    idToken: 'ID トークンのクレーム',
    accessToken: 'アクセストークンのクレーム',
    noToken: '読み取れるこの種類のトークンは、どちらのユーザーにもありません。',
    nothingDiffers: 'ここに違いはありません。',
    name: '項目',
    claim: 'クレーム',
    same: (count) => spaced`同じ: ${count}`,
    always: (count) => spaced`サインインのたびに変わる: ${count}`,
    absent: '–',
    facts: {
      signInMethod: 'サインイン方法',
      connection: '接続',
      identityId: 'アイデンティティ ID',
      logins: 'Logins のキー',
      account: 'アカウント',
      role: 'ロール',
      reason: 'このロールになった理由',
      groups: 'グループ',
      roles: 'トークン内のロール',
      accessKeyId: 'アクセスキー ID',
      expires: '認証情報の有効期限',
    },
  },
}
