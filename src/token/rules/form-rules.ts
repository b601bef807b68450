import { longestLogin } from '../../protocol/federation/logins.ts'
import { type RuleNote, type RuleResult, row, text } from '../report.ts'
import type { ExaminedToken, Part } from './examined-token.ts'

const parts = { expected: ['3'] }

/** Is it a JWT at all? */
export function formRows(examined: ExaminedToken): readonly RuleResult[] {
  switch (examined.kind) {
    case 'empty':
      return [row('parts', 'failed', { ...parts, found: text('0'), note: 'empty' })]
    case 'too-long':
      return [row('size', 'failed', { ...longest, found: text(String(examined.length)), note: 'too-long' })]
    case 'other': {
      const { parts: count, unverifiedHeader: header } = examined
      // Five parts without a header are no encrypted token either.
      const note = count === 5 ? (header ? 'five-parts' : 'not-a-jwt') : count === 1 ? 'not-a-jwt' : 'other-parts'
      return [row('parts', 'failed', { ...parts, found: text(String(count)), note })]
    }
    case 'jwt':
      return jwtRows(examined)
    default:
      return examined satisfies never
  }
}

const longest = { expected: [String(longestLogin)] }

function jwtRows({
  token,
  unverifiedHeader,
  unverifiedClaims,
  signature,
}: ExaminedToken & { kind: 'jwt' }): RuleResult[] {
  const both = [unverifiedHeader, unverifiedClaims]
  const isLoose = signature === 'loose-bits' || both.some(({ kind }) => kind === 'loose-bits')
  return [
    token.length > longestLogin
      ? row('size', 'unknown', { ...longest, found: text(String(token.length)), note: 'long' })
      : row('size', 'passed', { ...longest, found: text(String(token.length)) }),
    row('parts', 'passed', { ...parts, found: text('3') }),
    faultRow('encoding', [
      unverifiedHeader.kind === 'not-base64url' && 'header-encoding',
      unverifiedClaims.kind === 'not-base64url' && 'claims-encoding',
      signature === 'not-base64url' && 'signature-encoding',
      isLoose && 'loose-bits',
    ]),
    faultRow('text', [
      unverifiedHeader.kind === 'not-utf8' && 'header-utf8',
      unverifiedClaims.kind === 'not-utf8' && 'claims-utf8',
    ]),
    faultRow('json', [
      unverifiedHeader.kind === 'not-json' && 'header-json',
      unverifiedClaims.kind === 'not-json' && 'claims-json',
      unverifiedHeader.kind === 'not-object' && 'header-no-object',
      unverifiedClaims.kind === 'not-object' && 'claims-no-object',
      both.some(({ kind }) => kind === 'too-deep') && 'too-deep',
    ]),
    namesRow(both),
  ].flat()
}

/** A row for each fault; one that passed where there is none. */
function faultRow(rule: 'encoding' | 'text' | 'json', found: readonly (RuleNote | false)[]): RuleResult[] {
  const faults = found.filter((note) => note !== false)
  return faults.length === 0 ? [row(rule, 'passed')] : faults.map((note) => row(rule, 'failed', { note }))
}

function namesRow(both: readonly Part[]): RuleResult {
  const read = both.filter((part) => part.kind === 'object')
  const duplicates = read.flatMap((part) => part.duplicates)
  const hostile = read.flatMap((part) => part.hostile)
  if (duplicates.length > 0) {
    return row('names', 'failed', { found: text(duplicates.join(', ')), note: 'duplicate-names' })
  }
  // Not forbidden, and harmless here; but nothing that Cognito would ever send.
  if (hostile.length > 0) return row('names', 'unknown', { found: text(hostile.join(', ')), note: 'hostile-names' })
  return read.length < both.length ? row('names', 'unknown', { note: 'unreadable-part' }) : row('names', 'passed')
}
