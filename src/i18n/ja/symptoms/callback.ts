import type { callback as table } from '../../../diagnosis/symptoms/callback.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: returns from the Hosted UI that this tab can’t finish. */
export const callback: SymptomTexts<typeof table> = {
  'return-twice': {
    cause: 'このアドレスは使用済みです。ページの再読み込みか、戻るボタンで開かれました。',
    remedy: 'ここでサインインをやり直してください。トークンはリクエストされていません。',
  },
  'return-elsewhere': {
    cause:
      'この応答を待っているサインインは、このタブにはありません。別のタブ、別のブラウザ、またはこのページの別のアドレス（localhost に対する 127.0.0.1 など）で開始されました。',
    remedy: 'ここでサインインをやり直してください。トークンはリクエストされていません。',
  },
  'return-state-lost': {
    cause: 'サインイン開始時のデータがブラウザにありません。ストレージが消去されたか、途中で state が変更されました。',
    remedy: 'ここでサインインをやり直してください。毎回発生する場合は、途中で何かがアドレスを変更しています。',
  },
  'return-stale': {
    cause: 'ブックマーク、履歴、リンクなどから、古いアドレスが開かれました。',
    remedy:
      'ここでサインインをやり直してください。コールバックのアドレスではなく、ページ自体をブックマークしてください。',
  },
  'return-without-state': {
    cause: 'アドレスに state または code がないため、サインインと対応付けられません。',
    remedy: 'ここでサインインをやり直してください。トークンはリクエストされていません。',
  },
  'return-too-old': {
    cause: 'このサインインは、開始から 15 分を超えています。',
    remedy: 'サインインをやり直してください。トークンはリクエストされていません。',
  },
  'return-of-other-issuer': {
    cause:
      'アドレスの発行者（iss）が、リクエスト先のユーザープールと異なります。このコードはこのプールのものではありません。別のサーバーが 2 つのサインインを混同させようとしている可能性があります。',
    remedy: 'ここでサインインをやり直してください。トークンはリクエストされていません。',
  },
  'error-unawaited': {
    cause:
      'サインインの応答を待っていないのに、エラーの付いたコールバックアドレスでこのページが開かれました。古いアドレスか、このテキストを見せるために作られたリンクです。',
    remedy: 'テキストが求める操作は行わないでください。サインインするには、ここから始めてください。',
  },
  'nonce-mismatch': {
    cause:
      'ID トークンの nonce が、このタブから送ったものと異なります。別のサインインのトークンであるため、破棄しました。',
    remedy: 'サインインをやり直してください。再び発生する場合は、Cognito との間にある何かが応答をリプレイしています。',
  },
}
