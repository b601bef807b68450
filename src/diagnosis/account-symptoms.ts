/** Entries of the table of symptoms: refusals of what users do about their own account. */
export const accountSymptoms = {
  'password-history': /^PasswordHistoryPolicyViolationException$/,
  'username-taken': /^UsernameExistsException$/,
  'alias-taken': /^AliasExistsException$/,
  'username-form': /^Username (should be|cannot be of)/,
  'attribute-missing': /^Attributes did not conform to the schema/,
  'attribute-not-writable': /^A client attempted to write unauthorized attribute/,
  'sign-up-off': /^SignUp is not permitted/,
  'already-confirmed': /^User cannot be confirmed\. Current status|^User is already confirmed/,
  'sent-code-wrong': /^Invalid verification code provided/,
  'sent-code-expired': /^Invalid code provided, please request a code again/,
  'attempts-exceeded': /^(LimitExceeded|TooManyFailedAttempts)Exception$/,
  'code-not-delivered': /^CodeDeliveryFailureException$/,
  'no-code-address': /^Auto verification not turned on|no registered\/verified email or phone_number/,
  'password-not-resettable': /^User password cannot be reset in the current state/,
  'trigger-refused': /^(UserLambdaValidation|UnexpectedLambda|InvalidLambdaResponse)Exception$/,
} as const satisfies Readonly<Record<string, RegExp>>
