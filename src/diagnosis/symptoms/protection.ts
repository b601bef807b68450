import { unlessSaid } from '../proofs/wording.ts'
import { readRisk, readWebAcl } from '../repairs/user-pool-repairs.ts'
import { api, guide, seenIn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

/** What stands before the pools: AWS WAF, threat protection, policies of the organization. */
export const protection = {
  'waf-block': {
    says: /WAF block/,
    otherwise: 'likely',
    repair: ({ connection }) => readWebAcl(connection),
    source: guide.waf,
  },
  'forbidden-by-waf': {
    says: /^ForbiddenException$/,
    when: unlessSaid(/WAF block/),
    otherwise: 'likely',
    repair: ({ connection }) => readWebAcl(connection),
    source: guide.waf,
  },
  'forbidden-page': {
    kinds: ['unreadable'],
    status: [403, 403],
    otherwise: 'likely',
    repair: ({ connection }) => readWebAcl(connection),
    source: guide.waf,
  },
  'risk-blocked': {
    says: /^Unable to (login|sign in) because of security reasons/i,
    otherwise: 'likely',
    repair: ({ connection }) => readRisk(connection),
    source: guide.threats,
  },
  'address-blocked': {
    says: /^Request not allowed due to security reasons/,
    otherwise: 'likely',
    repair: ({ connection }) => readRisk(connection),
    source: guide.threats,
  },
  'password-known-stolen': {
    says: /password .*(compromised|security reasons)|compromised credentials/i,
    otherwise: 'likely',
    repair: ({ connection }) => readRisk(connection),
    source: guide.threats,
  },
  'anonymous-denied': {
    says: /^User: anonymous is not authorized to perform: (?<value>\S+)/,
    otherwise: 'likely',
    source: seenIn('aws/aws-sdk-js-v3', 6201),
  },
  'signed-call-wanted': {
    says: /^(MissingAuthenticationToken|IncompleteSignature)(Exception)?$|^Missing Authentication Token/,
    otherwise: 'likely',
    source: api('user-pool', 'AdminGetUser'),
  },
} as const satisfies SymptomTable
