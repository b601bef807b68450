import type { challenges as table } from '../../../diagnosis/symptoms/challenges.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'
import { spaced } from '../spaced.ts'

/** Cause and remedy: answers to challenges, and the Session that ties them together. */
export const challenges: SymptomTexts<typeof table> = {
  'session-used': {
    cause:
      'セッションは 1 回しか受け付けられず、このセッションはすでに応答済みです。二重の操作、別のタブ、または古いセッションを使い続けるプログラムが原因です。',
    remedy: 'もう一度サインインしてください。応答のたびに、返された新しいセッションを使います。',
  },
  'session-expired': {
    cause:
      'チャレンジへの応答が間に合いませんでした。セッションの有効期間は、アプリクライアントで別の指定がない限り 3 分です。',
    remedy:
      'もう一度サインインしてください。時間が足りない場合は、アプリクライアントの AuthSessionValidity を延ばしてください（最長 15 分）。',
  },
  'session-over': {
    cause: 'サインインが途中のまま長く放置されたか、2 回続行されました。',
    remedy: '最初からサインインし直してください。',
  },
  'parameter-missing': {
    cause: (value) => spaced`このフローまたはチャレンジに必要な ${value} が、リクエストにありません。`,
    remedy: '追加してください。フローごとに必要なものは、オペレーションの API リファレンスにあります。',
  },
  'challenge-input': {
    cause: '応答が、このセッションの待っているチャレンジのものではありません。',
    remedy: '最新の応答に示されたチャレンジに応答するか、もう一度サインインしてください。',
  },
  'flow-for-admins': {
    cause: 'このフローは、AWS の認証情報を持つサーバー専用です（AdminInitiateAuth）。',
    remedy: 'USER_SRP_AUTH など、クライアント用のフローを使ってください。',
  },
  'level-unreachable': {
    cause: 'TARGET_ACR_VALUES で要求したレベルに届く要素が、ユーザーに設定されていません。',
    remedy: 'ユーザーに別の要素を設定するか、より低いレベルを要求してください。',
  },
  'level-reached': {
    cause: 'アクセストークンは、要求したレベル以上で発行されています。レベルを上げる必要はありません。',
    remedy: '手元のアクセストークンを使ってください。',
  },
  'level-token': {
    cause: 'レベルを上げるには、同じユーザーのアクセストークンと TARGET_ACR_VALUES の両方が必要です。',
    remedy: 'レベルを上げるユーザーのアクセストークンと、要求するレベルを送信してください。',
  },
}
