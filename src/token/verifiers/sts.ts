import { loginsKeyOfIssuer } from '../../connection/issuer.ts'
import { awsDocs } from '../kind/source.ts'
import { inForce, issuedBy, issuedToParty, never, readable } from './demands.ts'
import type { Verifier } from './verifier.ts'

/** Issuers that IAM knows by itself; all others need an IAM OIDC provider. */
const builtIn = {
  'cognito-openid': 'cognito-identity.amazonaws.com:aud',
  google: 'accounts.google.com:aud',
  'facebook-access': 'graph.facebook.com:app_id',
  'amazon-access': 'www.amazon.com:app_id',
} as const

const appOf = {
  'facebook-access': 'ID of the Facebook app',
  'amazon-access': 'ID of the Login with Amazon app',
} as const

/** AssumeRoleWithWebIdentity. The role's trust policy has to name the client, too. */
export const sts: Verifier = {
  group: 'cognito',
  source: awsDocs('STS/latest/APIReference/API_AssumeRoleWithWebIdentity'),
  setUps: ({ issuer, party }, { kind }) => {
    if (kind === 'facebook-access' || kind === 'amazon-access') {
      return [{ demands: [], setting: condition(builtIn[kind], appOf[kind]) }]
    }
    const demands = [readable, issuedBy(issuer), issuedToParty(party), inForce({ needsExpiry: true })]
    if (kind === 'cognito-openid' || kind === 'google') return [{ demands, setting: condition(builtIn[kind], party) }]
    const host = loginsKeyOfIssuer(issuer)
    const create = `aws iam create-open-id-connect-provider --url '${issuer}' --client-id-list '${party}'`
    return [
      { demands, setting: `${create}\n${condition(`${host}:aud`, party)}` },
      { demands: [...demands, never('provider')], setting: null },
    ]
  },
}

/** In the role's trust policy. */
function condition(key: string, value: string): string {
  return `"Condition": ${JSON.stringify({ StringEquals: { [key]: value } }, null, 2)}`
}
