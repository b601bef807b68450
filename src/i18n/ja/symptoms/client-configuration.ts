import type { clientConfiguration as table } from '../../../diagnosis/symptoms/client-configuration.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: how the user pool and its app client are set up, as the API tells of it. */
export const clientConfiguration: SymptomTexts<typeof table> = {
  'client-has-secret': {
    cause: 'このアプリクライアントにはシークレットがあります。ページはシークレットを秘密に保てません。',
    remedy: 'シークレットのないアプリクライアントを作成してください。既存のシークレットを取り除くことはできません。',
  },
  'client-has-no-secret': {
    cause: 'リクエストに SECRET_HASH がありますが、このアプリクライアントにシークレットはありません。',
    remedy: 'SECRET_HASH を送信しないか、シークレットを持つアプリクライアントを使ってください。',
  },
  'flow-off': {
    cause: 'アプリクライアントがこの認証フローを許可していません。',
    remedy: '別のパスワード認証フローを選ぶか、アプリクライアントの設定でこのフローを許可してください。',
  },
  'client-unknown': {
    cause: 'このリージョンに、そのアプリクライアントはありません。',
    remedy: 'クライアント ID とリージョンを AWS マネジメントコンソールと照らし合わせてください。',
  },
  'user-pool-unknown': {
    cause: 'このリージョンに、そのユーザープールはありません。',
    remedy: 'ユーザープール ID とリージョンを AWS マネジメントコンソールと照らし合わせてください。',
  },
  'pool-half-configured': {
    cause:
      'このオペレーションに必要な設定がユーザープールにありません。カスタム認証の Lambda 関数や SMS の設定などです。',
    remedy: 'ユーザープールの設定を完了してください。不足しているものが上のテキストに示されている場合があります。',
  },
  'operation-not-enabled': {
    cause:
      'ユーザープールはレプリケートされており、セカンダリリージョンではこのオペレーションを実行できません。サインインと更新はできますが、サインアップ、パスワードのリセット、プロフィールの変更、認証アプリは利用できません。',
    remedy:
      'プールの ID の先頭にあるプライマリリージョンを呼び出してください。このリージョンを有効にしたい場合は、AWS マネジメントコンソールでレプリケーションを確認してください。',
  },
  'plan-too-small': {
    cause: 'ユーザープールの機能プランに、この機能は含まれていません。',
    remedy:
      '含まれるプランを選んでください。パスキー、選択ベースのサインイン、セッションは Essentials、脅威保護は Plus です。',
  },
  'value-malformed': {
    cause: 'サービスが受け付けない形式の値があります。',
    remedy: '上のテキストに、メンバーの名前と必要な形式が示されています。',
  },
}
