import type { guideLabels as english } from '../en/guide-labels.ts'
import type { Translated } from '../translated.ts'

export const guideLabels: Translated<typeof english> = {
  before: '実行前',
  now: 'この手順',
  after: '実行後',
  mistakes: 'よくある間違い',
  aws: 'AWS の公式ドキュメント',
  rfc: (rfc, section) => `RFC ${rfc}、セクション ${section}`,
  opens: '（新しいタブで開きます）',
  unknown: 'このページが送ったリクエストですが、Inspector の知っているサインインの手順ではありません。',
  position: (step, of) => `手順 ${step}/${of}`,
  asked: (what) => `要求: ${what}。`,
  askedPlainly: (peer) => `送信先: ${peer}。`,
  answered: (time, what) => `${time} 後に応答: ${what}。`,
  answeredPlainly: (time) => `${time} 後に応答がありました。`,
  refused: (time) => `${time} 後に拒否されました。サービスの返答:`,
  refusedSilently: (time) => `${time} 後に、理由を示さず拒否されました。`,
  sentBack: 'エラーとともに戻されました。エラーの内容:',
  pending: '応答はまだ届いていません。',
  unreachable: (time) =>
    `${time} の間に何も届きませんでした。ネットワークの不通と、CORS ヘッダーのない応答とを、ページは区別できません。`,
  cancelled: (time) => `${time} 後、応答が届く前にキャンセルされました。`,
  left: 'ページ全体がそこへ移動します。そこでのやり取りは、ここからは見えません。',
  returned: 'アドレスに入っている内容とともに、ブラウザがこのページに戻ります。',
  computed: 'このブラウザの中で計算しました。何も送信されません。',
}
