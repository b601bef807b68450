import type { network as table } from '../../../diagnosis/symptoms/network.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'
import { spaced } from '../spaced.ts'

/** Cause and remedy: no answer, or none that the service would write. */
export const network: SymptomTexts<typeof table> = {
  offline: {
    cause: 'このコンピューターはネットワークに接続されていません。',
    remedy: '接続してから、もう一度お試しください。',
  },
  'mixed-content': {
    cause:
      'ページは HTTPS で読み込まれていますが、エンドポイントは別のコンピューターの HTTP です。ブラウザはこの通信をブロックします。',
    remedy:
      'https のエンドポイントか、このコンピューター（localhost）のエンドポイントを使うか、ページを HTTP で読み込んでください。',
  },
  'policy-blocks': {
    cause: 'このページのコンテンツセキュリティポリシーにホストがないため、ブラウザは何も送信していません。',
    remedy: 'このページの配信元でホストを許可してもらうか、許可されたホストの接続を使ってください。',
  },
  'answer-lost': {
    cause: (value, service) =>
      spaced`${service}のエンドポイントはほかのリクエストには応答しており、動作しています。失われたのは ${value} への応答だけです。応答の途中で接続が切れたか、CORS ヘッダーがないためブラウザが応答をページに渡していません。`,
    remedy:
      'ブラウザの開発者ツールのネットワークタブでこのリクエストを見ると、どちらなのかがわかります。そのうえで再試行してください。CORS の場合は、そこで応答するサーバーが、エラーにも Access-Control-Allow-Origin を付けるようにしてください。',
  },
  'local-cognito-stopped': {
    cause: 'ローカル Cognito が応答しません。停止したか、別のポートで待ち受けています。',
    remedy:
      'npm start で再び起動してください。このページ内で動いている場合は、ページを再読み込みしてください。または、接続のエンドポイントを修正してください。',
  },
  unreachable: {
    cause: (_value, service) =>
      spaced`ブラウザは${service}から応答を得られませんでした。ネットワークの切断、アドレスの誤り、ファイアウォール、CORS ヘッダーのない応答のいずれかですが、どれなのかはページには知らされません。`,
    remedy:
      'ネットワークと接続のエンドポイントを確認してから、もう一度お試しください。ローカル Cognito の場合は、まだ動作しているかどうかを確認してください。',
  },
  'cors-headers-missing': {
    cause:
      'エンドポイントが CORS ヘッダーなしで応答したため、ブラウザが応答をページに渡していません。別のサーバー、プロキシ、エミュレーターでよく起こります。',
    remedy:
      'エンドポイントを別のタブで開いて何が応答するかを確認し、エラーにも Access-Control-Allow-Origin を付けるようにしてください。',
  },
  'blocked-by-extension': {
    cause: 'ブラウザの拡張機能や追跡防止機能、または組織のフィルターがリクエストをブロックしています。',
    remedy: '拡張機能のないウィンドウで、このページの追跡防止をオフにして、または別のネットワークで試してください。',
  },
  'domain-unknown': {
    cause: 'ホストされた UI のドメインが存在しません。つづりの誤り、削除、または証明書や DNS の準備中が考えられます。',
    remedy: '接続のドメインを、ユーザープールのドメインと照らし合わせてください。',
  },
  'timed-out': {
    cause: (value, service, detail) =>
      spaced`${service}が ${value} に ${detail} 秒以内に応答しなかったため、ブラウザは待機を打ち切りました。サービス、またはその手前のプロキシが、リクエストを保留したままにしています。`,
    remedy: 'エンドポイントとネットワークを確認してから、もう一度お試しください。',
  },
  'web-page-answered': {
    cause: (value, service) =>
      spaced`${value} への応答は、${service}の応答の形式ではなく、ウェブページです。キャプティブポータル、プロキシ、または別のサーバーを指すエンドポイントによるものです。`,
    remedy: 'エンドポイントをブラウザのタブで開き、何が応答しているかを確認してください。',
  },
  unreadable: {
    cause: (value, service) =>
      spaced`${value} への応答は、${service}の応答の形式ではありません。多くの場合、プロキシ、キャプティブポータル、またはウェブページを返す誤ったエンドポイントによるものです。`,
    remedy: 'エンドポイントをブラウザのタブで開き、何が応答しているかを確認してください。',
  },
  malformed: {
    cause: (value, service, detail) => spaced`${value} に対する${service}の応答が、API の仕様と異なります。${detail}。`,
    remedy: 'エンドポイントを確認してください。間にプロキシや別のエミュレーターが入っている可能性があります。',
  },
}
