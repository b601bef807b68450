import type { StepName } from '../../protocol/steps.ts'
import type { GuideText } from '../guide-text.ts'

type Told =
  | 'GetId'
  | 'GetCredentialsForIdentity'
  | 'GetOpenIdToken'
  | 'AssumeRoleWithWebIdentity'
  | 'GetCallerIdentity'
  | 'ListObjectsV2'

export const guideIdentityPool: Readonly<Record<Extract<StepName, Told>, GuideText>> = {
  GetId: {
    title: 'Get an identity ID',
    purpose:
      'Asks the identity pool for this user’s identity ID. The call is unsigned; the token, if any, goes in Logins.',
    before: 'The browser has a token from a provider that the identity pool trusts, or no token for a guest.',
    after:
      'An identity ID grants no access on its own. The next call exchanges it for credentials, with the same Logins.',
    mistakes: [
      'Calling GetId for a guest each time: every call creates a permanent identity. Store the ID, or the pool fills with thousands of them.',
      'Sending the access token in Logins: “Missing a required claim: aud”. The identity pool requires the ID token.',
      'Using the wrong key in Logins: “Issuer doesn’t match providerName”. For a user pool or an OIDC provider, the key is the token’s iss without https://; for an access token from Facebook or Amazon, it is graph.facebook.com or www.amazon.com.',
    ],
  },
  GetCredentialsForIdentity: {
    title: 'Exchange the identity for AWS credentials',
    purpose:
      'Sends the identity ID and its token to the identity pool and gets temporary AWS credentials for a role that the pool chooses: access key ID, secret access key and session token.',
    before: 'The identity ID is known. Signed-in users send the same Logins as for GetId; guests send none.',
    after:
      'The credentials allow what the role allows, for up to an hour. Signing out doesn’t revoke them: STS knows nothing of the user pool.',
    mistakes: [
      '“Logins don’t match” or “Access to Identity … is forbidden”: the stored identity ID belongs to another user or pool. Discard it at sign-out.',
      '“Invalid identity pool configuration”: a role is missing, or its trust policy names another pool or an action other than sts:AssumeRoleWithWebIdentity.',
      'A guest gets AccessDenied although the role allows the action: in this flow, Cognito limits guests to a fixed list of services.',
    ],
  },
  GetCallerIdentity: {
    title: 'Identify the caller with STS',
    purpose:
      'STS returns the account, role and session name. The call needs no permissions, so it is the quickest proof that the credentials work.',
    before:
      'The page has an access key ID, secret access key and session token. The SDK signs the request with them (Signature Version 4).',
    after: 'You now know which principal AWS sees. The sign-in is complete.',
    mistakes: [
      'Omitting the session token. Temporary credentials are refused without it.',
      '“Signature expired”: the computer’s clock is more than five minutes off. The SDK corrects for this where it can read the response’s Date header.',
      'Assuming more from a success. It proves that the credentials work, not that the role allows anything else.',
    ],
  },
  ListObjectsV2: {
    title: 'List the objects in a bucket',
    purpose: 'Lists the object keys under a prefix in S3, often the first use of an identity’s credentials.',
    before: 'The page has credentials and signs the request with them for the bucket’s region.',
    after: 'The response lists the object keys, or is an AccessDenied error that is analyzed next to the form.',
    mistakes: [
      'The bucket has no CORS rule for this page: the browser blocks the response, so the page can’t tell it from no response at all.',
      'Using the user pool’s sub as the prefix. In a policy, cognito-identity.amazonaws.com:sub means the identity ID.',
      'Signing the request for a region other than the bucket’s.',
    ],
  },
  GetOpenIdToken: {
    title: 'Get a token that STS accepts',
    purpose:
      'First half of the classic flow: the identity pool issues its own token for this identity, valid for about ten minutes.',
    before: 'The identity ID is known, and for a signed-in user the Logins too.',
    after: 'AssumeRoleWithWebIdentity exchanges the token for credentials of a role that the caller names.',
    mistakes: [
      '“Basic (classic) flow is not enabled”: allow the classic flow in the identity pool.',
      'Sending Logins that differ from those sent to GetId, or the ID of another identity.',
    ],
  },
  AssumeRoleWithWebIdentity: {
    title: 'Assume a role with that token',
    purpose:
      'Second half of the classic flow: STS checks the token against the role’s trust policy and returns credentials. The call is unsigned; the token is the proof.',
    before:
      'The identity pool has issued a token for this identity. The caller has chosen a role, session name and duration.',
    after: 'The credentials belong to that role, without the limits that the enhanced flow sets for guests.',
    mistakes: [
      'The role’s trust policy doesn’t name this identity pool in aud, or requires authenticated in amr while the identity is a guest.',
      'Sending the user pool’s ID token. STS requires the token from GetOpenIdToken.',
      'Requesting a duration longer than the role’s maximum session duration.',
    ],
  },
}
