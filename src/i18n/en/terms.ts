import type { TermName } from '../../protocol/terms.ts'

export const terms: Readonly<Record<TermName, { readonly question: string; readonly answer: string }>> = {
  srp: {
    question: 'What is SRP?',
    answer:
      'Secure Remote Password (RFC 5054): the browser proves that it knows the password without sending it. In Cognito, the flow is called USER_SRP_AUTH.',
  },
  pkce: {
    question: 'What is PKCE?',
    answer:
      'Proof Key for Code Exchange (RFC 7636): the page sends a hash of a random code verifier before the redirect, and the verifier itself when it exchanges the code. A stolen code is useless without the verifier.',
  },
  'managed-login': {
    question: 'What is the Hosted UI?',
    answer:
      'The sign-in pages that Cognito hosts for a user pool. AWS now calls them managed login, and their first version the classic hosted UI.',
  },
  logins: {
    question: 'What are Logins?',
    answer:
      'The map of tokens in GetId and GetCredentialsForIdentity. Each key names a provider (for a user pool, its issuer without https://), and the value is a token from that provider. Guests send no Logins.',
  },
  'enhanced-flow': {
    question: 'What are the enhanced and classic flows?',
    answer:
      'Two ways to get credentials for an identity. In the enhanced flow, GetCredentialsForIdentity returns credentials for a role that the identity pool chooses. In the classic (basic) flow, the app gets a token from GetOpenIdToken and chooses the role itself in AssumeRoleWithWebIdentity.',
  },
}
