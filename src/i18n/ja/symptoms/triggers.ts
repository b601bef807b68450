import type { triggers as table } from '../../../diagnosis/symptoms/triggers.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'
import { spaced } from '../spaced.ts'

/** Cause and remedy: lambda functions of the user pool; by the API and sent back by the Hosted UI they are told of in the same words. */
export const triggers: SymptomTexts<typeof table> = {
  'trigger-threw': {
    cause: (value) =>
      spaced`ユーザープールの ${value} の Lambda 関数がエラーを投げました。下のテキストは関数自身のものです。`,
    remedy: 'ユーザー向けのテキストでない場合は、Amazon CloudWatch で関数のログを確認してください。',
  },
  'trigger-not-permitted': {
    cause: (value) =>
      spaced`ユーザープールが ${value} の Lambda 関数を呼び出せません。権限がないか、関数が削除または置き換えられています。`,
    remedy:
      'このユーザープールに対する lambda:InvokeFunction の権限を cognito-idp.amazonaws.com に付与するか、プールで関数を選び直してください。',
  },
  'trigger-too-slow': {
    cause: (value) =>
      spaced`${value} の Lambda 関数が 5 秒以内に応答しませんでした。Cognito は 3 回まで試行するため、関数が複数回実行された可能性があります。`,
    remedy: '関数を速くするか、メモリを増やしてください。時間のかかる処理はキューの後ろに移します。',
  },
  'trigger-failed': {
    cause: (value) =>
      spaced`ユーザープールが ${value} の Lambda 関数を実行できませんでした。下のテキストは Lambda が示した理由です。`,
    remedy: 'AWS マネジメントコンソールで関数とそのログを確認してください。',
  },
  'trigger-output': {
    cause:
      'ユーザープールの Lambda 関数の戻り値を、Cognito が解釈できません。受け取ったイベントに response を設定して返す必要があります。',
    remedy: '関数の最後で、トリガーの仕様どおりの形式でイベントを返してください。',
  },
  'custom-challenge-off': {
    cause:
      'CUSTOM_AUTH には 3 つの Lambda 関数が必要ですが、ユーザープールに「認証チャレンジの定義」の関数がありません。',
    remedy: 'ユーザープールにカスタム認証の関数を追加するか、別のフローを選んでください。',
  },
  'trigger-refused': {
    cause:
      'ユーザープールの Lambda 関数が拒否したか、失敗しました。上のテキストに、トリガーの名前と関数が投げたエラーがあります。',
    remedy: '関数のログを確認するか、関数が許可する内容を入力してください。',
  },
}
