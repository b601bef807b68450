import type { ProofName } from '../../diagnosis/proof.ts'
import type { ProofText } from '../symptom-texts.ts'
import { spaced } from './spaced.ts'

const from = (position: string, sent: string) => {
  const rest = [...sent].slice(Number(position) - 1).join('')
  return spaced`${position} 文字目から異なります${rest && `: ${rest}`}`
}

const prefixFaults: Readonly<Record<string, string>> = {
  empty: '空のプレフィックスは、バケット全体を要求します。',
  'no-slash': '末尾のスラッシュだけが足りません。',
  sub: 'ユーザープールのユーザーの sub のようです。アイデンティティ ID の先頭にはリージョンが付きます。',
}

/** What the session shows for a cause. */
export const proofs: Readonly<Record<ProofName, ProofText>> = {
  'clock-off': (minutes, side) =>
    side === 'behind'
      ? spaced`このコンピューターの時計は、Cognito の時計より ${minutes} 分遅れています。`
      : spaced`このコンピューターの時計は、Cognito の時計より ${minutes} 分進んでいます。`,
  'token-expired': (expired, now) => spaced`トークンの有効期限は ${expired} で、Cognito の時計では ${now} でした。`,
  'session-old': (minutes) => spaced`セッションは、送信の ${minutes} 分前に発行されていました。`,
  'code-old': (minutes) => spaced`コードは、交換の ${minutes} 分前に届いていました。`,
  'attempt-old': (minutes) => spaced`ホストされた UI へ移動してから戻るまでに、${minutes} 分かかりました。`,
  'no-logins': (operation) => spaced`${operation} は Logins なしで、ゲストのリクエストとして送られました。`,
  'no-secret-hash': (client) => spaced`クライアント ${client} のリクエストに SECRET_HASH がありませんでした。`,
  'no-session-token': (operation) =>
    spaced`${operation} は署名されていますが、x-amz-security-token ヘッダーがありませんでした。`,
  'no-device-key': 'サインインでデバイスが確認されましたが、リクエストに DEVICE_KEY がありませんでした。',
  'no-verifier': 'サインインは code_challenge で始まりましたが、交換に code_verifier がありませんでした。',
  'flow-sent': (flow, client) => spaced`リクエストは、クライアント ${client} で ${flow} を要求しました。`,
  'scopes-sent': (scopes) => spaced`リクエストが要求したスコープ: ${scopes}`,
  'no-openid-asked': (scopes) => spaced`リクエストは、openid なしで ${scopes} を要求しました。`,
  'challenge-method': (method) =>
    method === '–'
      ? spaced`リクエストには、code_challenge と code_challenge_method の片方しかありませんでした。`
      : spaced`リクエストに code_challenge_method=${method} がありました。`,
  'prompt-contradicts': (provider) => spaced`リクエストに prompt=none と identity_provider=${provider} がありました。`,
  'prompt-none': 'リクエストに prompt=none がありました。',
  'duration-sent': (seconds, role) => spaced`リクエストは、ロール ${role} で ${seconds} 秒を要求しました。`,
  'password-short': (length) => spaced`送信されたパスワードは ${length} 文字です。`,
  'password-spaces': '送信されたパスワードの先頭または末尾に空白があります。',
  'phone-form': '送信された電話番号は、+ と数字だけの形式ではありません。',
  'redirects-differ': (asked, sent, position) =>
    spaced`サインインの開始時は ${asked}、交換時は ${sent} でした。${from(position, sent)}`,
  'redirect-unregistered': (sent, registered, position) =>
    spaced`${sent} は登録されたアドレスにありません。最も近いのは ${registered} です。${from(position, sent)}`,
  'issuer-other': (found, expected) => spaced`アドレスの発行者は ${found}、接続の発行者は ${expected} です。`,
  'is-access-token': (client) => spaced`このトークンは、クライアント ${client} のアクセストークンです。`,
  'is-id-token': 'このトークンの token_use は id で、ID トークンです。',
  'is-limited-login': '発行者から、Facebook の制限付きログインの JWT であるとわかります。',
  'is-cognito-token': (key, needed) =>
    spaced`トークンのキーに ${key} が指定されていますが、ユーザープールが発行したものなので、正しいキーは ${needed} です。`,
  'is-opaque': (key) => spaced`${key} のトークンは、形式から ID トークンではありません。`,
  'is-refresh-token': 'このトークンは、形式から更新トークンです。',
  'issuer-and-key': (key, needed) =>
    spaced`トークンのキーに ${key} が指定されていますが、iss に合うキーは ${needed} です。`,
  'client-differs': (token, connection) =>
    spaced`トークンの aud は ${token}、接続のクライアントは ${connection} です。`,
  'key-not-published': (key) =>
    spaced`トークンはキー ${key} で署名されていますが、ユーザープールはこのキーを公開していません。`,
  'signature-cut': 'トークンの署名が、アルゴリズムの定める長さより短くなっています。',
  'scope-lacking': (scope, scopes) => spaced`トークンのスコープは ${scopes} で、${scope} がありません。`,
  'roles-in-token': (count, preferred) =>
    spaced`トークンの cognito:roles にはロールが ${count} 個あり、cognito:preferred_role は ${preferred} です。`,
  'role-not-in-token': (role, roles) =>
    spaced`リクエストは ${role} を要求しましたが、トークンの cognito:roles は ${roles} です。`,
  'no-audience': 'トークンに aud も azp もありません。',
  'audience-sent': (key, audience) => spaced`トークンは ${key} で送信され、対象者は ${audience} です。`,
  'key-of-provider': (key) => spaced`トークンは ${key} で送信されました。`,
  'spent-before': (operation) => spaced`以前に ${operation} で送信され、受け付けられていました。`,
  'ended-here': (operation) => spaced`このページから先に ${operation} を送信し、成功していました。`,
  'refused-before': (operation, code) => spaced`その前に ${operation} が拒否されていました: ${code}`,
  'keys-missing': (pool) => spaced`${pool} のキーがありません。この ID のユーザープールは存在しません。`,
  'other-login-before': (before, now) =>
    spaced`アイデンティティの取得時は ${before}、今回のリクエストは ${now} でした。`,
  'returned-before': '同じ state またはコードで、ブラウザはすでに一度戻っています。',
  'never-left': 'このタブからホストされた UI へは移動していません。',
  'region-differs': (own, called) => spaced`ID は ${own} で始まりますが、${called} が呼び出されました。`,
  offline: 'ブラウザがオフラインであると報告しています。',
  'mixed-content': (origin) => spaced`ページは HTTPS、エンドポイントは ${origin} です。`,
  'policy-blocks': (origin) => spaced`ページの connect-src に ${origin} がありません。`,
  'rp-differs': (id, host) => spaced`ユーザープールの RP ID は ${id}、このページのホストは ${host} です。`,
  'prefix-foreign': (identityId, fault) =>
    spaced`プレフィックスが ${identityId}/ で始まっていません。${prefixFaults[fault] ?? ''}`,
  'says-policy': (name, how) =>
    how === 'explicit'
      ? spaced`S3 のエラーは、この種類のポリシーでの明示的な拒否を示しています: ${name}`
      : spaced`S3 のエラーによると、この種類のポリシーで許可されていません: ${name}`,
  'says-nothing-more': 'S3 の応答は「Access Denied」だけです。別のアカウントの呼び出し元にも、同じように応答します。',
  'guest-enhanced': 'これは、セッションポリシーを追加する拡張フローで取得したゲストの認証情報です。',
  'credentials-over': 'サービスの時計では、有効期限が過ぎていました。',
  'others-answered': (operation) => spaced`その後、同じエンドポイントが ${operation} に応答しました。`,
  'html-answer': '応答は HTML ですが、サービスが HTML を返すことはありません。',
  'page-insecure': (origin) => spaced`ページは ${origin} から読み込まれました。`,
}
