import type { federationProviders as table } from '../../../diagnosis/symptoms/federation-providers.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: what a provider behind Cognito, or the way from it into the user pool, refuses. */
export const federationProviders: SymptomTexts<typeof table> = {
  'linked-at-first-sign-in': {
    cause: (value) =>
      `This was the first sign-in of ${value} with this provider, and a Lambda function linked it to an existing user while it was running. Cognito fails that one sign-in.`,
    remedy: 'Sign in again: from the second time on it works.',
  },
  'attribute-immutable': {
    cause: (value) =>
      `The provider’s attribute is mapped to ${value}, which the user pool doesn’t let change after the first sign-in.`,
    remedy:
      'Map it to an attribute that is mutable. An existing attribute can’t be made mutable: a new user pool is needed for that.',
  },
  'attribute-unfit': {
    cause: (value) =>
      `The value that the provider gave for ${value} doesn’t fit the user pool’s schema. What stands below is the rule.`,
    remedy: 'Correct the value at the provider, or map another attribute.',
  },
  'attribute-not-given': {
    cause: (value) =>
      `The user pool requires ${value}, and the provider didn’t give it: the mapping is missing, or the scope, or the user did not share it. An inbound federation function can drop it too.`,
    remedy: 'Map the attribute, ask the provider for the scope that has it, and have the user share it.',
  },
  'username-not-mapped': {
    cause: 'The mapping of this provider names no attribute for the username, which Cognito needs.',
    remedy: 'Map the provider’s ID of the user, such as sub, to username.',
  },
  'saml-response': {
    cause:
      'Cognito doesn’t accept the SAML response: its audience, recipient, time or signature is wrong. What stands below is Cognito’s reason.',
    remedy:
      'Set the provider’s audience to urn:amazon:cognito:sp: and the user pool ID, its ACS URL to the domain’s /saml2/idpresponse, and load its metadata again.',
  },
  'saml-processing': {
    cause:
      'Cognito could not make a user from the SAML assertion: an attribute is missing or has another name than the mapping says. What stands below is Cognito’s reason.',
    remedy: 'Compare the attribute names in the assertion with the mapping of the provider.',
  },
  'saml-relay-state': {
    cause:
      'The SAML response came without the RelayState that Cognito had sent: the provider started the sign-in itself, or dropped it.',
    remedy: 'Start at the app, or turn on IdP-initiated sign-in for this provider.',
  },
  'provider-credentials': {
    cause: (value) =>
      `${value} doesn’t accept the client ID or the client secret that the user pool has for it. What stands below is the provider’s text.`,
    remedy: 'Copy client ID and secret from the provider to the user pool again; secrets expire at some providers.',
  },
  'provider-refused': {
    cause: (value) => `${value} refused the exchange with Cognito. What stands below is the provider’s text.`,
    remedy:
      'Look for the text in the provider’s documentation, and compare the redirect address registered there with the domain’s /oauth2/idpresponse.',
  },
  'provider-too-slow': {
    cause: 'The provider didn’t answer Cognito in time.',
    remedy:
      'Try again. If it persists, check that the provider’s token endpoint can be reached from the internet and answers within a few seconds.',
  },
  'provider-unreachable': {
    cause: 'Cognito could not connect to the provider’s endpoint.',
    remedy:
      'Check the addresses of the provider in the user pool, its certificate, and that no firewall keeps AWS out.',
  },
  'provider-token': {
    cause:
      'Cognito doesn’t accept the provider’s ID token: its issuer, audience, signature or nonce is not what the user pool expects.',
    remedy:
      'Compare the issuer in the user pool with the provider’s discovery document, and have its keys published there.',
  },
  'provider-not-offered': {
    cause: 'The app client doesn’t offer this provider, or its name has another spelling or case.',
    remedy: 'Select the provider for the app client, and write its name as the user pool has it.',
  },
  'merged-users': {
    cause: 'The provider’s user is linked to another user already.',
    remedy: 'Unlink it from the other user first (AdminDisableProviderForUser).',
  },
}
