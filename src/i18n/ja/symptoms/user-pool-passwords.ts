import type { userPoolPasswords as table } from '../../../diagnosis/symptoms/user-pool-passwords.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: passwords that are wrong, too old, or no passwords of this user pool. */
export const userPoolPasswords: SymptomTexts<typeof table> = {
  'srp-clock': {
    cause:
      'このコンピューターの時計と Cognito の時計の差が大きく、時刻を含むパスワードの証明が拒否されました。Cognito はこれをパスワードの誤りと同じ文言で知らせます。',
    remedy: 'このコンピューターの時計を、できれば時刻同期で合わせてから、もう一度サインインしてください。',
  },
  'srp-pool-id': {
    cause:
      '接続のユーザープール ID が誤っています。アプリクライアントは ID がなくても見つかりますが、パスワードの証明にはプールの名前が含まれるため、どのパスワードも拒否されます。',
    remedy: '接続のユーザープール ID を、ユーザープールの一覧と照らし合わせて修正してください。',
  },
  'old-password-wrong': {
    cause: '現在のパスワードが間違っています。Cognito はサインインと同じ文言で拒否します。',
    remedy: 'サインインに使ったパスワードを入力してください。新しいパスワードは残っています。',
  },
  'wrong-password': {
    cause: 'パスワードが間違っているか、そのユーザーが存在しません。Cognito はどちらなのかを知らせません。',
    remedy: '両方を確認し、大文字と小文字、サインイン先のユーザープールにも注意してください。',
  },
  'too-many-passwords': {
    cause: '間違ったパスワードが続いたため、Cognito は次の入力を受け付けるまで待機しています。',
    remedy: 'お待ちください。待機時間は試行のたびに 2 倍になり、最長で約 15 分です。',
  },
  'temporary-password-expired': {
    cause: '一時パスワードが期限内に使用されませんでした。',
    remedy: '管理者に新しい一時パスワードの設定を依頼してください。',
  },
  'password-reset': {
    cause: '管理者が新しいパスワードの設定を求めています。',
    remedy: 'Cognito がユーザーに送るコードで、パスワードをリセットしてください。',
  },
  'password-not-resettable': {
    cause: 'ユーザーが一時パスワードのままか、別のプロバイダーを通じてサインインしています。',
    remedy: '一時パスワードでサインインするか、管理者に新しいパスワードの設定を依頼してください。',
  },
  'password-constraint': {
    cause:
      'このパスワードはどのユーザープールでも受け付けられません。6 文字より短いか、先頭または末尾に空白があります。',
    remedy: '前後に空白のない、より長いパスワードを選んでください。上のテキストに規則が示されています。',
  },
  'password-policy': {
    cause: '新しいパスワードが、ユーザープールのパスワードポリシーを満たしていません。',
    remedy: '上のテキストの要件を満たすパスワードを選んでください。',
  },
  'password-history': {
    cause: 'ユーザープールは以前のパスワードを記憶していて、これはその 1 つです。',
    remedy: '使ったことのないパスワードを選んでください。',
  },
}
