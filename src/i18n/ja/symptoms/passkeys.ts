import type { passkeys as table } from '../../../diagnosis/symptoms/passkeys.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: refusals of the user pool, and errors of the browser (WebAuthn, sections 5.1.3 and 5.1.4). */
export const passkeys: SymptomTexts<typeof table> = {
  'passkeys-off': {
    cause: 'ユーザープールで許可されている第 1 要素に WEB_AUTHN が含まれていないため、パスキーを登録できません。',
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
  'passkey-too-many': {
    cause: 'このユーザーのパスキーが、Cognito で登録できる上限に達しています。',
    remedy: '使わなくなったパスキーを削除してから、新しいパスキーを登録してください。',
  },
  'passkey-credential': {
    cause: 'ブラウザが返した内容を、ユーザープールがパスキーの応答として読み取れません。',
    remedy:
      'もう一度登録してください。プログラムで Credential を組み立てている場合は、PublicKeyCredential.toJSON() の形式の JSON で送信します。',
  },
  'authenticator-other-site': {
    cause: 'このページはこの RP ID を使えません。ページのホストでも、その親ドメインでもないためです。',
    remedy: 'そのドメインでページを開くか、ユーザープールの RP ID をこのページのホストに設定してください。',
  },
  'authenticator-no-answer': {
    cause:
      'ダイアログが閉じられたか、時間切れになったか、この RP のパスキーを持つ認証器がありません。何を持っているかをページに知られないように、ブラウザはどれであるかを伝えません。',
    remedy: 'もう一度実行し、ダイアログを操作してください。パスキーが見つからない場合は、先に登録してください。',
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
