/**
 * The refusals that the pages of the user pool can show, by the words of the API. What AWS shows for `lang=ja` is
 * unverified: no public page quotes it.
 */
const sentences: Readonly<Record<string, string>> = {
  'Incorrect username or password.': 'ユーザー名またはパスワードが正しくありません。',
  'User does not exist.': 'ユーザーが存在しません。',
  'User already exists': 'ユーザーはすでに存在します。',
  'An account with the given email already exists.': 'この E メールアドレスのアカウントはすでに存在します。',
  'An account with the given phone_number already exists.': 'この電話番号のアカウントはすでに存在します。',
  'Username should be either an email or a phone number.':
    'ユーザー名には E メールアドレスまたは電話番号を指定してください。',
  'Invalid email address format.': 'E メールアドレスの形式が正しくありません。',
  'Invalid phone number format.': '電話番号の形式が正しくありません。',
  'Invalid verification code provided, please try again.': '検証コードが正しくありません。もう一度お試しください。',
  'Invalid code provided, please request a code again.': 'コードが無効です。コードを再度リクエストしてください。',
  'Attempt limit exceeded, please try after some time.':
    '試行回数の上限を超えました。しばらくしてからもう一度お試しください。',
  'User password cannot be reset in the current state.': '現在の状態では、パスワードをリセットできません。',
  'Cannot reset password for the user as there is no registered/verified email or phone_number':
    '検証済みの E メールアドレスまたは電話番号がないため、パスワードをリセットできません。',
  'User is disabled.': 'ユーザーは無効になっています。',
  'User is not confirmed.': 'ユーザーは未確認です。',
  'Password attempts exceeded': 'パスワードの試行回数が上限を超えました。',
  'Password reset required for the user': 'パスワードのリセットが必要です。',
  'Temporary password has expired and must be reset by an administrator.':
    '一時パスワードの有効期限が切れています。管理者がリセットする必要があります。',
  'Invalid session for the user.': 'このユーザーのセッションが無効です。',
  'Invalid session for the user, session can only be used once.':
    'このユーザーのセッションが無効です。セッションは 1 回しか使用できません。',
  'Invalid session for the user, session is expired.': 'このユーザーのセッションが無効です。有効期限が切れています。',
  'Invalid code or auth state for the user.': 'コードが正しくありません。',
  'Code mismatch and fail enable Software Token MFA': 'コードが正しくないため、認証アプリを設定できませんでした。',
  'Invalid code received for user': 'コードが正しくありません。',
  'Your software token has already been used once.':
    'このコードはすでに使用されています。次のコードを待って入力してください。',
  'Password did not conform with policy: Password not long enough':
    'パスワードがポリシーに準拠していません: 文字数が足りません。',
  'Password did not conform with policy: Password must have uppercase characters':
    'パスワードがポリシーに準拠していません: 英大文字を含めてください。',
  'Password did not conform with policy: Password must have lowercase characters':
    'パスワードがポリシーに準拠していません: 英小文字を含めてください。',
  'Password did not conform with policy: Password must have numeric characters':
    'パスワードがポリシーに準拠していません: 数字を含めてください。',
  'Password did not conform with policy: Password must have symbol characters':
    'パスワードがポリシーに準拠していません: 記号を含めてください。',
}

export function refusalInJapanese(message: string): string {
  const missing = /^Invalid attributes given, (.+) (?:is|are) missing$/.exec(message)?.[1]
  if (missing !== undefined)
    return `無効な属性が指定されました。${missing.replaceAll(' and ', '、')} が指定されていません。`
  return Object.hasOwn(sentences, message) ? (sentences[message] ?? message) : message
}
