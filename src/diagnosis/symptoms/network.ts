import { serviceOrigin } from '../../connection/connection.ts'
import type { AwsServiceName } from '../../protocol/services.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type Proof, proof } from '../proof.ts'
import { only } from '../proofs/wording.ts'
import { fetchStandard, guide } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const silent = { kinds: ['unreachable'] } as const
const mixedContent = { kind: 'vendor', name: 'W3C', url: 'https://www.w3.org/TR/mixed-content/' } as const
const policy = {
  kind: 'vendor',
  name: 'CSP',
  url: 'https://www.w3.org/TR/CSP3/#directive-connect-src',
} as const

/** No answer, or none that the service would write. */
export const network = {
  offline: {
    ...silent,
    when: ({ page }) => only(page.isOnline ? null : proof('offline')),
    otherwise: 'ruled-out',
    source: { kind: 'vendor', name: 'HTML', url: 'https://html.spec.whatwg.org/#dom-navigator-online' },
  },
  'mixed-content': {
    ...silent,
    when: (evidence) => only(mixed(evidence)),
    otherwise: 'ruled-out',
    source: mixedContent,
  },
  'policy-blocks': {
    ...silent,
    when: ({ page, sent }) => only(page.isAllowed || !sent ? null : proof('policy-blocks', new URL(sent.url).origin)),
    otherwise: 'ruled-out',
    source: policy,
  },
  'answer-lost': {
    ...silent,
    when: ({ answeredBeside: other }) => {
      if (other === null) return 'ruled-out'
      return other.when === 'since' ? proof('others-answered', other.operation) : 'open'
    },
    otherwise: 'likely',
    source: fetchStandard,
  },
  'local-cognito-stopped': {
    ...silent,
    when: ({ connection, answeredBeside }) =>
      connection.localCognito && answeredBeside === null ? 'open' : 'ruled-out',
    otherwise: 'likely',
    source: 'unverified',
  },
  unreachable: { ...silent, otherwise: 'possible', source: fetchStandard },
  'cors-headers-missing': {
    ...silent,
    when: (evidence) => (isAws(evidence) ? 'ruled-out' : 'open'),
    otherwise: 'possible',
    source: fetchStandard,
  },
  'blocked-by-extension': {
    ...silent,
    when: ({ page }) => (page.isOnline ? 'open' : 'ruled-out'),
    otherwise: 'possible',
    source: 'unverified',
  },
  'domain-unknown': {
    ...silent,
    services: ['hosted-ui'],
    otherwise: 'possible',
    source: guide.federation,
  },
  'timed-out': { kinds: ['timed-out'], otherwise: 'likely', source: 'unverified' },
  'web-page-answered': {
    kinds: ['unreadable'],
    says: /^\s*(<!doctype html|<html|<head)/i,
    when: (evidence) => (hasOwnStatus(evidence) ? 'ruled-out' : proof('html-answer')),
    otherwise: 'likely',
    source: 'unverified',
  },
  unreadable: {
    kinds: ['unreadable'],
    when: (evidence) => (hasOwnStatus(evidence) ? 'ruled-out' : 'open'),
    otherwise: 'possible',
    source: 'unverified',
  },
  malformed: {
    kinds: ['malformed'],
    when: (evidence) => (hasOwnStatus(evidence) ? 'ruled-out' : 'open'),
    otherwise: 'likely',
    source: 'unverified',
  },
} as const satisfies SymptomTable

const loopback = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/

/** A page loaded over HTTPS sends nothing over plain HTTP, but to this computer. */
function mixed({ page, sent }: Evidence): Proof | null {
  const url = sent?.url ?? ''
  const isPlain = url.startsWith('http:') && !loopback.test(url)
  return page.origin.startsWith('https:') && isPlain ? proof('mixed-content', new URL(url).origin) : null
}

const ownServices: readonly AwsServiceName[] = ['user-pool', 'identity-pool', 'sts']

/** AWS’s own endpoints write CORS headers. */
function isAws({ problem, connection }: Evidence): boolean {
  if (problem?.kind !== 'unreachable') return false
  const service = ownServices.find((name) => name === problem.service)
  return service !== undefined && /\.amazonaws\.com(\.cn)?$/.test(new URL(serviceOrigin(connection, service)).hostname)
}

/** Statuses that have a row of their own. */
function hasOwnStatus({ problem }: Evidence): boolean {
  return (
    problem !== null &&
    'status' in problem &&
    (problem.status >= 500 || problem.status === 429 || problem.status === 403)
  )
}
