/** Of SAML 2.0 (saml-core-2.0-os) and of XML Signature. */
export const samlNamespace = 'urn:oasis:names:tc:SAML:2.0:assertion'
export const samlpNamespace = 'urn:oasis:names:tc:SAML:2.0:protocol'
export const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#'

/** Attributes that AWS reads.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html */
export const roleAttribute = 'https://aws.amazon.com/SAML/Attributes/Role'
export const sessionNameAttribute = 'https://aws.amazon.com/SAML/Attributes/RoleSessionName'

/** Whom an assertion for AWS is made for, and where it is sent. */
export const awsAudiences: readonly string[] = ['https://signin.aws.amazon.com/saml', 'urn:amazon:webservices']

/** One Region's endpoint counts, too, with or without the provider's own end. */
export const isAwsRecipient = (recipient: string): boolean =>
  /^https:\/\/([a-z0-9-]+\.)?signin\.aws\.amazon\.com\/saml(\/acs\/[\w-]+)?$/.test(recipient)
