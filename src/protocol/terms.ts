/** Terms that need an explanation where they appear, and the page of AWS that explains each. */
export const terms = {
  srp: 'amazon-cognito-user-pools-authentication-flow-methods.html',
  pkce: 'using-pkce-in-authorization-code.html',
  'managed-login': 'cognito-user-pools-managed-login.html',
  logins: 'cognito-identity.html',
  'enhanced-flow': 'authentication-flow.html',
} as const

export type TermName = keyof typeof terms

export const developerGuide = 'https://docs.aws.amazon.com/cognito/latest/developerguide/'
