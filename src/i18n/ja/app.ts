import type { app as englishApp } from '../en/app.ts'
import type { Translated } from '../translated.ts'
import { separators } from './separators.ts'
import { spaced } from './spaced.ts'

/** The frame around everything. */
export const app: Translated<typeof englishApp> = {
  name: 'Cognito Inspector',
  emulator: 'エミュレーター',
  emulatorTitle: 'この接続の相手は AWS ではなく、このコンピューター上のローカル Cognito です。',
  foreign: (hosts) => `AWS 以外: ${hosts}`,
  foreignTitle: '設定で、AWS のエンドポイントの代わりにこのアドレスが指定されています。送信内容はそこに届きます。',
  connection: '接続',
  tokenInspector: 'トークンインスペクター',
  theme: { light: 'テーマ: ライト', dark: 'テーマ: ダーク', auto: 'テーマ: システム' },
  shortcuts: 'ショートカット',
  signOut: 'サインアウト',
  forget: '機密情報を破棄',
  signOutHostedUi: 'ホストされた UI もサインアウト',
  journey: 'サインインの流れ',
  trace: 'トレース',
  panes: '表示',
  working: (what, seconds) => (seconds < 2 ? `${what}…` : `${what}… ${seconds}\u00a0秒`),
  slow: '通常より時間がかかっています。ネットワークが遅いか、エンドポイントでサービスが動いていない可能性があります。',
  part: {
    faulty:
      '不具合のため、この部分を表示できません。ページのほかの部分は使えます。表示するにはページを再読み込みしてください。このサインインは終了します。',
    loading: '読み込んでいます…',
    unloaded:
      'この部分を読み込めませんでした。ページのほかの部分は使えます。ネットワークを確認して、もう一度お試しください。',
    again: '読み込み直す',
  },
  languageUnloaded: (language) =>
    spaced`${language}のテキストを読み込めませんでした。ネットワークを確認して、もう一度お試しください。`,
  clock: (off, isBehind) =>
    `このコンピューターの時計は、サービスの時計より ${off} ${isBehind ? '遅れています' : '進んでいます'}。ここでの SRP のタイムスタンプと残り時間は、サービスの時計に従います。`,
  storageRefused:
    'このページ用のストレージがいっぱいかブロックされているため、ブラウザに何も保存できません。言語、ショートカットの設定、ゲストのアイデンティティは、このタブを閉じるか再読み込みするまで保持されます。',
  done: 'サインインしました。',
  unexplained: (step) =>
    spaced`${step}に失敗しました。また、このデバイスはオフラインのようで、説明を読み込めませんでした。入力した内容は失われていません。ネットワークが復旧したら、もう一度お試しください。`,
  separators,
  openAll: 'すべての手順を開く',
  foldAll: 'すべての手順を閉じる',
  stepState: { done: '完了', now: '現在', later: '未実行', failed: '失敗' },
}
