import type { credentials as english } from '../en/credentials.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

const until = (end: string | null) => (end === null ? '' : `, until ${end}`)

/** What can be done with the keys. */
export const credentials: Translated<typeof english> = {
  announce: {
    soon: '認証情報の有効期限まで 5 分を切りました。',
    ended: '認証情報の有効期限が切れました。',
  },
  uses: { label: '認証情報の利用', export: 'エクスポート', console: 'コンソール', try: '試す', api: 'API を呼び出す' },
  notLoaded: 'この操作のコードを読み込めませんでした。ネットワークを確認して、もう一度お試しください。',
  expired: 'この認証情報は期限切れのため、持ち出せません。更新するか、もう一度サインインしてください。',
  expiredToTry: 'この認証情報は期限切れのため、使用しません。更新するか、もう一度サインインしてください。',
  ending: '残り 5 分未満です。この認証情報はまもなく使えなくなります。持ち出す前に更新してください。',
  showValues: '値を表示',
  hideValues: '値を非表示',
  download: 'ダウンロード',

  export: {
    tabs: '形式',
    text: 'エクスポート',
    forms: {
      shell: {
        name: 'bash, zsh',
        use: 'シェルに貼り付けるか、保存して次を実行します: `. ./aws-credentials.sh`',
      },
      fish: {
        name: 'fish',
        use: 'シェルに貼り付けるか、保存して次を実行します: `source aws-credentials.fish`',
      },
      powershell: {
        name: 'PowerShell',
        use: 'PowerShell に貼り付けるか、保存して次を実行します: `. ./aws-credentials.ps1`',
      },
      cmd: {
        name: 'cmd',
        use: 'コマンドプロンプトに貼り付けるか、保存して次を実行します: `aws-credentials.cmd`',
      },
      dotenv: { name: '.env', use: 'dotenv、`docker run --env-file`、`node --env-file` で使います。' },
      'credentials-file': {
        name: 'プロファイル',
        use: '~/.aws/credentials に追加してから、`aws --profile cognito-inspector sts get-caller-identity` を実行します。この形式には有効期限のフィールドがないため、有効期限はコメントにだけ残ります。',
      },
      'credential-process': {
        name: 'credential_process',
        use: '保存し、~/.aws/config のプロファイルに `credential_process = cat "/path/to/aws-credentials.json"` と記述します。この形式にはリージョンのフィールドがないため、プロファイルに記述してください。',
      },
      javascript: {
        name: 'JavaScript',
        use: 'AWS SDK for JavaScript v3 用のモジュールです。`npm install @aws-sdk/client-sts` を実行してから、node で実行します。',
      },
      python: {
        name: 'Python',
        use: 'boto3 用のスクリプトです。`pip install boto3` を実行してから、python3 で実行します。',
      },
    },
    cannotHold: 'この形式では、元どおりに読み戻せる形で書けない値があります。別の形式を選んでください。',
    // In English on purpose: cmd, Windows PowerShell and the AWS CLI read these files in Windows' own encoding, where
    // a Japanese comment can swallow the line end or stop the file from being read at all.
    note: (end) => `Temporary AWS credentials${until(end)}.`,
    noteEnding: (end) => `Temporary AWS credentials${until(end)}: less than five minutes left when exported.`,
    local: 'ローカル Cognito でのみ使えます。そのため、含められる形式ではそのアドレスも含まれます。',
  },

  console: {
    tabs: 'スクリプト',
    text: 'スクリプト',
    forms: {
      shell: { name: 'シェル', use: 'curl と jq が必要です。保存して次を実行します: `sh console-link.sh`' },
      python: { name: 'Python', use: 'Python 3 だけで動作します。保存して次を実行します: `python3 console_link.py`' },
    },
    about:
      'AWS のフェデレーションエンドポイントは、この認証情報と引き換えに、15 分間有効な AWS マネジメントコンソールへのリンクを返します。ページには応答しないため、スクリプトから呼び出します。',
    guest: 'ゲストの認証情報で開けるコンソールのページは、わずかです。',
    local:
      'これはローカル Cognito の認証情報のため、AWS には拒否されます。AWS の認証情報であれば、同じスクリプトが動作します。',
    unknown: (region) => `${region} のコンソールのサインイン先は公開されていないため、スクリプトはありません。`,
  },

  try: {
    about:
      'GetCallerIdentity はすでに成功しています（「呼び出し元」を参照）。GetCallerIdentity にはアクセス許可が不要ですが、次の呼び出しには必要です。',
    service: '呼び出し',
    bucket: 'バケット',
    prefix: 'プレフィックス',
    prefixHint: 'アイデンティティ ID とスラッシュ。ユーザー専用フォルダの AWS のポリシー例と同じです。',
    region: 'バケットのリージョン',
    bucketMissing: 'バケットを入力してください。',
    regionWrong: 'eu-west-1 のようなリージョンを入力してください。',
    button: 'オブジェクトを一覧表示',
    working: 'オブジェクトを一覧表示しています…',
    cancel: 'キャンセル',
    cancelled: 'ListObjectsV2 をキャンセルしました。',
    listed: (count, more) => {
      if (count === 0) return '許可されています。このプレフィックスの下には何もありません。'
      return more ? `最初の ${count} 件のオブジェクトです。` : `オブジェクトは ${count} 件です。`
    },
    key: 'キー',
    size: 'サイズ',
    bytes: (value) => {
      if (value < 1000) return `${value} B`
      return value < 1_000_000 ? `${(value / 1000).toFixed(1)} kB` : `${(value / 1_000_000).toFixed(1)} MB`
    },
    forbidden: (host) =>
      spaced`このページのコンテンツセキュリティポリシーでは、${host}へのリクエストは許可されていません。許可されているのは、接続に設定したバケット（接続と同じリージョン）だけです。config.json の bucket を設定し、ビルドし直してください。`,
  },
}
