/** What a SAML response says, and what AWS would find in it. */
export const saml = {
  title: 'SAML response',
  value: 'Base64',
  about:
    'Decoded, not verified: the signature’s value takes the certificate of the provider, which IAM has. What stands here is what AWS documents of a response.',
  unreadable: 'This is not well-formed XML of SAML 2.0, or it has a document type, which nobody takes.',
  findings: 'What AWS looks at',
  verdicts: { passed: 'In order', failed: 'Not in order', open: 'Open' },
  rules: {
    response: {
      good: 'It is a Response, issued by',
      bad: 'It is an Assertion alone: give the whole Response, as the provider posts it.',
    },
    status: { good: 'Status:', bad: 'The provider did not sign the person in. Status:' },
    assertion: {
      good: 'It holds one assertion.',
      bad: 'It must hold exactly one assertion, not an encrypted one. Assertions:',
    },
    signature: {
      good: 'A signature covers the element it stands in:',
      bad: 'No signature covers the element it stands in, so that anyone could have written it.',
    },
    'not-before': { good: 'Valid since', bad: 'Not valid before' },
    expiry: { good: 'Valid until', bad: 'It has expired, or does not say until when it is valid.' },
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
      good: 'Roles that the person may assume:',
      bad: 'It names no pair of a role and a provider, so that the identity pool’s own authenticated role counts (that it does is unverified).',
    },
    length: {
      good: 'Characters, of at most 50,000:',
      bad: 'An identity pool takes at most 50,000 characters, and there are',
    },
  },
  names: {
    issuer: 'Issuer',
    subject: 'Subject (NameID)',
    format: 'Format of the subject',
    audience: 'Audience',
    recipient: 'Recipient',
    destination: 'Destination',
    context: 'How the person signed in',
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
