import type { terms as english } from '../en/terms.ts'
import type { Translated } from '../translated.ts'

export const terms: Translated<typeof english> = {
  srp: {
    question: 'SRP とは',
    answer:
      'Secure Remote Password（RFC 5054）です。ブラウザは、パスワードを送らずに、パスワードを知っていることを証明します。Cognito でのフローの名前は USER_SRP_AUTH です。',
  },
  pkce: {
    question: 'PKCE とは',
    answer:
      '認可コードの横取りを防ぐ仕組みです（RFC 7636）。ページは、リダイレクトの前にランダムな code verifier のハッシュを送り、コードを交換するときに code verifier そのものを送ります。コードが盗まれても、code verifier がなければ使えません。',
  },
  'managed-login': {
    question: 'ホストされた UI とは',
    answer:
      'Cognito がユーザープール用に提供するサインインページです。AWS での現在の名前は「マネージドログイン」で、最初のバージョンは「ホストされた UI（クラシック）」と呼ばれます。',
  },
  logins: {
    question: 'Logins とは',
    answer:
      'GetId と GetCredentialsForIdentity に渡すトークンのマップです。キーはプロバイダー（ユーザープールの場合は https:// を除いた発行者）、値はそのプロバイダーのトークンです。ゲストは Logins を送りません。',
  },
  'enhanced-flow': {
    question: '拡張フローと基本（クラシック）フローとは',
    answer:
      'アイデンティティの認証情報を取得する 2 つの方法です。拡張フローでは、ID プールが選んだロールの認証情報を GetCredentialsForIdentity が返します。基本（クラシック）フローでは、アプリが GetOpenIdToken でトークンを取得し、AssumeRoleWithWebIdentity でロールを自分で選びます。',
  },
}
