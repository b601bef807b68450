import type { start as englishStart } from '../en/start.ts'
import type { Translated } from '../translated.ts'

/** Where the page can't begin. */
export const start: Translated<typeof englishStart> = {
  unreachableTitle: '設定を読み込めませんでした',
  unreachable: 'このページのサーバーから /config.json への応答がないか、途中で切れました。サーバーは動いていますか。',
  status: (status) => `このページのサーバーは、/config.json に HTTP ステータス ${status} で応答しました。`,
  faultsTitle: '設定に誤りがあります',
  faultsAbout: 'config.json を直してから、このページを読み込み直してください。',
  wholeFile: 'ファイル全体',
  found: (found) => `実際の値: ${found}`,
  emptyTitle: '接続がまだありません',
  empty:
    'config.json に接続がありません。名前、リージョン、サインイン先のプールの ID を指定して、接続を追加してください:',
  notFoundTitle: 'ページが見つかりません',
  notFound: 'このアドレスのページは Cognito Inspector にありません。',
  toFirstPage: 'サインインのページへ',
  handOver: {
    taken: {
      title: '元のウィンドウに戻ってください',
      about: 'このウィンドウを開いたページが、サインインの続きを行います。このウィンドウは閉じてかまいません。',
    },
    untaken: {
      title: 'このサインインを待っているページがありません',
      about:
        'このウィンドウを開いたページが閉じられたか、再読み込みされたか、待つのをやめました。コードは使われていません。元のページでもう一度サインインしてください。',
    },
  },
  framedTitle: '別のサイトのページ内に表示されています',
  framed: '表示元のサイトが別のボタンを重ねて表示するおそれがあるため、ここではサインインできません。',
  browserTitle: 'このブラウザは古いため、Cognito Inspector を利用できません',
  browser:
    'ブラウザを更新するか、最新の Chrome、Edge、Firefox、Safari でこのページを開いてください。このブラウザにない機能:',
  ownTab: '新しいタブで開く',
}
