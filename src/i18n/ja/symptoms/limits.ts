import type { limits as table } from '../../../diagnosis/symptoms/limits.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: too much of something, or a service that is down. */
export const limits: SymptomTexts<typeof table> = {
  'attempts-exceeded': {
    cause: 'このユーザー、またはこのアカウントとリージョンで、短時間に試行やコードの送信が多すぎました。',
    remedy:
      'お待ちください。間違ったコードが続いた後は 15 分、E メールの上限では最長で 1 日です。その後、新しいコードを送信してください。',
  },
  'email-limit': {
    cause: 'Cognito 標準の送信機能の上限（1 日 50 通）に達しました。',
    remedy: '翌日まで待つか、ユーザープールの送信を Amazon SES に切り替えてください。',
  },
  'limit-reached': {
    cause:
      'このユーザーまたはユーザープールの上限に達しました。属性、デバイス、グループ、メッセージなどの上限があります。',
    remedy:
      '上のテキストを Amazon Cognito のクォータと照らし合わせてください。Service Quotas で引き上げられるものもあります。',
  },
  throttled: {
    cause: '短時間にリクエストが集中しました。このアカウントとリージョン全体で数えられます。',
    remedy: '少し待ってから、もう一度お試しください。',
  },
  'throttled-by-status': {
    cause:
      'HTTP ステータスは、短時間にリクエストが多すぎることを示しています。サービス、またはその手前のプロキシによるものです。',
    remedy: '少し待ってから、もう一度お試しください。',
  },
  'concurrent-change': {
    cause: '2 つのリクエストが、同じアイデンティティを同時に変更しました。',
    remedy: 'もう一度お試しください。',
  },
  'service-down': {
    cause:
      'サービス、またはその手前のプロキシが停止しているか、過負荷になっています。入力した内容が原因ではありません。',
    remedy:
      '1 分ほど待ってから、もう一度お試しください。続く場合は、AWS Health Dashboard（health.aws.amazon.com）でリージョンの状況を確認してください。ローカル Cognito の場合は、その出力を確認してください。',
  },
  'service-error': {
    cause: 'サービスでエラーが発生しました。入力した内容が原因ではありません。',
    remedy:
      '1 分ほど待ってから、もう一度お試しください。続く場合は、AWS Health Dashboard（health.aws.amazon.com）でリージョンの状況を確認してください。',
  },
  'service-status': {
    cause: 'HTTP ステータスは、サービスまたはその手前のプロキシの障害を示しています。',
    remedy: '1 分ほど待ってから、もう一度お試しください。',
  },
}
