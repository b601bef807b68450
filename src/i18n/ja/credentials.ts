import type { AccessEvidence, Cause, FailedList } from '../../diagnosis/access-denied.ts'
import type { credentials as english } from '../en/credentials.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

const causes: Readonly<Record<Cause, { readonly title: string; readonly remedy: string }>> = {
  'wrong-prefix': {
    title: 'ロールのポリシーが許可していないプレフィックス',
    remedy:
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM, not ours
      'ポリシーに ${cognito-identity.amazonaws.com:sub}/* とある場合は、アイデンティティ ID とスラッシュを指定してください。ユーザープールの sub ではなく、アイデンティティ ID です。',
  },
  'role-policy': {
    title: 'ロールのポリシーで許可されていない',
    remedy:
      'ロールのポリシーで、バケット自体（/* を付けない arn:aws:s3:::bucket）に対する s3:ListBucket を許可してください。一覧の取得には s3:GetObject だけでは足りません。',
  },
  'session-policy': {
    title: '拡張フローのセッションポリシー',
    remedy:
      '拡張フローのゲストに Cognito が使用を許可するのは、決まった一覧のサービスだけです。基本（クラシック）フローでは、このようなポリシーは追加されません。',
  },
  'bucket-policy': {
    title: 'バケットポリシー、または組織のポリシー',
    remedy:
      'バケットポリシー、アクセスポイントのポリシー、組織のポリシーに Deny がないか確認してください。別のアカウントのバケットの場合は、バケットポリシーでロールを許可する必要があります。',
  },
  'bucket-cors': {
    title: 'バケットにこのページ向けの CORS ルールがない',
    remedy:
      'バケットに CORS ルールを追加してください。内容は、このページのオリジン、メソッド GET、任意のヘッダーです。ブラウザ以外のプログラムには必要ありません。同じ認証情報を AWS CLI で試してください。',
  },
  'no-bucket': {
    title: 'この名前のバケットが存在しない',
    remedy:
      'バケット名を確認してください。存在しないバケットには CORS ルールがないため、この応答はブラウザによって隠されます。',
  },
  'other-region': {
    title: 'バケットが別のリージョンにある',
    remedy: 'バケットのリージョンを入力してください。プールのリージョンと異なる場合があります。',
  },
  network: {
    title: 'ネットワーク',
    remedy:
      'ネットワーク接続と、リクエストを遮断するもの（ファイアウォール、プロキシ、ブラウザの拡張機能）がないかを確認してください。',
  },
  'keys-expired': {
    title: '認証情報の期限切れ',
    remedy: '新しい認証情報を取得してください。更新するか、もう一度サインインします。',
  },
  clock: {
    title: 'このコンピューターの時計',
    remedy: '時計を合わせてください。S3 は、署名の時刻が 15 分を超えてずれているリクエストを拒否します。',
  },
  'keys-unknown': {
    title: 'S3 がこの認証情報を認識しない',
    remedy:
      '認証情報は、同じ AWS パーティションで発行されたものでなければなりません。ローカル Cognito の認証情報はほかでは使えず、別のパーティションの認証情報も使えません。',
  },
}

const seconds = ({ clockDifference }: FailedList) => Math.round(Math.abs(clockDifference ?? 0) / 1000)

const evidence: Readonly<Record<AccessEvidence, (failed: FailedList) => string>> = {
  'says-identity-policy': () => 'S3 によると、これを許可するロールのポリシーがありません。',
  'says-session-policy': () => 'S3 によると、セッションポリシーで許可されていません。',
  'says-resource-policy': () => 'S3 によると、ロール以外のポリシーで許可されていません。',
  'says-explicit-deny': () => 'S3 によると、ポリシーで明示的に拒否されています。',
  'says-nothing-more': () =>
    'S3 の応答は「Access Denied」だけです。別のアカウントの呼び出し元にも、同じように応答します。',
  'own-prefix': () => 'プレフィックスは、アイデンティティ ID とスラッシュで始まっています。',
  'foreign-prefix': ({ identityId }) => `プレフィックスが ${identityId}/ で始まっていません。`,
  'prefix-empty': () => '空のプレフィックスは、バケット全体を要求します。',
  'prefix-lacks-slash': () => '末尾のスラッシュだけが足りません。',
  'prefix-like-a-sub': () =>
    'ユーザープールのユーザーの sub のようです。アイデンティティ ID の先頭にはリージョンが付きます。',
  'signed-in': () => '対象はゲストだけですが、これはサインイン済みのアイデンティティの認証情報です。',
  'guest-classic': () => 'この認証情報は、セッションポリシーを追加しない基本（クラシック）フローで取得したものです。',
  'guest-enhanced': () => 'これは、セッションポリシーを追加する拡張フローで取得したゲストの認証情報です。',
  's3-in-guest-list': () => 'ただし、最後に公開された時点のサービス一覧には S3 が含まれています。',
  'could-be-read': () => '応答が届き、読み取れました。',
  'could-not-be-read': () => '応答を読み取れませんでした。ブラウザは理由を示しません。',
  'has-own-code': ({ answer }) => `S3 のコード${answer.kind === 'refused' ? `（${answer.code}）` : ''}が示しています。`,
  'other-code': ({ answer }) => `S3 のコードは別のもの${answer.kind === 'refused' ? `（${answer.code}）` : ''}です。`,
  'time-is-up': () => 'サービスの時計では、有効期限を過ぎていました。',
  'time-is-left': () => 'サービスの時計では、有効期限まで時間がありました。',
  'no-end': () => '有効期限は示されていません。',
  'clock-off': (failed) => `サービスの応答から測定すると、${seconds(failed)} 秒ずれています。`,
  'clock-right': (failed) => `サービスの応答から測定すると、ずれは ${Math.max(1, seconds(failed))} 秒以内です。`,
  'clock-unknown': () => '時刻を示す応答がなかったため、測定していません。',
}

const until = (end: string | null) => (end === null ? '' : `, until ${end}`)

/** What can be done with the keys. */
export const credentials: Translated<typeof english> = {
  announce: {
    soon: '認証情報の有効期限まで 5 分を切りました。',
    ended: '認証情報の有効期限が切れました。',
  },
  uses: { label: '認証情報の利用', export: 'エクスポート', console: 'コンソール', try: '試す' },
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
      'GetCallerIdentity はすでに成功しています（「呼び出し元」を参照）。GetCallerIdentity にはアクセス許可が不要ですが、S3 の呼び出しには必要です。',
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
    refused: 'ListObjectsV2 が拒否されました',
    unreachable: 'ListObjectsV2 に対して、ページで読み取れる応答がありませんでした',
    malformed: (faults) => spaced`ListObjectsV2 に対する S3 の応答が、API の仕様と異なります。${faults}。`,
    unreadable: (status) =>
      `ListObjectsV2 にステータス ${status} の応答がありましたが、S3 の応答ではありません。エンドポイントを確認してください。`,
    forbidden: (host) =>
      spaced`このページのコンテンツセキュリティポリシーでは、${host}へのリクエストは許可されていません。許可されているのは、接続に設定したバケット（接続と同じリージョン）だけです。config.json の bucket を設定し、ビルドし直してください。`,
    insecure: '署名には安全なページが必要です。https または localhost で開いてください。',
    said: (status) => `S3 の応答（HTTP ステータス ${status}）`,
    why: '理由',
    ruledOut: (count) => `除外した原因: ${count} 件`,
    unknown:
      'S3 のこのエラーコードの原因として、既知のものはまだありません。ListObjectsV2 とあわせて検索してください。',
    verdicts: {
      certain: 'これが原因',
      likely: '可能性が高い',
      possible: '可能性あり',
      'ruled-out': '除外',
    },
    causes,
    evidence,
  },
}
