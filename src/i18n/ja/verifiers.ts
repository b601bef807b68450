import type { RefusalRule } from '../../token/verifiers/verifier.ts'
import type { VerifierId } from '../../token/verifiers/verifiers.ts'
import type { verifiers as english } from '../en/verifiers.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

const names: Readonly<Record<VerifierId, string>> = {
  'identity-pool': 'ID プール',
  'user-pool-api': 'ユーザープール API、GetUser',
  'user-info': '/oauth2/userInfo エンドポイント',
  'token-endpoint': '/oauth2/token、更新',
  sts: 'STS（AssumeRoleWithWebIdentity）',
  'rest-api': 'API Gateway REST API、Cognito オーソライザー',
  'http-api': 'API Gateway HTTP API、JWT オーソライザー',
  'load-balancer-jwt': 'ロードバランサー、JWT の検証',
  'load-balancer-sign-in': 'ロードバランサー、authenticate-oidc',
  'app-sync-user-pool': 'AppSync、ユーザープール',
  'app-sync-oidc': 'AppSync、OpenID Connect 認可',
  'agent-core': 'Bedrock AgentCore、JWT オーソライザー',
  'aws-jwt-verify': 'aws-jwt-verify',
  jose: 'jose',
  'spring-security': 'Spring Security',
  'auth-js': 'Auth.js（NextAuth）',
}

const tokenNames: Readonly<Record<string, string>> = {
  id: 'ID トークン',
  access: 'アクセストークン',
  refresh: '更新トークン',
}

const namedToken = (tokenUse: string | null) => tokenNames[tokenUse ?? ''] ?? tokenUse ?? '別のトークン'

const compared = (name: string) => (found: string | null, wanted: string | null) => {
  const actual = found === null ? spaced`${name}がありません。` : spaced`${name}は${found}です。`
  return wanted === null ? actual : actual + spaced`${wanted}である必要があります。`
}

const refusals: Readonly<Record<RefusalRule, (found: string | null, wanted: string | null) => string>> = {
  'no-jwt': () => '受け付けるのは JWT だけです。',
  'token-use': (found, wanted) => {
    const needed = spaced`${namedToken(wanted)}が必要です。`
    return found === null ? needed : spaced`token_use は${found}です。` + needed
  },
  'not-of-pool': () => '受け付けるのはユーザープールのトークンだけです。',
  issuer: compared('iss'),
  'issuer-form': () => 'iss が新しい形式（issuer-cognito-idp）であり、対応していません。',
  algorithm: (found, wanted) =>
    (found === null ? 'alg がありません。' : spaced`alg は${found}です。`) +
    spaced`受け付けるのは${wanted ?? ''}だけです。`,
  audience: compared('aud'),
  client: compared('client_id'),
  scope: (found, wanted) => {
    const actual = found === null ? 'scope がありません。' : spaced`scope は${found}です。`
    return (
      actual +
      (wanted === null ? 'ルートが求めるスコープを含む必要があります。' : spaced`${wanted}を含む必要があります。`)
    )
  },
  nonce: (found) => (found === null ? 'nonce がありません。' : '要求していない nonce が含まれています。'),
  provider: () => '発行者とクライアントが登録されていません。',
  'limited-login': () => 'Limited Login のトークンではなく、Facebook のアクセストークンが必要です。',
  expired: () => '有効期限が切れています。',
  'no-expiry': (found) =>
    found === null ? 'exp がありません。' : spaced`exp は${found}で、秒単位の時刻ではありません。`,
  'too-early': () => 'まだ有効ではありません。',
  verification: () => 'ヘッダーまたは署名が検証で不合格です。',
}

const remedies: Readonly<Record<RefusalRule, (wanted: string | null) => string>> = {
  'no-jwt': () => 'ID トークンまたはアクセストークンを送信してください。',
  'token-use': (wanted) => spaced`同じサインインの${namedToken(wanted)}を送信してください。`,
  'not-of-pool': () => '任意の発行者を受け付ける検証先を使用してください。',
  issuer: () => 'その発行者のトークンを送信してください。',
  'issuer-form': () => 'プールの発行者を ORIGINAL に設定するか、JWT オーソライザーを使用してください。',
  algorithm: () => '発行者がこのいずれかで署名するように設定してください。',
  audience: () => 'ID トークンを送信するか、アクセストークンをリソースに紐付けてください。',
  client: () => 'そのクライアントでサインインしてください。',
  scope: (wanted) => spaced`スコープ${wanted ?? ''}を指定して、ホストされた UI でサインインしてください。`,
  nonce: () => 'nonce を付けて、もう一度サインインしてください。',
  provider: () => '発行者とクライアントを登録してください。',
  'limited-login': () => 'Facebook ログインのアクセストークンを送信してください。',
  expired: () => 'トークンを更新するか、もう一度サインインしてください。',
  'no-expiry': () => '有効期限のあるトークンを送信してください。',
  'too-early': () => 'しばらくしてから試してください。解決しない場合は、時計を比較してください。',
  verification: () => '発行者から改めてトークンを取得し、変更せずに送信してください。',
}

export const verifiers: Translated<typeof english> = {
  title: 'このトークンを受け付ける検証先',
  verifier: '検証先',
  answer: '可否',
  rule: '規則',
  groups: { cognito: 'Cognito と STS', aws: 'AWS の API', library: 'ライブラリ' },
  names,
  accepts: '可',
  refuses: '不可',
  depends: (subject) => spaced`${subject}による`,
  registration: '登録',
  refusals,
  otherwise: (refusal) => `別の設定では受け付けません。${refusal}`,
  remedies,
  setting: '受け付ける設定',
  settingOf: (verifier) => spaced`${verifier}の設定`,
}
