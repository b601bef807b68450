import type { identities as table } from '../../../diagnosis/symptoms/identities.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: identity pools and the identities in them. */
export const identities: SymptomTexts<typeof table> = {
  'guest-after-refusal': {
    cause:
      '直前のサインインが拒否された後、ログインのないゲストとして処理が続けられました。調べるべきなのは、その拒否です。',
    remedy: 'トレースで 1 つ前に拒否されたリクエストを確認し、もう一度サインインしてください。',
  },
  'guests-off': {
    cause: 'リクエストに Logins が含まれておらず、この ID プールはゲストを受け入れていません。',
    remedy: '別の方法でサインインするか、ID プールでゲストアクセスを有効にしてください。',
  },
  'pool-without-provider': {
    cause:
      'ID プールに、このログインのプロバイダーがありません。プロバイダーが 1 つもないか、この種類のものがありません。',
    remedy: 'ID プールにプロバイダーを追加してください。最初からやり直しても解決しません。',
  },
  'logins-differ': {
    cause: 'このアイデンティティは、送信されたログインとは別のログインのものです。',
    remedy: '最初からやり直して、新しいアイデンティティ ID を要求してください。',
  },
  'identity-forbidden': {
    cause: 'このアイデンティティはサインイン済みのユーザーのものですが、リクエストにはログインが含まれていません。',
    remedy: 'もう一度お試しください。新しいゲストのアイデンティティが要求されます。',
  },
  'identity-gone': {
    cause: 'このアイデンティティは削除されたか、別のアイデンティティに統合されました。',
    remedy: 'もう一度お試しください。新しいアイデンティティが要求されます。',
  },
  'identity-pool-gone': {
    cause: 'このリージョンに、その ID プールはありません。',
    remedy: 'ID プールの ID とリージョンを AWS マネジメントコンソールと照らし合わせてください。',
  },
  'login-taken': {
    cause:
      'このログインは別のアイデンティティにリンクされているか、このアイデンティティに同じプロバイダーのログインがすでにあります。',
    remedy: '別のアイデンティティとのリンクを解除するか、最初からやり直してそのアイデンティティを使ってください。',
  },
  'provider-service-down': {
    cause:
      'ID プールがプロバイダーにトークンを確認できませんでした。プロバイダーのサービスが停止しているか、拒否しています。',
    remedy: '1 分ほど待ってからもう一度試し、プロバイダーのステータスページを確認してください。',
  },
}
