import type { app as englishApp } from '../en/app.ts'
import type { Translated } from '../translated.ts'
import { separators } from './separators.ts'
import { spaced } from './spaced.ts'

/** The frame around everything. */
export const app: Translated<typeof englishApp> = {
  name: 'Cognito Inspector',
  tagline: 'Cognito のサインインを観察・デバッグ',
  emulator: 'エミュレーター',
  emulatorTitle: 'この接続は、AWS ではなく、このコンピューター上のローカル Cognito を使います。',
  foreign: (hosts) => `AWS 以外: ${hosts}`,
  foreignTitle:
    '設定で、AWS のエンドポイントの代わりにこのアドレスが指定されています。リクエストはここに送信されます。',
  connection: '接続',
  tokenInspector: 'トークンインスペクター',
  failureLab: '障害ラボ',
  theme: { light: 'テーマ: ライト', dark: 'テーマ: ダーク', auto: 'テーマ: システム' },
  help: 'ヘルプ',
  connections: '接続の管理',
  menu: 'メニュー',
  signOut: 'サインアウト',
  forget: '機密情報を破棄',
  signOutHostedUi: 'ホストされた UI からもサインアウト',
  journey: 'サインインの流れ',
  trace: 'トレース',
  panes: '表示',
  working: (what, seconds) => (seconds < 2 ? `${what}…` : `${what}… ${seconds}\u00a0秒`),
  held: 'トレースで送信を待っています。',
  slow: '通常より時間がかかっています。ネットワークが遅いか、エンドポイントが停止している可能性があります。',
  reload: '読み込み直す',
  crash: {
    title: 'Cognito Inspector が停止しました',
    text: '原因はプールではなく、このページの不具合です。続けるには、ページを読み込み直してください。途中のサインインは、やり直す必要があります。',
  },
  part: {
    faulty:
      'この部分が不具合で停止しました。ページのほかの部分は使えます。元に戻すにはページを再読み込みしてください。再読み込みすると、このサインインは終了します。',
    loading: '読み込んでいます…',
    unloaded:
      'この部分を読み込めませんでした。ページのほかの部分は使えます。ネットワークを確認して、もう一度お試しください。',
    again: '読み込み直す',
  },
  languageUnloaded: (language) =>
    spaced`${language}のテキストを読み込めませんでした。ネットワークを確認して、もう一度お試しください。`,
  storageRefused:
    'このページ用のストレージがいっぱいかブロックされているため、ブラウザに何も保存できません。言語、ショートカットの設定、ゲストのアイデンティティは、このタブを閉じるか再読み込みするまで保持されます。',
  done: 'サインインしました。',
  unexplained: (step) =>
    spaced`${step}に失敗しました。また、このデバイスはオフラインのようで、説明を読み込めませんでした。入力した内容は残っています。ネットワークが復旧したら、もう一度お試しください。`,
  separators,
  expandAll: 'すべて展開',
  collapseAll: 'すべて折りたたむ',
  stageState: { done: '完了', now: '現在', later: '未実行', failed: '失敗' },
}
