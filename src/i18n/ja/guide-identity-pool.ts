import type { guideIdentityPool as english } from '../en/guide-identity-pool.ts'
import type { GuideText } from '../guide-text.ts'

export const guideIdentityPool: Readonly<Record<keyof typeof english, GuideText>> = {
  GetId: {
    title: 'アイデンティティ ID の取得',
    purpose:
      'このユーザーまたはゲストをどの ID で管理しているかを、ID プールに問い合わせます。呼び出しに署名はありません。トークンがあれば、Logins に入れて送ります。',
    before:
      'ブラウザは、ID プールが信頼するプロバイダーのトークンを持っています。ゲストなら、トークンは持っていません。',
    after: 'ID だけでは何もできません。次の呼び出しで、同じ Logins とともに認証情報と交換します。',
    mistakes: [
      'ゲストの GetId は、呼び出すたびに新しいアイデンティティを作り、それはずっと残ります。ID を記憶しておかないと、プールは何千ものアイデンティティで埋まります。',
      'Logins にアクセストークンを入れる。「Missing a required claim: aud」になります。ID プールが求めるのは ID トークンです。',
      'Logins のキーを間違える。「Issuer doesn’t match providerName」になります。ユーザープールと OIDC プロバイダーのキーは、トークンの iss から https:// を除いたものです。Facebook と Amazon のアクセストークンのキーは、それぞれ graph.facebook.com と www.amazon.com です。',
    ],
  },
  GetCredentialsForIdentity: {
    title: 'アイデンティティと AWS 認証情報の交換',
    purpose:
      'アイデンティティ ID と、その裏付けとなるトークンを ID プールに渡し、一時的な AWS 認証情報を受け取ります。プールが選ぶロールの、アクセスキー ID、シークレットアクセスキー、セッショントークンです。',
    before:
      'アイデンティティ ID が分かっています。サインインしたユーザーは GetId と同じ Logins を送り、ゲストは Logins を送りません。',
    after:
      'この認証情報で、ロールが許可することを最長 1 時間行えます。サインアウトしても、認証情報は失効しません。STS はユーザープールのことを何も知りません。',
    mistakes: [
      '「Logins don’t match」または「Access to Identity … is forbidden」: 記憶していたアイデンティティ ID が、別のユーザーまたは別のプールのものです。サインアウト時に破棄してください。',
      '「Invalid identity pool configuration」: ロールがないか、ロールの信頼ポリシーが別のプールまたは sts:AssumeRoleWithWebIdentity 以外のアクションを指定しています。',
      'ロールが許可しているのに、ゲストが AccessDenied になる。このフローでは、Cognito がゲストの使えるサービスを決まった一覧に制限します。',
    ],
  },
  GetCallerIdentity: {
    title: 'STS での呼び出し元の確認',
    purpose:
      'STS が、アカウント、ロール、セッション名を返します。許可は何も必要ないため、認証情報が使えることを最も手短に確かめられます。',
    before:
      'アクセスキー ID、シークレットアクセスキー、セッショントークンがそろっています。SDK は、それらを使ってリクエストに署名します（署名バージョン 4）。',
    after: 'AWS から見たプリンシパルが分かりました。サインインはこれで完了です。',
    mistakes: [
      'セッショントークンを付け忘れる。一時的な認証情報は、これがないと拒否されます。',
      '「Signature expired」: コンピューターの時計が 5 分を超えてずれています。応答の Date ヘッダーが見える場合は、SDK が補正します。',
      '成功が示すのは、認証情報が使えることです。ロールがほかの操作を許可されていることは示しません。',
    ],
  },
  ListObjectsV2: {
    title: 'バケット内のオブジェクトの一覧取得',
    purpose: 'プレフィックス以下のキーを S3 に問い合わせます。アイデンティティの認証情報の、代表的な用途です。',
    before: '認証情報がそろっています。リクエストは、バケットのリージョン向けに、この認証情報で署名します。',
    after: 'ロールが参照できるキーか、AccessDenied が返されます。AccessDenied の内訳は、フォームの横に表示されます。',
    mistakes: [
      'バケットに、このページ向けの CORS ルールがない。ブラウザが応答を隠すため、ページには応答がなかったようにしか見えません。',
      'プレフィックスにユーザープールの sub を使う。ポリシーの cognito-identity.amazonaws.com:sub は、アイデンティティ ID を指します。',
      'バケットとは別のリージョン向けにリクエストへ署名する。',
    ],
  },
  GetOpenIdToken: {
    title: 'STS が受け付けるトークンの取得',
    purpose:
      '基本（クラシック）フローの前半です。ID プールは自らのトークンで、このアイデンティティを保証します。トークンの有効期間は約 10 分です。',
    before: 'アイデンティティ ID が分かっています。サインインしたユーザーなら、Logins も分かっています。',
    after: 'AssumeRoleWithWebIdentity で、このトークンを、呼び出し元が指定したロールの認証情報と交換します。',
    mistakes: [
      '「Basic (classic) flow is not enabled」: ID プールでこのフローを許可する必要があります。',
      'GetId とは異なる Logins マップ、または別のアイデンティティの ID を送る。',
    ],
  },
  AssumeRoleWithWebIdentity: {
    title: 'トークンによるロールの引き受け',
    purpose:
      '基本（クラシック）フローの後半です。STS はトークンをロールの信頼ポリシーと照合し、認証情報を渡します。呼び出しに署名はありません。トークンが証明になります。',
    before: 'ID プールがこのアイデンティティを保証しました。呼び出し元は、ロール、セッション名、期間を選んでいます。',
    after: '認証情報はロールのものです。拡張フローがゲストに課す制限はありません。',
    mistakes: [
      'ロールの信頼ポリシーが、aud でこの ID プールを指定していない。または amr に authenticated を求めているのに、ゲストが使う。',
      'ユーザープールの ID トークンを送る。STS が求めるのは、GetOpenIdToken のトークンです。',
      'ロールの最大セッション期間より長い期間を指定する。',
    ],
  },
}
