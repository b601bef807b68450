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
      'Asks the identity pool under which ID it keeps this person or guest. The call is not signed; a token, where there is one, goes along in Logins.',
    before: 'The browser has a token of a provider that the identity pool trusts, or none at all as a guest.',
    after: 'The ID alone opens nothing. The next call trades it for credentials, with the same Logins.',
    mistakes: [
      'Each GetId of a guest makes a new identity, for good. Remember the ID, or the pool fills with thousands of them.',
      'The access token in Logins: “Missing a required claim: aud”. The identity pool wants the ID token.',
      'A wrong key in Logins: “Issuer doesn’t match providerName”. For a user pool or an OIDC provider the key is the token’s iss without https://; for an access token of Facebook or Amazon it is graph.facebook.com or www.amazon.com.',
    ],
  },
  GetCredentialsForIdentity: {
    title: 'Trade the identity for AWS credentials',
    purpose:
      'Hands the identity ID, and the token behind it, to the identity pool and gets temporary AWS credentials: access key, secret key and session token of a role that the pool chooses.',
    before: 'The identity ID is known. A signed-in person sends the same Logins as for GetId, a guest sends none.',
    after:
      'For up to an hour the credentials open whatever the role allows. Signing out does not end them: STS knows nothing of the user pool.',
    mistakes: [
      '“Logins don’t match” or “Access to Identity … is forbidden”: the identity ID was remembered from another person or pool. Forget it at sign-out.',
      '“Invalid identity pool configuration”: a role is missing, or its trust policy names another pool, or an action other than sts:AssumeRoleWithWebIdentity.',
      'A guest gets AccessDenied although the role allows it: in this flow Cognito narrows guests to a list of services.',
    ],
  },
  GetCallerIdentity: {
    title: 'Ask STS whose credentials these are',
    purpose:
      'STS tells account, role and session name. It asks for no permission, so this is the shortest proof that the credentials work.',
    before:
      'Access key, secret key and session token are here. The SDK signs the request with them (Signature Version 4).',
    after: 'You now know as whom AWS sees you. This is where the sign-in ends.',
    mistakes: [
      'The session token is left out. Temporary credentials are refused without it.',
      '“Signature expired”: the computer’s clock is more than five minutes off. The SDK corrects it where the answer shows its Date header.',
      'A success says that the credentials work, not that the role may do anything else.',
    ],
  },
  ListObjectsV2: {
    title: 'List objects of a bucket',
    purpose:
      'Asks S3 for the keys under a prefix: the first thing that most people want to do with an identity’s credentials.',
    before: 'The credentials are here; the request is signed with them, for the region of the bucket.',
    after: 'The keys that the role may see, or an AccessDenied that is taken apart beside the form.',
    mistakes: [
      'The bucket has no CORS rule for this page: the browser hides the answer, and the page sees only that nobody answered.',
      'The prefix is the sub of the user pool. In a policy, cognito-identity.amazonaws.com:sub means the identity ID.',
      'The request is signed for a region that is not the bucket’s.',
    ],
  },
  GetOpenIdToken: {
    title: 'Get a token that STS accepts',
    purpose:
      'First half of the classic flow: the identity pool vouches for this identity with a token of its own, which is good for some ten minutes.',
    before: 'The identity ID is known, and so are the Logins of a signed-in person.',
    after: 'AssumeRoleWithWebIdentity trades the token for credentials of a role that the caller names.',
    mistakes: [
      '“Basic (classic) flow is not enabled”: the identity pool has to allow it.',
      'A Logins map that is not that of GetId, or the ID of another identity.',
    ],
  },
  AssumeRoleWithWebIdentity: {
    title: 'Take on a role with that token',
    purpose:
      'Second half of the classic flow: STS checks the token against the role’s trust policy and hands out credentials. The call is not signed; the token is the proof.',
    before: 'The identity pool has vouched for this identity. The caller has chosen role, session name and duration.',
    after: 'The credentials are those of the role, without the limits that the other flow sets for guests.',
    mistakes: [
      'The role’s trust policy doesn’t name this identity pool in aud, or asks for authenticated in amr and a guest comes.',
      'The user pool’s ID token is sent. STS wants the token of GetOpenIdToken.',
      'A longer duration than the role’s maximum session duration.',
    ],
  },
}
