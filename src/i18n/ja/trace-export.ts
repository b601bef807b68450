import type { HarTexts } from '../../trace/export/har.ts'
import type { ReportTexts } from '../../trace/export/markdown-report.ts'
import type { FileFormat, KnownFile, TraceRefusal } from '../../trace/import/read-trace.ts'
import type { traceExport as english } from '../en/trace-export.ts'
import type { Translated } from '../translated.ts'
import { computations } from './computations.ts'
import { diagram } from './diagram.ts'
import { services } from './services.ts'
import { spaced } from './spaced.ts'

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

const states: ReportTexts['states'] = {
  running: '進行中',
  away: 'ホストされた UI に移動中',
  done: '完了',
  failed: '失敗',
}

const signInMethods: ReportTexts['signInMethods'] = {
  guest: 'ゲスト',
  'user-pool': 'ユーザープール',
  'hosted-ui': 'ホストされた UI',
  'provider-token': 'プロバイダーのトークン',
  account: 'アカウント',
  check: '接続の確認',
}

const formats: Readonly<Record<FileFormat, string>> = { trace: 'トレースファイル', har: 'HAR ' }

/** Why a file is not opened. */
const knownFiles: Readonly<Record<KnownFile, string>> = {
  config:
    '接続を記述した config.json です。このページのサーバーに置くファイルです。ここで開けるのはトレースファイルと HAR だけです。',
  tokens:
    'トークンを含むレスポンスです。トークンインスペクターに貼り付けてください。ここで開けるのはトレースファイルと HAR だけです。',
}

function refusal(reason: TraceRefusal): string {
  switch (reason.kind) {
    case 'too-large':
      return `このページで開ける上限の ${megabytes(reason.limit)} を超えています。`
    case 'not-json':
      return 'JSON ではないため、このページのトレースファイルでも HAR でもありません。'
    case 'truncated':
      return 'トレースファイルですが、途中で切れていて末尾がありません。もう一度受け取ってください。'
    case 'other-format':
      return 'JSON ですが、このページのトレースファイルでも HAR でもありません。'
    case 'known-file':
      return knownFiles[reason.file]
    case 'other-version':
      return `形式バージョン ${reason.version} のトレースファイルです。このページで読み取れるのはバージョン ${reason.newest} までです。`
    case 'malformed':
      return spaced`${formats[reason.format]}ですが、正しくありません。${reason.at || '最上位'}の内容が不正です。`
    case 'forbidden-key':
      return `${reason.key} という名前のメンバーがあります。トレースには不要で、害になるおそれがあります。`
    case 'no-steps':
      return `HAR ですが、${reason.requests} 件のリクエストのうち Cognito、STS、S3 へのものが 1 件もありません。ネットワークパネルを開き、「Preserve log」（Firefox では「Persist Logs」）を有効にしてサインインを記録してください。`
    default:
      return reason satisfies never
  }
}

const lacks: Translated<typeof english.lacks> = {
  otherRequests: (count) => `他のホストへのリクエストと CORS プリフライト ${count} 件は除外しました。`,
  bodies: (count) => `${count} 件のリクエストには本文がありません（ブラウザが保存していません）。`,
  times: (count) => `${count} 件のリクエストには開始時刻または所要時間がありません。`,
  authorizations: (count) =>
    `${count} 件のリクエストには Authorization ヘッダーがありません（サニタイズされた HAR では除かれます）。`,
  computations: 'リクエストの間にアプリが計算した値（PKCE、SRP）は、ブラウザの HAR には含まれません。',
}

const report: ReportTexts = {
  title: (number, signInMethod) => `記録 ${number}: ${signInMethod}`,
  signInMethods,
  states,
  peers: services.names,
  computations,
  page: 'ページ',
  browser: 'ブラウザ',
  unknown: '不明',
  exported: '保存日時',
  started: '開始日時',
  result: '結果',
  connection: '接続',
  region: 'リージョン',
  userPool: 'ユーザープール',
  appClient: 'アプリクライアント',
  identityPool: 'ID プール',
  endpoints: 'エンドポイント',
  ahead: (seconds) => `サービスの時計は、このコンピューターの時計より ${seconds} 秒進んでいます。`,
  behind: (seconds) => `サービスの時計は、このコンピューターの時計より ${seconds} 秒遅れています。`,
  diagram: 'シーケンス図',
  arrows: diagram,
  steps: 'ステップ',
  columns: { number: '#', step: 'ステップ', peer: '相手', result: '結果', time: '時間' },
  here: 'このブラウザ',
  computed: (values) => `計算: ${values}`,
  characters: (name, length) => `${name}（${length} 文字）`,
  directions: { left: '移動', returned: '復帰' },
  outcomes: { pending: '応答待ち', unreachable: '応答なし', cancelled: 'キャンセル' },
  milliseconds: (value) => `${Math.round(value)} ms`,
  tried: (step, attempt) => `${step}（${attempt} 回目）`,
  findings: '検出事項',
  noFindings: '失敗したものはありません。',
  refused: (step, status) => `${step} がステータス ${status} で拒否されました:`,
  requestId: (id) => `（リクエスト ID ${id}）`,
  sentBack: 'ホストされた UI からエラーが返されました:',
  unreadable: (step, status) => `${step} の応答（ステータス ${status}）は、サービスのプロトコルに合っていません。`,
  unreachable: (step) =>
    `${step} に応答がありませんでした。ネットワークの障害、アドレスの誤り、または CORS ヘッダーのない応答です。`,
  pending: (step) => `${step} には、保存した時点でまだ応答がありませんでした。`,
  retried: (step, attempt) => `${step} は、同じリクエストの ${attempt} 回目の試行でした。`,
  edited: (step, parameters) => `${step} は送信前に編集されました: ${parameters}`,
  forged: (step) => `${step} は、Cognito Inspector で編集し、署名した偽造トークンを送信しました。`,
  secrets:
    '機密情報はすべて `•••#9c41` のようなフィンガープリントに置き換えられています。同じ機密情報のフィンガープリントは常に同じです。',
}

const har: HarTexts = {
  title: (number, signInMethod, connection) => `記録 ${number} · ${signInMethod} · ${connection}`,
  signInMethods,
  comment: '機密情報はすべてフィンガープリントに置き換えられています。同じ機密情報のフィンガープリントは常に同じです。',
  edited: (names) => `送信前に編集: ${names}`,
  forged: 'Cognito Inspector で編集し、署名した偽造トークンを使用',
}

/** Saving and opening a record, comparing two, and presenting one. */
export const traceExport: Translated<typeof english> = {
  save: '保存…',
  compare: '比較…',
  present: 'プレゼンターで表示',
  replay: '再生',
  open: 'トレースを開く',

  what: '保存する対象',
  thisOne: (number) => `記録 ${number}`,
  all: (count) => `${count} 件の記録すべて`,
  files: {
    har: { name: 'HAR', about: 'ブラウザの開発者ツールのネットワークパネル用。' },
    report: { name: 'Markdown レポート', about: 'チケット用。環境、シーケンス図、ステップ、検出事項。' },
    trace: { name: 'トレースファイル', about: '同僚用。アカウントがなくても、このページで開けます。' },
  },
  masked:
    '機密情報はフィンガープリントに置き換えられます。保存の前に、機密情報が 1 つも残っていないかファイル内を検索します。',
  link: {
    copy: 'このトレースへのリンクをコピー',
    copied: 'このトレースを開くリンクをコピーしました。機密情報はフィンガープリントに置き換えました。',
    notCopied: 'リンクをコピーできませんでした',
    tooLong: 'トレースが長すぎてリンクにできません。トレースファイルとして保存してください。',
    name: '共有リンク',
  },
  saving: (file) => spaced`${file}を作成しています…`,
  saved: (name) => `${name} を保存しました。機密情報はフィンガープリントに置き換えられています。`,
  notSaved: (file) => spaced`${file}は保存されませんでした`,
  leak: (count) =>
    `ファイルに機密情報が ${count} 件残るところでした。これは Cognito Inspector の不具合です。機密情報は含めず、ステップの名前を添えて報告してください。このページの外には何も出ていません。`,
  tooLarge: (limit) => `再び開ける上限の ${megabytes(limit)} を超えます。保存する記録を減らしてください。`,
  failed: 'Cognito Inspector の不具合です。ページを再読み込みしてください。',
  unloaded: 'この操作のコードを読み込めませんでした。ネットワークを確認して、もう一度お試しください。',

  notOpened: (file) => `${file} を開けませんでした`,
  unreadable: 'ブラウザがファイルを読み取れませんでした。',
  refusal,
  openedFrom: '開いているファイル:',
  opened: (count) => `（${count} 件の記録、読み取り専用）`,
  lacks,
  inClear: '機密情報が含まれています。ここでは隠して表示し、保存するファイルではすべてマスクします。',
  back: 'このページの記録に戻る',
  close: 'ファイルを閉じる',
  closeMessage: 'メッセージを閉じる',

  signInMethods,
  states,
  report,
  har,

  comparison: {
    title: '2 つの記録の比較',
    left: '左',
    right: '右',
    run: (number, signInMethod, state) => `記録 ${number}: ${signInMethod}、${state}`,
    done: '比較を終了',
    facts: '結果',
    names: {
      signInMethod: 'サインイン方法',
      connection: '接続',
      logins: 'Logins のキー',
      identityId: 'アイデンティティ ID',
      roleArn: '呼び出し元の ARN',
      requests: 'リクエスト数',
      duration: '経過時間',
    },
    none: 'なし',
    steps: 'ステップ',
    same: '同じ',
    differs: '異なる',
    missing: '該当するステップなし',
    summary: (differing, all) =>
      differing === 0
        ? `${all} 個のステップはすべて同じです。`
        : `${all} 個のステップのうち、${differing} 個が異なります。`,
    onlyDifferent: '違いだけを表示',
    sent: '送信した値',
    computed: '計算',
    absent: '送信なし',
    nothing: '違いはありません。',
  },

  presenter: {
    label: (number) => `記録 ${number} のプレゼンテーション`,
    title: (number) => `記録 ${number}:`,
    diagram: (number) => `記録 ${number} のこのステップまでのシーケンス図`,
    step: (step, of) => `${step} / ${of}`,
    back: '戻る',
    forward: '次へ',
    leave: '終了',
    keys: '→ またはスペース: 次へ、←: 戻る、Esc: 終了',
    left: 'ブラウザがこのページを離れます。移動先でのリクエストは、ここからは見えません。',
    returned: 'ブラウザがこのページに戻ります。',
    computed: 'ブラウザ内で計算しました。何も送信されません。',
    characters: (count) => `${count} 文字`,
    unknown: 'このページが送ったリクエストですが、既知のサインインのステップではありません。',
    empty: 'この記録には、まだステップがありません。',
    replay: {
      title: '再生',
      play: '再生',
      pause: '一時停止',
      slider: '記録内の時刻',
      time: (at, of) => `${at} / ${of}`,
      speed: '速度',
      about: '記録したときの速さで再生します。何も送信されません。',
    },
  },
}
