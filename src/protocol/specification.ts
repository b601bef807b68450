/** Where a step is specified. */
export type Specification =
  | { readonly kind: 'aws'; readonly url: string }
  | { readonly kind: 'rfc'; readonly rfc: number; readonly section: string }
  /** Web Authentication, Level 3. */
  | { readonly kind: 'webauthn'; readonly section: string }

const developerGuide = 'https://docs.aws.amazon.com/cognito/latest/developerguide/'

const apiReferences = {
  'user-pool': 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/',
  'identity-pool': 'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/',
  sts: 'https://docs.aws.amazon.com/STS/latest/APIReference/',
  s3: 'https://docs.aws.amazon.com/AmazonS3/latest/API/',
}

/** A page of a service's API reference. */
export function apiPage(service: keyof typeof apiReferences, operation: string): Specification {
  return { kind: 'aws', url: `${apiReferences[service]}API_${operation}.html` }
}

/** A page of the Amazon Cognito developer guide. */
export function guidePage(name: string): Specification {
  return { kind: 'aws', url: `${developerGuide}${name}.html` }
}

export function rfc(number: number, section: string): Specification {
  return { kind: 'rfc', rfc: number, section }
}

export function addressOf(specification: Specification): string {
  switch (specification.kind) {
    case 'aws':
      return specification.url
    case 'rfc':
      return `https://www.rfc-editor.org/rfc/rfc${specification.rfc}#section-${specification.section}`
    case 'webauthn':
      return `https://www.w3.org/TR/webauthn-3/#${specification.section}`
    default:
      return specification satisfies never
  }
}
