import type { protection as table } from '../../../diagnosis/symptoms/protection.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: what stands before the pools: AWS WAF, threat protection, policies of the organization. */
export const protection: SymptomTexts<typeof table> = {
  'waf-block': {
    cause:
      'A rule of the AWS WAF web ACL in front of the user pool blocked the request, for example by address, country or rate.',
    remedy: 'Look up the blocked request in the web ACL’s sampled requests, and change the rule.',
  },
  'forbidden-by-waf': {
    cause: 'AWS WAF in front of the user pool refused the request.',
    remedy: 'Look at the rules of the web ACL that is associated with the user pool.',
  },
  'forbidden-page': {
    cause:
      'Something before the service refused the request without the service’s words: AWS WAF, a firewall or a proxy. A web ACL often blocks a redirect address with localhost in it.',
    remedy: 'Look at the web ACL of the user pool, or try another network.',
  },
  'risk-blocked': {
    cause: 'Threat protection judged the risk of this sign-in as too high and is set to block it.',
    remedy: 'Sign in from a known device and network, or lower the reaction to that risk in the user pool.',
  },
  'address-blocked': {
    cause: 'The IP address stands in the user pool’s list of addresses that are always blocked.',
    remedy: 'Take the address out of that list in the threat protection settings.',
  },
  'password-known-stolen': {
    cause: 'Threat protection found this password among those that were stolen elsewhere.',
    remedy: 'Choose another password, one that is used nowhere else.',
  },
  'anonymous-denied': {
    cause: (value) =>
      `A policy of the AWS organization forbids ${value} to callers without credentials, which is how every browser calls it.`,
    remedy: 'Have the organization’s administrator exempt this operation from the resource control policy.',
  },
  'signed-call-wanted': {
    cause: 'The operation is one that must be signed with AWS credentials, so a browser without them can’t call it.',
    remedy: 'Use the operation for clients, or call this one from a server.',
  },
}
