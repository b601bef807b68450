import type { passkeys as english } from '../en/passkeys.ts'
import type { Translated } from '../translated.ts'

export const passkeys: Translated<typeof english> = {
  title: 'パスキー',
  about:
    'パスキーは、認証器が 1 人のユーザーと 1 つのドメインのために保持するキーペアです。認証器は、この端末、スマートフォン、パスワードマネージャー、セキュリティキーなどです。パブリックキーはユーザープールが保持します。登録は、まずユーザープールへのリクエストで始まり、ブラウザへの要求は次の操作で行います。',
  hostedPage: 'ローカル Cognito のホストされた UI のページ（/passkeys/add）で登録する',
  register: 'パスキーを登録',
  list: 'パスキーを一覧表示',
  listed: '登録済みのパスキー',
  empty: 'このユーザーのパスキーは、ユーザープールに登録されていません。',
  columns: { name: 'パスキー', relyingParty: 'RP の ID', created: '登録日時' },
  attachments: { platform: 'ユーザーの端末上', 'cross-platform': 'セキュリティキーまたは別の端末上' },
  remove: '削除',
  removeNamed: (name) => `${name} を削除`,
  requested: 'ブラウザへの要求',
  create: 'パスキーを作成',
  made: '認証器が作成したもの',
  signed: 'サインイン時に認証器が署名したもの',
  unreadable: '認証器の応答を読み取れませんでした。',
  accepted: 'ブラウザはこの要求を受け付けます。',
  refused: 'ブラウザはこの要求を拒否します。',
  verdicts: {
    'same-host': (id) => `RP ID ${id} は、このページのホストです。`,
    'parent-domain': (id, host) => `RP ID ${id} は、このページのホスト ${host} の親ドメインです。`,
    'insecure-page': () =>
      'このページは HTTPS で読み込まれていません。パスキーは、HTTPS のページと localhost でのみ使えます。',
    'ip-address': (id, host) =>
      `このページは IP アドレス ${host} で開かれています。RP ID は ${id} のようなドメインなので、ページを名前で開いてください。`,
    'public-suffix': (id, host) =>
      `${id} の下の名前は誰でも取得できるため、ブラウザはどのページにも許可しません。${host} のように、少なくともラベルが 1 つ多い必要があります。`,
    subdomain: (id, host) =>
      `RP ID ${id} は、このページのホスト ${host} のサブドメインです。ページが使えるのは自身のホストとその親ドメインだけです。ユーザープールの RP ID を ${host} に設定するか、ページを ${id} で開いてください。`,
    'other-host': (id, host) =>
      `RP ID は ${id}、このページのホストは ${host} で、どちらも他方の親ドメインではありません。ユーザープールの RP ID を ${host} に設定するか、ページを ${id} で開いてください。新しいブラウザでは、https://${id}/.well-known/webauthn にこのページが記載されている場合は例外です。`,
  },
  none: 'なし',
  set: 'はい',
  unset: 'いいえ',
  matching: '要求どおりです。',
  differing: '要求と異なります。',
  flags: {
    UP: 'ユーザーの存在: 認証器に触れたか、確認操作が行われたかどうか。',
    UV: 'ユーザーの検証: PIN または生体認証によるかどうか。',
    BE: 'バックアップ可能: パスキーをほかの端末と同期できるかどうか。',
    BS: 'バックアップ状態: すでに同期されているかどうか。',
  },
  facts: {
    member: 'メンバー',
    value: '値',
    meaning: '意味',
    type: '行われた処理です（webauthn.create または webauthn.get）。',
    origin: 'ブラウザから見た、要求元のページです。',
    challenge: '応答をこの要求に 1 回だけ結び付けます。',
    rpIdHash: 'RP ID の SHA-256 です。',
    counted: '使用回数です。値が戻る場合、複製が疑われます。',
    uncounted: 'この認証器は回数を数えません（同期されるパスキーと同様です）。',
    credentialId: 'パスキーの識別子です（上の一覧と同じものです）。',
    publicKey: 'パブリックキーのアルゴリズムと曲線です。',
    attestation: '認証器が機種を証明する方法です。Cognito は要求しません。',
  },
  unknownMake: '認証器の機種です（通知されない場合はすべて 0 です）。',
  conditions: {
    title: 'サインイン時にパスキーが提示されない場合',
    condition: '条件',
    known: 'このページでわかること',
    met: '満たしています',
    unmet: '満たしていません',
    unknown: 'まだどのリクエストからもわかりません',
    rows: {
      plan: 'ユーザープールが Essentials または Plus プランである',
      'client-flow': 'アプリクライアントが USER_AUTH を許可している（ALLOW_USER_AUTH）',
      'first-factor': 'プールの第 1 要素に WEB_AUTHN が含まれている（AllowedFirstAuthFactors）',
      'relying-party': 'RP ID がこのページのホストに合っている',
      registered: 'ユーザーがパスキーを登録している',
      mfa: 'MFA が必須ではないか、パスキーが MFA として扱われる（FactorConfiguration が MULTI_FACTOR_WITH_USER_VERIFICATION。その場合の AWS のチャレンジの順序は確認されていません）',
    },
    commands: 'ページからはわからない設定は、AWS CLI で確認できます:',
    copyName: 'パスキーの設定を読み取るコマンド',
  },
}
