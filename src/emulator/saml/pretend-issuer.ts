const samlProvider = /^arn:aws[\w-]*:iam::\d{12}:saml-provider\/([\w._-]{1,128})$/

/** Whether a Logins key is the ARN of a SAML provider in IAM. */
export const isSamlProvider = (key: string): boolean => samlProvider.test(key)

/** The entity ID of the pretend one that stands for it: there is no IAM here that would hold the provider's metadata. */
export const samlIssuer = (arn: string): string => `https://saml.example.com/${samlProvider.exec(arn)?.[1] ?? ''}`
