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
  certainties: { proved: '確認された原因', likely: '考えられる原因', possible: '可能性のある原因' },
  shortCertainties: { proved: '確認済み:', likely: '可能性が高い:', possible: '可能性あり:' },
  others: (count) => `ほかの可能性 ${count} 件`,
  toBeGuessed: { title: '原因', about: 'まず障害ラボで推測してください。' },
  source: '出典:',
  report: {
    about: 'AWS やフォーラムへの質問に使える、リクエスト ID 付きのマスク済みレポート:',
    name: 'レポート',
    copy: 'レポートをコピー',
  },
  preflight: (operation) => spaced`${operation} は拒否される可能性があります:`,
  whatToDo: '対処方法',
  retry: '再試行',
  startOver: '最初からやり直す',
  presses: {
    'confirm-account': 'アカウントを確認',
    'reset-password': 'パスワードをリセット',
    'refresh-tokens': 'トークンを更新',
    'sign-in-again': 'もう一度サインイン',
  },
  unknownRefusal: {
    cause: 'このエラーに該当する既知の原因はありません。',
    remedy: '上のメッセージを、オペレーション名と合わせて検索してください。',
  },
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
  unawaited: {
    title: 'この応答を求めたサインインは、このタブにはありません',
    inAddress: '開かれたアドレスに含まれる内容（誰でも書き込めます）',
  },
  browser: 'ブラウザのエラー',
  unknownAuthenticatorError: {
    cause: 'ブラウザまたは認証器でエラーが発生しました。理由はこのページからはわかりません。',
    remedy: 'もう一度お試しください。繰り返す場合は、別の認証器を使ってください。',
  },
}
