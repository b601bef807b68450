import type { PolicyLayer } from '../../protocol/aws/policy-layers.ts'
import type { AccessRequest } from './access-request.ts'
import type { Policies } from './denial.ts'
import { readPolicy } from './read-policy.ts'

export const account = '111122223333'
export const roleArn = `arn:aws:iam::${account}:role/Users`
export const sessionArn = `arn:aws:sts::${account}:assumed-role/Users/CognitoIdentityCredentials`
export const identityId = 'eu-west-1:11111111-2222-4333-8444-555555555555'
export const bucket = 'arn:aws:s3:::photos'

/** Of an identity that lists its own prefix. */
export const request = (change: Partial<AccessRequest> = {}): AccessRequest => ({
  principal: { roleArn, sessionArn, accountId: account, identityId, tags: { team: 'blue' } },
  action: 's3:ListBucket',
  resource: bucket,
  resourceAccountId: account,
  parameters: { 's3:prefix': `${identityId}/` },
  ...change,
})

type Given = Readonly<Record<string, unknown>>

/** A policy of one statement about everything, but for what is given. */
export const policy = (layer: PolicyLayer, given: Given, Version = '2012-10-17') => {
  const isOfResource = ['endpoint', 'resource-based', 'resource-control'].includes(layer)
  const all = {
    ...(!('NotAction' in given) && { Action: '*' }),
    ...(!('NotResource' in given) && { Resource: '*' }),
    ...(isOfResource && { Principal: '*' }),
  }
  return readPolicy({ Version, Statement: { ...all, ...given } }, layer)
}

/** Layers with one policy each. */
export function layers(given: Partial<Record<PolicyLayer, Given>>): Policies {
  const one = (layer: PolicyLayer) => (given[layer] ? [policy(layer, given[layer])] : [])
  return {
    endpoint: one('endpoint'),
    'resource-control': one('resource-control'),
    'service-control': one('service-control'),
    'resource-based': one('resource-based'),
    'identity-based': one('identity-based'),
    'permissions-boundary': one('permissions-boundary'),
    session: one('session'),
  }
}

/** A variable of IAM. */
export const variable = (name: string): string => `\${${name}}`
