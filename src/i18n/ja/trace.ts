import type { RunKind } from '../../protocol/sign-in-methods.ts'
import type { Run } from '../../trace/record/run.ts'
import type { trace as english } from '../en/trace.ts'
import type { Translated } from '../translated.ts'
import { computations } from './computations.ts'

const states: Readonly<Record<Run['state'], string>> = {
  running: '進行中',
  away: 'ホストされた UI に移動中',
  done: '完了',
  failed: '失敗',
}

const runMethods: Readonly<Record<RunKind, string>> = {
  guest: 'ゲスト',
  'user-pool': 'ユーザープール',
  'hosted-ui': 'ホストされた UI',
  'provider-token': 'プロバイダーのトークン',
  account: 'アカウント',
  check: '接続の確認',
}

function bytes(value: number): string {
  if (value < 1000) return `${value} B`
  return value < 1_000_000 ? `${(value / 1000).toFixed(1)} kB` : `${(value / 1_000_000).toFixed(1)} MB`
}

export const trace: Translated<typeof english> = {
  computations,
  here: { shown: '—', spoken: 'なし（ブラウザ内で計算）' },
  count: (count) => `リクエスト ${count} 件`,
  milliseconds: (value) => `${Math.round(value)} ms`,
  bytes,
  separator: ' · ',

  run: {
    name: (number) => `記録 ${number}`,
    recordedHere: 'このページ',
    picker: '記録',
    option: (number, signInMethod, time, state) =>
      `記録 ${number} · ${runMethods[signInMethod]} · ${time} · ${states[state]}`,
    ahead: 'これから起きること',
    /** Of a file. */
    pictureName: (number) => `cognito-run-${number}`,
    redacted: '機密情報はフィンガープリントに置き換えられています。',
    script: 'サインイン全体のスクリプト',
  },

  planned: 'これから起きること',
  plannedAbout: 'これから行う呼び出しです。矢印は、呼び出しが完了するたびに埋まります。',
  plannedDiagram: 'これから起きることのシーケンス図',

  views: { label: '表示形式', diagram: 'シーケンス図', list: '一覧' },
  diagramOf: (number) => `記録 ${number} のシーケンス図`,
  listOf: (number) => `記録 ${number} のステップ`,
  choose: 'ステップを選択すると、リクエストとレスポンスが表示されます。',

  list: { operation: 'リクエスト', peer: '宛先', status: 'ステータス', duration: '時間' },
  states: {
    pending: '応答待ち',
    unreachable: '応答なし',
    cancelled: 'キャンセル',
    left: '移動',
    returned: '復帰',
    computed: '計算',
  },
}
