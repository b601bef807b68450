import type { guidePasskeys as english } from '../en/guide-passkeys.ts'

export const guidePasskeys: typeof english = {
  StartWebAuthnRegistration: {
    title: '新しいパスキーの条件を取得する',
    purpose:
      'ブラウザが認証器に渡すオプションを取得します。チャレンジ、RP ID、ユーザー、アルゴリズム、登録済みのパスキーが含まれます。',
    before: 'ユーザーはサインインしています。アクセストークンにはスコープ aws.cognito.signin.user.admin が必要です。',
    after: 'ブラウザは RP ID をページのホストと比べてから、パスキーの作成をユーザーに求めます。',
    mistakes: [
      'RP ID はデフォルトではプールのドメインです。別のホストのページでは使えません。',
      'ユーザープールで許可されている第 1 要素に WEB_AUTHN がないと、WebAuthnNotEnabledException になります。',
    ],
  },
  'passkey-creation': {
    title: '認証器でパスキーを作成する',
    purpose:
      '認証器は、この RP とユーザーのためのキーペアを作成し、プライベートキーを保持して、パブリックキーをチャレンジ、オリジン、フラグとともに返します。',
    before: 'オプションを受け取り、ブラウザはこのページが RP ID を使えることを確認しました。',
    after: 'CompleteWebAuthnRegistration でパブリックキーをユーザープールに送信します。',
    mistakes: [
      'オプションをそのまま渡す。チャレンジ、ユーザー ID、認証情報 ID はバイト列への変換が必要です（parseCreationOptionsFromJSON）。',
      'IP アドレスでページを開く。RP ID はドメインでなければなりません。',
    ],
  },
  'passkey-signature': {
    title: 'パスキーでチャレンジに署名する',
    purpose:
      'ユーザーがこの RP のパスキーを選ぶと、そのプライベートキーがチャレンジ、オリジン、フラグ、カウンターに署名します。プライベートキーは認証器の外に出ません。',
    before: 'チャレンジ WEB_AUTHN と CREDENTIAL_REQUEST_OPTIONS を受け取りました。',
    after: 'RespondToAuthChallenge で、署名を CREDENTIAL（JSON の文字列）として送信します。',
    mistakes: [
      'ホストが RP ID に合わないページでブラウザを呼び出す。SecurityError になります。',
      'NotAllowedError の理由を期待する。ダイアログが閉じられたのか、パスキーがないのかを、ブラウザは区別しません。',
    ],
  },
  CompleteWebAuthnRegistration: {
    title: '新しいパスキーを登録する',
    purpose:
      '認証器が作成したものを送信します。ユーザープールはチャレンジ、オリジン、RP ID、フラグを検証し、パブリックキーを保存します。',
    before: '認証器は、StartWebAuthnRegistration のオプションに対してパスキーを作成しました。',
    after: 'ユーザーはこのパスキーでサインインできます（USER_AUTH とチャレンジ WEB_AUTHN）。',
    mistakes: [
      '1 分以上かかったり、同じパスキーを 2 回送信したりすると、WebAuthnChallengeNotFoundException になります。',
      '認証情報を文字列で送る。ここでは JSON オブジェクトで、文字列にするのは RespondToAuthChallenge です。',
    ],
  },
  ListWebAuthnCredentials: {
    title: 'ユーザーのパスキーを一覧表示する',
    purpose: 'ユーザープールに登録されているこのユーザーのパスキーを、名前と RP ID とともに返します。',
    before: 'アクセストークンがユーザーを特定します。スコープ aws.cognito.signin.user.admin が必要です。',
    after: 'RP ID が現在のプールと異なるパスキーは使えません。',
    mistakes: ['パブリックキーを期待する。一覧に含まれるのは名前と ID だけです。'],
  },
  DeleteWebAuthnCredential: {
    title: 'パスキーを削除する',
    purpose: 'ユーザープールはパブリックキーを破棄し、以後このパスキーの署名を拒否します。',
    before: '認証情報 ID は一覧からわかっています。',
    after: '認証器にはパスキーが残り、引き続き候補に表示されます。認証器側でも削除してください。',
    mistakes: ['唯一のサインイン手段を削除する。パスワードのないユーザーはサインインできなくなります。'],
  },
}
