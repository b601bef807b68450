import { expect, it } from 'vitest'
import { readAudit } from './audit.ts'

const refused = '405 Method Not Allowed - POST https://registry.example/-/npm/v1/security/advisories/bulk'

for (const [what, text, expected] of [
  ['nothing found', '{"auditReportVersion":2,"vulnerabilities":{},"metadata":{}}', { kind: 'answered', faults: [] }],
  [
    'a fault',
    '{"auditReportVersion":2,"vulnerabilities":{"tar":{"name":"tar","severity":"high","via":[]}}}',
    { kind: 'answered', faults: [{ name: 'tar', severity: 'high' }] },
  ],
  ['a refusal', JSON.stringify({ message: refused, statusCode: 405 }), { kind: 'unanswered', reason: refused }],
  [
    'no network',
    '{"error":{"code":"ENOTFOUND","summary":"getaddrinfo ENOTFOUND"}}',
    { kind: 'unanswered', reason: 'getaddrinfo ENOTFOUND' },
  ],
  ['no words', '', { kind: 'unanswered', reason: 'npm printed nothing' }],
  ['no JSON', 'npm error', { kind: 'unanswered', reason: 'npm printed npm error' }],
] as const) {
  it(`reads ${what}`, () => expect(readAudit(text)).toEqual(expected))
}
