import type { oauthToken as table } from '../../../diagnosis/symptoms/oauth-token.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: the exchange of a code for tokens. */
export const oauthToken: SymptomTexts<typeof table> = {
  'code-spent': {
    cause:
      'このコードはすでに交換済みです。React の StrictMode、2 つ目のライブラリ、再読み込みなどで、ページがコールバックを 2 回処理しています。',
    remedy: 'サインインをやり直してください。プログラムでは、コードを 1 回だけ交換し、アドレスから取り除きます。',
  },
  'code-expired': {
    cause: 'コードの発行から 5 分が過ぎたため、交換できなくなりました。',
    remedy: 'サインインをやり直してください。',
  },
  'verifier-missing': {
    cause:
      'サインインは PKCE で始まりましたが、交換に code_verifier がありません。開始したタブのストレージとともに失われました。',
    remedy: '開始したタブでサインインを完了してください。',
  },
  'redirect-differs': {
    cause: '交換に使ったリダイレクト先のアドレスが、サインイン開始時のものと異なります。',
    remedy: '両方に、1 文字も違わない同じアドレスを指定してください。',
  },
  'code-refused': {
    cause: 'コードは使用済みか、発行から 5 分を過ぎているか、別のタブが要求したものです。',
    remedy: 'サインインをやり直してください。',
  },
  'attribute-unreadable': {
    cause: 'スコープが要求する属性を、アプリクライアントが読み取れません（email_verified など）。',
    remedy: 'スコープの属性の読み取りを、アプリクライアントに許可してください。',
  },
  'exchange-unauthorized': {
    cause:
      'リダイレクト先のアドレスがサインイン開始時のものと異なるか、クライアントにこの許可タイプが認められていません。',
    remedy: 'このアプリのリダイレクト先のアドレスを、1 文字も違わずにアプリクライアントに登録してください。',
  },
  'grant-unsupported': {
    cause: 'この許可タイプがアプリクライアントで許可されていないか、トークンエンドポイントが対応していません。',
    remedy: 'アプリクライアントで認可コード許可を有効にしてください。',
  },
  'exchange-malformed': {
    cause: '交換のパラメーターがないか、トークンエンドポイントが受け付けない値です。',
    remedy: 'トレースのリクエストを、トークンエンドポイントのドキュメントと照らし合わせてください。',
  },
  'client-refused': {
    cause: 'アプリクライアントが不明か、このページの知らないシークレットを持っています。',
    remedy: 'シークレットのないアプリクライアントの ID を使用してください。',
  },
}
