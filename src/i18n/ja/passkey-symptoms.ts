import type { passkeySymptoms as english } from '../en/passkey-symptoms.ts'
import type { Translated } from '../translated.ts'

/** Cause and remedy of what goes wrong with a passkey. */
export const passkeySymptoms: Translated<typeof english> = {
  'passkeys-off': {
    cause: 'ユーザープールで許可されている最初の要素に WEB_AUTHN が含まれていないため、パスキーを登録できません。',
    remedy:
      'コンソールの「サインイン」にある選択ベースのサインインのオプションで追加してください。Essentials または Plus プランが必要です。MFA が必須の場合は、先にパスキーを MFA として扱う設定（MULTI_FACTOR_WITH_USER_VERIFICATION）にする必要があります。',
  },
  'passkey-no-relying-party': {
    cause: 'ユーザープールに RP ID もドメインもないため、パスキーを結び付ける名前がありません。',
    remedy: 'ユーザープールに RP ID を設定してください。パスキーを使うページのドメインを指定します。',
  },
  'passkey-origin': {
    cause:
      'パスキーを作成したページが、ユーザープールの RP ID またはそのサブドメインにないか、HTTPS で読み込まれていません。',
    remedy:
      'ユーザープールの RP ID を、このページのホスト、またはその親ドメインに設定してから、パスキーを登録し直してください。',
  },
  'passkey-relying-party': {
    cause: '認証器は、現在のユーザープールの RP ID とは異なる RP ID にパスキーを結び付けました。',
    remedy: '新しいパスキーを登録してください。RP ID の変更前に作成したパスキーは使えません。',
  },
  'passkey-challenge-gone': {
    cause: 'StartWebAuthnRegistration のチャレンジが、期限切れか、使用済みか、別のユーザーのものです。',
    remedy: '登録を最初からやり直し、1 分以内に認証器の操作を終えてください。',
  },
  'passkey-other-client': {
    cause: 'アクセストークンのアプリクライアントが、登録を開始したときと異なります。',
    remedy: '登録の開始と完了には、同じアプリクライアントのアクセストークンを使ってください。',
  },
  'passkey-unsupported': {
    cause:
      'この認証器が作成したものを、ユーザープールは受け入れません。アルゴリズムが ES256 と RS256 のどちらでもないか、プールが必須としているユーザー検証がありません。',
    remedy: '端末の認証機能やパスワードマネージャーなど、PIN や生体認証のある認証器を使ってください。',
  },
  'authenticator-no-answer': {
    cause:
      'ダイアログが閉じられたか、時間切れになったか、この RP のパスキーを持つ認証器がありません。何を持っているかをページに知られないように、ブラウザはどれであるかを伝えません。',
    remedy: 'もう一度実行し、ダイアログを操作してください。パスキーが見つからない場合は、先に登録してください。',
  },
  'authenticator-other-site': {
    cause: 'このページはこの RP ID を使えません。ページのホストでも、その親ドメインでもないためです。',
    remedy: 'そのドメインでページを開くか、ユーザープールの RP ID をこのページのホストに設定してください。',
  },
  'authenticator-has-one': {
    cause: 'この認証器には、この RP に対するこのユーザーのパスキーがすでにあります。',
    remedy: '既存のパスキーを使うか、先に削除するか、別の認証器を選んでください。',
  },
  'authenticator-unsuitable': {
    cause: 'アルゴリズム、パスキーの保存、ユーザー検証のいずれかについて、要求に応えられる認証器がここにはありません。',
    remedy: 'スマートフォン、パスワードマネージャー、PIN を設定したセキュリティキーなど、別の認証器を使ってください。',
  },
}
