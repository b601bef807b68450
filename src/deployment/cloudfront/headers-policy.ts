import type { HostRules } from '../host-rules.ts'

/**
 * The headers as CloudFront has them, which knows some by a member of their own and refuses those among the others.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
 */
export function headersPolicy({ headers, tlsHeaders }: HostRules, name: unknown) {
  const all = Object.entries({ ...headers, ...tlsHeaders })
  const security = all.flatMap(([header, value]) => {
    const known = ownMembers[header]
    return known ? [[known.member, { ...known.write(value), Override: true }] as const] : []
  })
  const others = all.filter(([header]) => !ownMembers[header])
  return {
    Name: name,
    SecurityHeadersConfig: Object.fromEntries(security),
    CustomHeadersConfig: { Items: others.map(([Header, Value]) => ({ Header, Value, Override: true })) },
  }
}

/** For `aws cloudfront create-response-headers-policy --response-headers-policy-config file://…`. */
export function headersPolicyFile(rules: HostRules): string {
  const policy = headersPolicy(rules, 'cognito-inspector')
  const { Items } = policy.CustomHeadersConfig
  return `${JSON.stringify({ ...policy, CustomHeadersConfig: { Quantity: Items.length, Items } }, null, 2)}\n`
}

interface OwnMember {
  readonly member: string
  readonly write: (value: string) => object
}

const ownMembers: Readonly<Record<string, OwnMember>> = {
  'Content-Security-Policy': {
    member: 'ContentSecurityPolicy',
    write: (value) => ({ ContentSecurityPolicy: value }),
  },
  // CloudFront knows one value of it.
  'X-Content-Type-Options': { member: 'ContentTypeOptions', write: () => ({}) },
  'Referrer-Policy': { member: 'ReferrerPolicy', write: (value) => ({ ReferrerPolicy: value }) },
  'X-Frame-Options': { member: 'FrameOptions', write: (value) => ({ FrameOption: value }) },
  'Strict-Transport-Security': {
    member: 'StrictTransportSecurity',
    write: (value) => ({ AccessControlMaxAgeSec: Number(value.slice('max-age='.length)) }),
  },
}
