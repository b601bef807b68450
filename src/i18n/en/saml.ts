/** What a SAML response says, and what AWS would find in it. */
export const saml = {
  title: 'SAML response',
  value: 'Base64',
  about:
    'Decoded, not verified: verifying the signature takes the provider’s certificate, which IAM has. The checks below are what AWS documents for a response.',
  unreadable:
    'This is not well-formed SAML 2.0 XML, or it has a document type declaration (DOCTYPE), which no service accepts.',
  findings: 'What AWS checks',
  verdicts: { passed: 'Met', failed: 'Not met', open: 'Undetermined' },
  rules: {
    response: {
      good: 'It is a Response, issued by',
      bad: 'This is only an Assertion. Use the whole Response, as the provider posts it.',
    },
    status: { good: 'Status:', bad: 'The provider did not sign the user in. Status:' },
    assertion: {
      good: 'Assertions:',
      bad: 'There must be exactly one assertion, which is not encrypted. Assertions:',
    },
    signature: {
      good: 'A signature covers the element that contains it:',
      bad: 'No signature covers the element that contains it, so anyone could have written this.',
    },
    'not-before': { good: 'Valid since', bad: 'Not valid before' },
    expiry: { good: 'Valid until', bad: 'It has expired, or does not say when it expires.' },
    audience: {
      good: 'Made for AWS:',
      bad: 'The audience must be https://signin.aws.amazon.com/saml or urn:amazon:webservices. Found:',
    },
    recipient: {
      good: 'Sent to AWS:',
      bad: 'There must be one SubjectConfirmation whose Recipient is https://signin.aws.amazon.com/saml. Found:',
    },
    'session-name': { good: 'RoleSessionName:', bad: 'The attribute RoleSessionName must be there once. Found:' },
    role: {
      good: 'Roles that the user may assume:',
      bad: 'It names no pair of a role and a provider, so the identity pool’s authenticated role is used (unverified).',
    },
    length: {
      good: 'Characters (at most 50,000):',
      bad: 'An identity pool accepts at most 50,000 characters. Characters:',
    },
  },
  names: {
    issuer: 'Issuer',
    subject: 'Subject (NameID)',
    format: 'Format of the subject',
    audience: 'Audience',
    recipient: 'Recipient',
    destination: 'Destination',
    context: 'How the user signed in',
    signed: 'Signature algorithm',
    certificate: 'Certificate in the signature',
    issued: 'Issued',
    authenticated: 'Signed in',
    notBefore: 'NotBefore',
    notOnOrAfter: 'NotOnOrAfter',
    sessionEnds: 'SessionNotOnOrAfter',
  },
  noValue: '(no value)',
} as const
