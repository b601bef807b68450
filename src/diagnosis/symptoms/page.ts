import { proof } from '../proof.ts'
import type { SymptomTable } from '../symptom.ts'

const secureContext = {
  kind: 'vendor',
  name: 'W3C',
  url: 'https://www.w3.org/TR/secure-contexts/',
} as const

/** What the page itself, or its browser, could not do. */
export const page = {
  'no-storage': {
    kinds: ['no-storage'],
    otherwise: 'likely',
    source: { kind: 'vendor', name: 'HTML', url: 'https://html.spec.whatwg.org/#the-localstorage-attribute' },
  },
  'insecure-page': {
    kinds: ['insecure-page'],
    when: (evidence) => proof('page-insecure', evidence.page.origin),
    otherwise: 'likely',
    source: secureContext,
  },
  'code-hangs': { kinds: ['unloaded'], when: hangs(true), otherwise: 'likely', source: 'unverified' },
  'code-not-loaded': { kinds: ['unloaded'], when: hangs(false), otherwise: 'likely', source: 'unverified' },
  'credentials-dropped': { kinds: ['credentials-expired'], otherwise: 'likely', source: 'unverified' },
  'token-dropped': { kinds: ['token-expired'], otherwise: 'likely', press: 'refresh-tokens', source: 'unverified' },
  'own-fault': { kinds: ['fault'], otherwise: 'likely', source: 'unverified' },
  cancelled: { kinds: ['cancelled'], otherwise: 'likely', source: 'unverified' },
} as const satisfies SymptomTable

function hangs(wanted: boolean): NonNullable<SymptomTable[string]['when']> {
  return ({ problem }) => (problem?.kind === 'unloaded' && problem.hangs === wanted ? 'open' : 'ruled-out')
}
