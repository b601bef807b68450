import type { identityRoles as table } from '../../../diagnosis/symptoms/identity-roles.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: which role an identity gets, and whether it can be assumed. */
export const identityRoles: SymptomTexts<typeof table> = {
  'role-missing': {
    cause: 'The identity pool has no role for this case, or the role’s trust policy doesn’t let the pool assume it.',
    remedy:
      'Check the pool’s roles: the trust policy needs sts:AssumeRoleWithWebIdentity, this pool’s ID as aud, and the correct amr.',
  },
  'role-trust-wrong': {
    cause:
      'The role’s trust policy has one of the usual faults: sts:AssumeRole in place of sts:AssumeRoleWithWebIdentity, a service as principal, amazon.com for amazonaws.com, another pool’s ID, guests and signed-in users exchanged, or no sts:TagSession where the pool sets tags.',
    remedy: 'Compare the trust policy with the one that “Set up an AWS account” makes for this pool.',
  },
  'role-ambiguous': {
    cause: 'No role mapping matches this user, and the mapping is set to deny in that case.',
    remedy: 'Add the user to a group with a role, or let the mapping fall back to the authenticated role.',
  },
  'role-not-offered': {
    cause:
      'You can request a role only if it is in the token’s cognito:roles and the identity pool chooses roles by token. How AWS responds otherwise has not been confirmed.',
    remedy: 'Set the role mapping of this app client to “Token” in the identity pool.',
  },
  'classic-off': {
    cause: 'The identity pool doesn’t allow the classic flow (AllowClassicFlow is false).',
    remedy: 'Allow the classic flow in the identity pool, or continue with the enhanced flow.',
  },
  'tags-not-allowed': {
    cause:
      'The identity pool passes attributes of the user as tags, but the role’s trust policy doesn’t allow sts:TagSession.',
    remedy: 'Allow sts:TagSession beside sts:AssumeRoleWithWebIdentity in the trust policy.',
  },
  'role-not-trusting': {
    cause:
      'The role doesn’t exist, or its trust policy doesn’t let this identity pool assume it for this kind of identity.',
    remedy:
      'The trust policy needs Federated cognito-identity.amazonaws.com, sts:AssumeRoleWithWebIdentity, this pool’s ID as aud, and authenticated or unauthenticated as amr.',
  },
  'duration-too-long': {
    cause: 'The duration is longer than the role allows.',
    remedy: 'Request a shorter duration, or raise the role’s maximum session duration.',
  },
  'web-identity-expired': {
    cause: 'The token for STS has expired. The identity pool issues it for ten minutes.',
    remedy: 'Get a new one with GetOpenIdToken, and send it at once.',
  },
  'web-identity-invalid': {
    cause:
      'STS can’t read or verify the token: it isn’t an OpenID Connect token, was cut, or is of an issuer that the account doesn’t trust.',
    remedy: 'Send the token of GetOpenIdToken, whole.',
  },
  'web-identity-provider-down': {
    cause: 'STS could not fetch the issuer’s keys.',
    remedy: 'Try again; if it persists, check that the issuer’s discovery document can be reached from the internet.',
  },
  'web-identity-refused': {
    cause: 'The provider says that the token is not valid any more, or not for this application.',
    remedy: 'Get a new token.',
  },
  'session-policy-wrong': {
    cause: 'The session policy in the request is no valid policy.',
    remedy: 'Check the JSON of Policy with IAM’s policy simulator or validation.',
  },
  'session-policy-too-large': {
    cause: 'Session policies and tags together are larger than STS takes.',
    remedy: 'Shorten the session policy, or map fewer attributes to tags.',
  },
  'region-disabled': {
    cause: 'STS is turned off in this Region for the account.',
    remedy: 'Activate STS for the Region in the account settings of IAM, or use another Region.',
  },
}
