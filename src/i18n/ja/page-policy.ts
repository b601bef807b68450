import type { pagePolicy as english } from '../en/page-policy.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

export const pagePolicy: Translated<typeof english> = {
  foreign: {
    title: 'この接続の宛先は AWS ではありません',
    about: (hosts) =>
      `この接続では、設定により、パスワード、トークン、認証情報が ${hosts} に送信されます。AWS でも、このコンピューターでもありません。運営者がわかっている場合だけ続けてください。`,
    button: (hosts) => `${hosts} に送信する`,
  },
  signIn: {
    title: 'このページのポリシーでは、この接続を利用できません',
    about: (hosts) =>
      spaced`このページがリクエストを送信できるのは、コンテンツセキュリティポリシーに記載されたホストだけです。${hosts} は記載されていないため、サインインはブラウザにブロックされます。`,
    allowAbout:
      'このページのサーバーは、このブラウザに限ってホストを追加できます。ページは再読み込みされますが、接続はそのまま残ります。',
    fixed: 'このデプロイのポリシーは固定されています。この接続を許可するには、次のいずれかを行ってください。',
    build: '接続を public/config.json に追加し、npm run build を実行して、dist をデプロイし直す。',
  },
  api: {
    title: 'このページのポリシーでは、この API を呼び出せません',
    about: (hosts) =>
      spaced`このページがリクエストを送信できるのは、コンテンツセキュリティポリシーに記載されたホストだけです。${hosts} は記載されていないため、何も送信していません。`,
    allowAbout:
      'このページのサーバーは、このブラウザに限ってホストを追加できます。ページが再読み込みされるため、もう一度サインインが必要です。',
    fixed: 'このデプロイのポリシーは固定されています。この API を許可するには、次のいずれかを行ってください。',
    build: 'public/config.json の接続の apis にアドレスを追加し、npm run build を実行して、dist をデプロイし直す。',
  },
  allow: (hosts) => spaced`${hosts} を許可する`,
  edit: 'または、デプロイ済みのファイルの 2 か所で、下のソースを connect-src に追加する: index.html の Content-Security-Policy メタタグと、_headers（または、ヘッダーを設定しているホスト側の設定）の Content-Security-Policy の行。',
  sources: 'ソース',
}
