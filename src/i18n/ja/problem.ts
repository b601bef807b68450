import type { problem as englishProblems } from '../en/problem.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

/** Why a step failed, when the service itself gave no reason. */
export const problem: Translated<typeof englishProblems> = {
  refusedTitle: (step) => spaced`${step}が拒否されました`,
  failedTitle: (step) => spaced`${step}に失敗しました`,
  cancelledTitle: (step) => spaced`${step}がキャンセルされました`,
  service: (service, status) => spaced`${service}からの応答${status === null ? '' : `（HTTP ステータス ${status}）`}`,
  began: (status) => `応答の冒頭（HTTP ステータス ${status}）`,
  emptyBody: '（本文なし）',
  code: 'Cognito Inspector のコードが出したエラー',
  likelyCause: '考えられる原因',
  whatToDo: '対処方法',
  retry: '再試行',
  startOver: '最初からやり直す',
  account: { 'user-unconfirmed': 'アカウントを確認', 'password-reset': 'パスワードをリセット' },
  unknownRefusal: {
    cause: 'このエラーの原因として、既知のものはまだありません。',
    remedy: '上のテキストを、オペレーションの名前と一緒に検索してください。',
  },
  unreachable: (service) => ({
    cause: spaced`ブラウザは${service}から応答を得られませんでした。ネットワークの切断、アドレスの誤り、ファイアウォール、CORS ヘッダーのない応答のいずれかですが、どれなのかはページには知らされません。`,
    remedy:
      'ネットワークと接続のエンドポイントを確認してから、もう一度お試しください。ローカル Cognito の場合は、まだ動作しているかどうかを確認してください。',
  }),
  unloaded: {
    cause: 'このステップのコードを読み込めませんでした。Cognito には何も送っていません。',
    remedy: 'ネットワークと、このページのサーバーがまだ動作しているかどうかを確認してから、もう一度お試しください。',
  },
  loadingHangs: {
    cause:
      'このステップのコードを読み込み中です。このページのサーバー、またはその手前のプロキシが、リクエストを保留したままにしています。Cognito には何も送っていません。',
    remedy:
      'ページを再読み込みしてください。再読み込みするまでは、何度試しても、ブラウザは同じリクエストの応答を待ち続けます。再読み込みすると、入力した内容は失われます。',
  },
  timedOut: (service, operation, seconds) => ({
    cause: spaced`${service}が ${operation} に ${seconds} 秒以内に応答しなかったため、ブラウザは待機を打ち切りました。サービス、またはその手前のプロキシが、リクエストを保留したままにしています。`,
    remedy: 'エンドポイントとネットワークを確認してから、もう一度お試しください。',
  }),
  unreadable: (service, operation) => ({
    cause: spaced`${operation} への応答は、${service}の応答の形式ではありません。多くの場合、プロキシ、キャプティブポータル、またはウェブページを返す誤ったエンドポイントによるものです。`,
    remedy: 'エンドポイントをブラウザのタブで開き、何が応答しているかを確認してください。',
  }),
  malformed: (service, operation, faults) => ({
    cause: spaced`${operation} に対する${service}の応答が、API の仕様と異なります。${faults}。`,
    remedy: 'エンドポイントを確認してください。間にプロキシや別のエミュレーターが入っている可能性があります。',
  }),
  answerFaults: {
    whole: '応答全体',
    member: (path) => `「${path}」`,
    missing: (member) => spaced`${member}がありません`,
    shape: (member, expected, found) => spaced`${member}は${expected}であるべきところ、${found}です`,
    value: (member) => spaced`${member}の値が使用できません`,
  },
  faultSeparator: '、',
  shapes: {
    text: '文字列',
    number: '数値',
    boolean: '真偽値',
    object: 'オブジェクト',
    list: 'リスト',
    null: 'null',
  },
  guestUnconfirmed:
    'ID プールにアイデンティティがすでに作成されている可能性があります。ログイン情報のない GetId は呼び出すたびに新しいアイデンティティを作成するため、自動では再送していません。ネットワークとエンドポイントを確認してから、もう一度お試しください。使われないアイデンティティが残っても問題はありません。',
  sentBack: 'ホストされた UI から返された内容',
  unawaited: {
    title: 'この応答を求めたサインインは、このタブにはありません',
    inAddress: '開かれたアドレスに含まれる内容（誰でも書き込めます）',
    cause:
      'サインインの応答を待っていないのに、エラーの付いたコールバックアドレスでこのページが開かれました。古いアドレスか、このテキストを見せるために作られたリンクです。',
    remedy: 'テキストが求める操作は行わないでください。サインインするには、ここから始めてください。',
  },
  otherIssuer: {
    cause:
      'アドレスの発行者（iss）が、リクエスト先のユーザープールと異なります。このコードはこのプールのものではありません。別のサーバーが 2 つのサインインを混同させようとしている可能性があります。',
    remedy: 'ここでサインインをやり直してください。トークンはリクエストされていません。',
  },
  noAttempt: {
    cause:
      'この応答を待っているサインインは、このタブにはありません。すでに完了したか、別のタブで開始されたか、途中で state が変更されています。',
    remedy: 'ここでサインインをやり直してください。トークンはリクエストされていません。',
  },
  noState: {
    cause: 'アドレスに state または code がないため、サインインと対応付けられません。',
    remedy: 'ここでサインインをやり直してください。トークンはリクエストされていません。',
  },
  tooOld: {
    cause: 'このサインインは、開始から 15 分を超えています。',
    remedy: 'サインインをやり直してください。トークンはリクエストされていません。',
  },
  browser: 'ブラウザのエラー',
  unknownAuthenticatorError: {
    cause: 'ブラウザまたは認証器でエラーが発生しました。理由はこのページからはわかりません。',
    remedy: 'もう一度お試しください。繰り返す場合は、別の認証器を使ってください。',
  },
  nonceMismatch: {
    cause:
      'ID トークンの nonce が、このタブから送ったものと異なります。別のサインインのトークンであるため、破棄しました。',
    remedy: 'サインインをやり直してください。再び発生する場合は、Cognito との間にある何かが応答をリプレイしています。',
  },
  noStorage: {
    cause:
      'ホストされた UI から戻ったことを確認するためのデータを、ブラウザに保存できませんでした。このページ用のストレージがいっぱいか、ブロックされています。何も送信されていません。',
    remedy:
      'このページのデータ保存を許可するか、保存済みのデータを消去してから、もう一度お試しください。ゲスト、ユーザープール、プロバイダートークンでのサインインは、保存できなくても使えます。',
  },
  insecurePage: {
    cause:
      'このページは、別のコンピューターから暗号化されていない HTTP で読み込まれました。ブラウザが暗号機能を提供するのは、HTTPS と localhost に対してだけです。',
    remedy: 'HTTPS または localhost で開いてください。',
  },
  credentialsExpired: {
    cause: '認証情報が期限切れのため、リクエストは送信していません。',
    remedy: '認証情報を更新するか、もう一度サインインしてください。',
  },
  tokenExpired: {
    cause: 'トークンは期限切れのためメモリから破棄済みで、リクエストは送信していません。',
    remedy: 'トークンをリフレッシュするか、もう一度サインインしてください。',
  },
  cancelled: {
    cause: 'ご自身でキャンセルしました。それまでに取得したものは残っています。',
    remedy: '準備ができたら、もう一度お試しください。',
  },
  fault: {
    cause: 'Inspector 自体の不具合です。上のテキストは、開発者向けの情報です。',
    remedy: 'もう一度お試しください。解消しない場合は、上のテキストを添えて報告してください。',
  },
}
