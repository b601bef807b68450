import type { guideSignedIn as english } from '../en/guide-signed-in.ts'

export const guideSignedIn: typeof english = {
  'forged-token': {
    title: 'トークンの編集と署名',
    purpose:
      'トークンのクレームを変更し、このページのキーで署名しました（または署名なしにしました）。続くリクエストで、トークンを受け付ける各所に送り、どこで拒否されるかを確認します。',
    before: 'サインインして、編集できるトークンがあります。',
    after: '各送信先は、署名、発行者、対象者、期限をそれぞれの順序で検証し、最初に見つけた誤りを返します。',
    mistakes: [
      '検証していないトークンのクレームを読む。クレームは誰でも自由に書けます。',
      'アルゴリズムをヘッダーから決める。検証側は、受け付けるアルゴリズムを自ら決めておく必要があります（RFC 8725 セクション 3.1）。',
    ],
  },
  'device-verifier': {
    title: 'このデバイスのシークレットの作成',
    purpose:
      'ブラウザは、ランダムなシークレットを生成し、ユーザープールがパスワードについて保持するのと同じ形の検証子（SRP）を計算します。シークレットはここに残り、送られるのは検証子とソルトだけです。',
    before: 'トークンとともに NewDeviceMetadata（デバイスキーとデバイスグループキー）が届きました。',
    after: 'ConfirmDevice で、検証子とソルトを送ります。',
    mistakes: [
      'プール名とユーザー名で計算する。代わりに、デバイスグループキーとデバイスキーを使います。',
      'どのスクリプトからも読める場所にシークレットを保存する。パスワードがあれば、第 2 要素と同じ価値を持ちます。',
    ],
  },
  ConfirmDevice: {
    title: 'ユーザープールへのデバイスの登録',
    purpose: 'このデバイスが同じデバイスであることを後で示せるように、ユーザープールに検証子を渡します。',
    before: 'デバイスを追跡するプールに、SRP でサインインしました。',
    after:
      'UserConfirmationNecessary は、ユーザーの選択が必要かどうかを示します。必要な場合、UpdateDeviceStatus で記憶済みのデバイスになります。',
    mistakes: [
      '呼び出しを省く。そのサインインの更新トークンは拒否されます。',
      'USER_PASSWORD_AUTH の後で呼び出す。「Invalid device key given.」になります。デバイスには SRP が必要です。',
    ],
  },
  UpdateDeviceStatus: {
    title: 'デバイスを記憶するかどうかの設定',
    purpose: '指示があったときだけデバイスを記憶するプールに、ユーザーの選択を保存します。',
    before: 'ConfirmDevice で、デバイスが登録されました。',
    after:
      '記憶済みのデバイスの DEVICE_KEY を送ると、次のサインインでは DEVICE_SRP_AUTH が返ります。それが第 2 要素の代わりになるかどうかは、プールの設定によります。',
    mistakes: ['共用のデバイスを記憶させる。そのデバイスでは、誰にも第 2 要素が求められなくなります。'],
  },
  ListDevices: {
    title: 'ユーザーのデバイスの一覧',
    purpose: 'ユーザープールに登録されたデバイスを、名前、状態、最後のサインインとともに返します。',
    before: 'アクセストークンにスコープ aws.cognito.signin.user.admin があります。',
    after: 'それぞれ、記憶するかどうかを変更したり、削除したりできます。',
    mistakes: [
      'ホストされた UI でのサインインのデバイスを期待する。ホストされた UI は、独自のものを Cookie に保持します。',
    ],
  },
  ForgetDevice: {
    title: 'デバイスの削除',
    purpose: '紛失したものなど、デバイスをユーザープールから削除します。',
    before: 'ListDevices が、そのキーを返しました。',
    after:
      '以後、そのデバイスの更新トークンは拒否され、そのキーを送るサインインは「Device does not exist.」で失敗します。',
    mistakes: ['ブラウザにキーを残す。キーを送り続けるサインインは拒否されます。'],
  },
  'device-proof': {
    title: '記憶済みのデバイスであることの証明',
    purpose:
      'パスワードと同じ計算です。デバイスのシークレットを使い、プール名の代わりにデバイスグループキー、ユーザーの代わりにデバイスキーを使います。',
    before: 'チャレンジ DEVICE_PASSWORD_VERIFIER の SALT、SRP_B、SECRET_BLOCK が届きました。',
    after: 'RespondToAuthChallenge で署名を送ると、ユーザープールがトークンを発行します。',
    mistakes: ['ユーザー名とプール名で計算する。署名が一致しません。', 'DEVICE_KEY を一緒に送らない。'],
  },
  ListUserSessions: {
    title: 'ユーザーのサインイン先の一覧',
    purpose:
      'プールのすべてのアプリクライアントにわたる、ユーザーのセッションを返します。トークンセッションは更新トークンごと、SSO セッションはホストされた UI の Cookie ごとに 1 つです。',
    before:
      'アクセストークンにスコープ aws.cognito.signin.user.admin があり、ユーザープールがセッションを追跡しています。',
    after:
      'IsCurrentSession が、このアクセストークンのセッションを示します。それ以外は RevokeUserSession で終了できます。',
    mistakes: [
      'サインインがすぐ一覧に載ると思い込む。新しいセッションが現れるまで数秒かかります。',
      '行数をデバイスの数と考える。ホストされた UI での 1 回のサインインは、Cookie とアプリの更新トークンの 2 つのセッションになります。',
      'セッションを追跡していないプールで呼び出す。追跡は既定ではオフで、Essentials または Plus のプランが必要です。',
    ],
  },
  RevokeUserSession: {
    title: 'ユーザーの別のセッションの終了',
    purpose:
      'そのセッションのトークンを持っていなくても、セッションを 1 つ終了します。対象は、更新トークンとアクセストークン、またはホストされた UI の Cookie です。',
    before: 'ListUserSessions が、セッションの ID を返しました。',
    after:
      'Cognito は、そのセッションのトークンを拒否します。署名と有効期限だけを検証する API は、期限まで受け付けます。',
    mistakes: [
      'トークンセッションだけを取り消し、パスワードなしで再びサインインされる。ホストされた UI の Cookie が残っているためです。LINKED を指定すると、Cookie も終了します。',
      'アクセストークン自身のセッションを終了しようとする。それには RevokeToken を使います。',
    ],
  },
}
