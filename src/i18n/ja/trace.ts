import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import type { Run } from '../../trace/record/run.ts'
import type { trace as english } from '../en/trace.ts'
import type { Translated } from '../translated.ts'
import { computations } from './computations.ts'
import { peers } from './peers.ts'

const states: Readonly<Record<Run['state'], string>> = {
  running: '進行中',
  away: 'ホストされた UI に移動中',
  done: '完了',
  failed: '失敗',
}

const runMethods: Readonly<Record<SignInMethod, string>> = {
  guest: 'ゲスト',
  'user-pool': 'ユーザープール',
  'hosted-ui': 'ホストされた UI',
  'provider-token': 'プロバイダーのトークン',
}

function bytes(value: number): string {
  if (value < 1000) return `${value} B`
  return value < 1_000_000 ? `${(value / 1000).toFixed(1)} kB` : `${(value / 1_000_000).toFixed(1)} MB`
}

export const trace: Translated<typeof english> = {
  peers,
  computations,
  here: { shown: '—', spoken: 'なし（ここで計算）' },
  count: (count) => `リクエスト ${count} 件`,
  milliseconds: (value) => `${Math.round(value)} ms`,
  bytes,
  separator: ' · ',

  run: {
    name: (number) => `記録 ${number}`,
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
  plannedAbout: 'このサインイン方法の手順です。実行すると、矢印がここで順に埋まっていきます。',
  plannedDiagram: 'これから起きることのシーケンス図',

  views: { label: '表示形式', diagram: 'シーケンス図', list: '一覧' },
  diagramOf: (number) => `記録 ${number} のシーケンス図`,
  listOf: (number) => `記録 ${number} の手順`,
  choose: '手順を選ぶと、やり取りの内容が表示されます。',

  list: { operation: 'リクエスト', peer: '宛先', status: 'ステータス', duration: '時間' },
  states: {
    pending: '応答待ち',
    unreachable: '応答なし',
    cancelled: 'キャンセル',
    left: '移動',
    returned: '復帰',
    computed: '計算',
  },

  detail: {
    region: 'やり取りの内容',
    tabs: 'この手順の表示方法',
    guide: 'ガイド',
    raw: '生データ',
    code: 'コード例',
    attempt: (number) => `${number} 回目`,
    clock: (seconds) =>
      seconds > 0
        ? `サービスの時計はこのコンピューターより ${Math.round(seconds)} 秒進んでいます`
        : `サービスの時計はこのコンピューターより ${Math.round(-seconds)} 秒遅れています`,
    previous: (name) => `前へ: ${name}`,
    next: (name) => `次へ: ${name}`,
    request: 'リクエスト',
    response: 'レスポンス',
    address: 'アドレス',
    headers: (count) => `ヘッダー ${count} 件`,
    headerName: 'ヘッダー',
    headerValue: '値',
    noBody: '本文はありません。',
    requestBody: 'リクエスト本文',
    responseBody: 'レスポンス本文',
    wholeRequest: 'リクエスト',
    wholeResponse: 'レスポンス',
    first: (shown, all) => `${all} のうち最初の ${shown} です。`,
    showAll: 'すべてをプレーンテキストで表示',
    showFormatted: '整形した部分を表示',
    computedValue: '値',
    computedLength: '長さ',
    characters: (count) => `${count} 文字`,
    neverShown: '記録されるのは名前と長さだけで、値は記録されません。',
    asHttp:
      'HTTP/1.1 の形式で表しています。Origin などブラウザが自動で付けるヘッダーと、サービスがほかのオリジンに見せないレスポンスヘッダーは、ページからは見えません。',
  },

  masks: {
    jwt: 'JWT',
    reveal: (name, fingerprint) => `${name} #${fingerprint} を表示`,
    hide: (name) => `${name} を非表示`,
    hideShort: '非表示',
    gone: '残されているのは、このフィンガープリントだけです。',
    revealAll: (count) => (count === 1 ? '機密情報を表示' : `機密情報 ${count} 件を表示`),
    hideAll: '機密情報を非表示',
  },
}
