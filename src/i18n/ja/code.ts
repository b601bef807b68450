import type { SnippetLanguage } from '../../trace/snippets/languages/languages.ts'
import type { SnippetTexts } from '../../trace/snippets/texts.ts'
import type { code as english } from '../en/code.ts'
import type { Translated } from '../translated.ts'

const languages: Readonly<Record<SnippetLanguage, string>> = {
  curl: 'curl',
  'aws-cli': 'AWS CLI',
  python: 'Python',
  javascript: 'JavaScript',
}

/** What has to be there before it runs. */
const needs: Readonly<Record<SnippetLanguage, string>> = {
  curl: 'bash や zsh などのシェルと curl が必要です。サインイン全体のスクリプトには jq も必要です。',
  'aws-cli': 'bash や zsh などのシェルと AWS CLI が必要です。',
  python: 'Python 3 と boto3、OAuth には requests も必要です。',
  javascript: 'Node 20 以降が必要です。拡張子 .mjs のファイルとして、インポートするパッケージとともに実行します。',
}

const comments: SnippetTexts = {
  missing: 'ここに値を入れてください。記録に含まれていないか、2 回は使えない値です。',
  notes: {
    srp: 'サインインでは SRP でパスワードを証明しました。curl、AWS CLI、boto3、AWS SDK はいずれもその証明を計算しないため、ここではパスワード自体を送ります（USER_PASSWORD_AUTH）。アプリクライアントで ALLOW_USER_PASSWORD_AUTH を許可する必要があります。',
    'srp-choice':
      'サインインでは SRP でパスワードを証明しました。curl、AWS CLI、boto3、AWS SDK はいずれもその証明を計算しないため、ここでは PASSWORD を選び、パスワード自体を送ります。',
    'srp-custom':
      'サインインでは、質問の前に SRP でパスワードを証明しました。curl、AWS CLI、boto3、AWS SDK はいずれもその証明を計算しないため、ここでは質問から始めます。ユーザープールの関数が拒否することもあります。',
    'code-once': '認可コードは、数分以内に、それと対になるコード検証子を使って、1 回だけ交換できます。',
    'code-needed':
      '認可コードは 1 回しか交換できません。ホストされた UI で再びサインインし、新しい認可コードと、それと対になるコード検証子を入れてください。',
    'session-once': 'Session は 1 つのサインインを、数分の間に 1 回だけ続行できます。',
    jq: 'jq で値を JSON 用にエスケープします。',
    'curl-instead': 'AWS CLI には OAuth エンドポイント用のコマンドがないため、curl を使います。',
    take: '応答から値を取り出します。値がなければ、応答を表示して停止します。jq が必要です。',
  },
}

export const code: Translated<typeof english> = {
  scriptAbout: '応答で得られた値を、この記録のとおりに次のリクエストへ渡します。',
  language: '言語',
  languages,
  needs,
  setup: '最初に設定する変数',
  setupHidden: '値はここでは非表示です。「機密情報ごとコピー」を押すと、そのままの値がコピーされます。',
  copyWithSecrets: '機密情報ごとコピー',
  reveal: '値を表示',
  hide: '値を非表示',
  code: '次に実行するコード',
  codeAlone: '実行するコード',
  copyNames: { setup: '設定の行', code: 'コード' },
  inline: '値をコードに埋め込む',
  inlineWarning:
    'コードに機密情報がそのまま入っています。共有しないでください。シェルの履歴に残ることにも注意してください。',
  noForm:
    'AWS CLI には、このリクエスト用のコマンドがありません。OAuth エンドポイント用のコマンドがないためです。curl なら送れます。',
  nothing: 'このようなリクエストに対応するコード例はありません。',
  nothingSent: 'この記録では何も送信されていません。',
  comments,
}
