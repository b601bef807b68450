/** A policy in AWS's own words, of which each element is a list. */
export interface PolicyDocument {
  /** In policies of 2008, variables are text. */
  readonly Version: '2012-10-17' | '2008-10-17'
  readonly Statement: readonly PolicyStatement[]
}

export interface PolicyStatement {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  /** `*`, ARNs of roles and of their sessions, account IDs. Left out: whoever the policy stands around. */
  readonly Principal?: { readonly AWS: readonly string[] }
  readonly Action?: readonly string[]
  readonly NotAction?: readonly string[]
  readonly Resource?: readonly string[]
  readonly NotResource?: readonly string[]
  readonly Condition?: PolicyConditions
}

/** Operator → key → values. */
export type PolicyConditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** What AWS Organizations puts around all roles and resources of the account; left out: there is none. */
export type OrganizationPolicies = Partial<Record<'service-control' | 'resource-control', PolicyDocument>>

/** What a resource has of its own. */
export interface ResourceSettings {
  /** Left out: it has none. */
  readonly policy?: PolicyDocument
  /** Of another account of the organization; left out: the local one. */
  readonly accountId?: string
}

/** Through which all requests to a service come. */
export interface VpcEndpoint {
  readonly policy: PolicyDocument
}
