import type { protection as table } from '../../../diagnosis/symptoms/protection.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'
import { spaced } from '../spaced.ts'

/** Cause and remedy: what stands before the pools: AWS WAF, threat protection, policies of the organization. */
export const protection: SymptomTexts<typeof table> = {
  'waf-block': {
    cause:
      'ユーザープールの手前にある AWS WAF ウェブ ACL のルールが、リクエストをブロックしました。送信元のアドレス、国、頻度などによるものです。',
    remedy: 'ウェブ ACL のサンプルリクエストでブロックされたリクエストを探し、ルールを変更してください。',
  },
  'forbidden-by-waf': {
    cause: 'ユーザープールの手前にある AWS WAF が、リクエストを拒否しました。',
    remedy: 'ユーザープールに関連付けられたウェブ ACL のルールを確認してください。',
  },
  'forbidden-page': {
    cause:
      'サービスの手前にある AWS WAF、ファイアウォール、プロキシのいずれかが、サービスの文言なしにリクエストを拒否しました。localhost を含むリダイレクト先は、ウェブ ACL でよくブロックされます。',
    remedy: 'ユーザープールのウェブ ACL を確認するか、別のネットワークで試してください。',
  },
  'risk-blocked': {
    cause: '脅威保護がこのサインインのリスクを高いと判定し、ブロックしました。',
    remedy: 'いつもの端末とネットワークからサインインするか、ユーザープールでそのリスクへの対応を緩めてください。',
  },
  'address-blocked': {
    cause: 'この IP アドレスは、ユーザープールで常にブロックするアドレスの一覧にあります。',
    remedy: '脅威保護の設定で、一覧からアドレスを削除してください。',
  },
  'password-known-stolen': {
    cause: '脅威保護が、このパスワードをほかのサービスから流出したものの中に見つけました。',
    remedy: 'ほかで使っていない、別のパスワードを選んでください。',
  },
  'anonymous-denied': {
    cause: (value) =>
      spaced`AWS 組織のポリシーが、認証情報のない呼び出し元に ${value} を禁止しています。ブラウザからは必ず認証情報なしで呼び出されます。`,
    remedy: '組織の管理者に、このオペレーションをリソースコントロールポリシーの対象から外すよう依頼してください。',
  },
  'signed-call-wanted': {
    cause: 'AWS の認証情報による署名が必要なオペレーションのため、認証情報のないブラウザからは呼び出せません。',
    remedy: 'クライアント用のオペレーションを使うか、サーバーから呼び出してください。',
  },
}
