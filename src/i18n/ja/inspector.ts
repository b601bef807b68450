import type { inspector as english } from '../en/inspector.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

export const inspector: Translated<typeof english> = {
  timeline: 'タイムライン',
  request: 'リクエスト',
  bar: (name, start) => `${name}、開始から ${start} ms`,
  none: 'リクエストは選択されていません',
  divider: '一覧の大きさ',
  sheet: 'ステップ',
  back: '戻る',
  ahead:
    'ステップが実行されたら、ここで選択すると、その目的、リクエストとレスポンス、同じ呼び出しの curl、AWS CLI、Python、JavaScript のコードを確認できます。',
  waiting: 'ステップは発生した順にここに表示されます。選択するとリクエストとレスポンスを確認できます。',
  nothingSent: 'この実行では何も送信されませんでした。',
  noneMatches: 'フィルターに一致するステップがありません。',
  theStep: 'このステップ',
  copyAs: (language) => spaced`${language}としてコピー`,
  waterfall: 'ウォーターフォール',
  filter: 'フィルター',
  filterHint: '絞り込み: GetId、400、is:error',
  shown: (count, all) => `${all} 件中 ${count} 件`,
  onlyStage: (stage) => `段階: ${stage}`,
  allStages: (stage) => `段階: ${stage}。すべてのステップを表示`,
  inRequests: (time) => `リクエスト合計 ${time}`,
  wallClock: (time) => `経過時間 ${time}`,
}
