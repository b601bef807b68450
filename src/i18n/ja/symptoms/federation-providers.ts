import type { federationProviders as table } from '../../../diagnosis/symptoms/federation-providers.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'
import { spaced } from '../spaced.ts'

/** Cause and remedy: what a provider behind Cognito, or the way from it into the user pool, refuses. */
export const federationProviders: SymptomTexts<typeof table> = {
  'linked-at-first-sign-in': {
    cause: (value) =>
      spaced`${value} がこのプロバイダーで初めてサインインし、その途中で Lambda 関数が既存のユーザーとリンクしました。Cognito では、この 1 回だけサインインに失敗します。`,
    remedy: 'もう一度サインインしてください。2 回目からは成功します。',
  },
  'attribute-immutable': {
    cause: (value) =>
      spaced`プロバイダーの属性が ${value} にマッピングされていますが、ユーザープールでは最初のサインイン以降に変更できません。`,
    remedy:
      '変更可能な属性にマッピングしてください。既存の属性を変更可能にはできないため、その場合は新しいユーザープールが必要です。',
  },
  'attribute-unfit': {
    cause: (value) =>
      spaced`プロバイダーから渡された ${value} の値が、ユーザープールのスキーマに合いません。下のテキストが規則です。`,
    remedy: 'プロバイダー側で値を修正するか、別の属性をマッピングしてください。',
  },
  'attribute-not-given': {
    cause: (value) =>
      spaced`ユーザープールでは ${value} が必須ですが、プロバイダーから渡されませんでした。マッピングまたはスコープがないか、ユーザーが共有していません。受信フェデレーションの関数が取り除くこともあります。`,
    remedy: '属性をマッピングし、必要なスコープをプロバイダーに要求して、ユーザーに共有してもらってください。',
  },
  'username-not-mapped': {
    cause: 'このプロバイダーのマッピングに、Cognito に必要なユーザー名の属性がありません。',
    remedy: 'プロバイダーのユーザー ID（sub など）を username にマッピングしてください。',
  },
  'saml-response': {
    cause:
      'Cognito が SAML レスポンスを受け付けません。対象者、受信先、時刻、署名のいずれかが誤っています。下のテキストは Cognito の示した理由です。',
    remedy:
      'プロバイダーの対象者を urn:amazon:cognito:sp: とユーザープール ID に、ACS URL をドメインの /saml2/idpresponse に設定し、メタデータを読み込み直してください。',
  },
  'saml-processing': {
    cause:
      'SAML アサーションからユーザーを作成できませんでした。属性がないか、マッピングと名前が異なります。下のテキストは Cognito の示した理由です。',
    remedy: 'アサーションの属性名を、プロバイダーのマッピングと照らし合わせてください。',
  },
  'saml-relay-state': {
    cause:
      'Cognito の送った RelayState のない SAML レスポンスが届きました。プロバイダー側からサインインが始められたか、RelayState が失われています。',
    remedy: 'アプリから開始するか、このプロバイダーで IdP 起点のサインインを有効にしてください。',
  },
  'provider-credentials': {
    cause: (value) =>
      spaced`ユーザープールに設定されたクライアント ID またはクライアントシークレットが、${value} に拒否されました。下のテキストはプロバイダーのものです。`,
    remedy:
      'クライアント ID とシークレットを、プロバイダーからユーザープールへコピーし直してください。シークレットに期限のあるプロバイダーもあります。',
  },
  'provider-refused': {
    cause: (value) => spaced`${value} が Cognito との交換を拒否しました。下のテキストはプロバイダーのものです。`,
    remedy:
      'プロバイダーのドキュメントでテキストを調べ、登録されたリダイレクト先をドメインの /oauth2/idpresponse と照らし合わせてください。',
  },
  'provider-too-slow': {
    cause: 'プロバイダーが、時間内に Cognito へ応答しませんでした。',
    remedy:
      'もう一度お試しください。続く場合は、プロバイダーのトークンエンドポイントがインターネットから到達でき、数秒以内に応答することを確認してください。',
  },
  'provider-unreachable': {
    cause: 'Cognito がプロバイダーのエンドポイントに接続できませんでした。',
    remedy:
      'ユーザープールに設定したプロバイダーのアドレスと証明書、AWS を遮断するファイアウォールがないことを確認してください。',
  },
  'provider-token': {
    cause:
      'Cognito がプロバイダーの ID トークンを受け付けません。発行者、対象者、署名、nonce のいずれかがユーザープールの想定と異なります。',
    remedy:
      'ユーザープールの発行者をプロバイダーのディスカバリドキュメントと照らし合わせ、キーが公開されていることを確認してください。',
  },
  'provider-not-offered': {
    cause: 'アプリクライアントでこのプロバイダーが有効でないか、名前のつづりまたは大文字と小文字が異なります。',
    remedy: 'アプリクライアントでプロバイダーを選択し、ユーザープールにあるとおりの名前を指定してください。',
  },
  'merged-users': {
    cause: 'プロバイダーのユーザーは、すでに別のユーザーにリンクされています。',
    remedy: '先に別のユーザーとのリンクを解除してください（AdminDisableProviderForUser）。',
  },
}
