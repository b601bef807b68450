import type { authorizeRequest as english } from '../en/authorize-request.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

export const authorizeRequest: Translated<typeof english> = {
  title: '認可リクエスト',
  changed: (changes) => spaced`認可リクエスト: 変更 ${changes} 件`,
  about:
    'ホストされた UI を開くリクエストです。下の任意パラメーターが追加されます。Cognito での扱いは各項目の説明を参照してください。',
  notSent: '送信しない',
  more: 'その他のパラメーター',
  moreAbout:
    '1 行に 1 つ、「名前=値」の形式で入力します。リクエストに含まれる名前は置き換えられ、値のない名前は送信されません。',
  address: 'アドレスの内訳',
  generated: '続行時に生成されます',
  byButton: 'プロバイダーのボタンで決まります',
  own: '独自のパラメーター',
  conflicts: {
    'none-of-a-federated-session':
      'prompt=none と identity_provider=COGNITO の組み合わせでは、プロバイダー経由でサインインしたユーザーに対し、セッションが有効でも login_required が返ります。identity_provider を指定しないでください。',
    'none-beside-others': 'prompt=none は他の値と組み合わせられません。',
    'unknown-prompt': 'Cognito で使える prompt の値は none、login、select_account、consent です。',
    'scope-without-openid': 'スコープ email、phone、profile には openid が必要です。',
    'no-code': 'このページが戻りで受け付けるのは response_type=code だけです。',
    'generated-replaced':
      'state、nonce、code_challenge は戻りで検証されます。別の値を指定すると、このページはサインインを拒否します。',
    'no-seconds': 'max_age は秒数で指定します。',
    'no-resource': 'resource にはフラグメントのない絶対 URI を指定します（例: https://api.example.com）。',
  },
  comparing: 'アプリクライアントと比較中です。',
  unlisted: 'ローカル Cognito からこのアプリクライアントのコールバック URL を取得できませんでした。',
  registered: 'アプリクライアントに登録済みです。',
  noneRegistered: 'アプリクライアントにコールバック URL が登録されていません。',
  notRegistered: (position) =>
    spaced`アプリクライアントに登録されていないため、ホストされた UI に拒否されます。最も近い登録済み URL とは ${position} 文字目から異なります。`,
  here: 'このページ:',
  closest: '登録済み:',
  end: '（ここで終わり）',
}
