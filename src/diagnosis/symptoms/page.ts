import { proof } from '../proof.ts'
import type { SymptomTable } from '../symptom.ts'

const secureContext = {
  kind: 'vendor',
  name: 'W3C',
  url: 'https://www.w3.org/TR/secure-contexts/',
} as const

/** Why the page can't see the window that it opened. */
const openerPolicy = {
  kind: 'vendor',
  name: 'HTML',
  url: 'https://html.spec.whatwg.org/#cross-origin-opener-policies',
} as const

/** What the page itself, or its browser, could not do. */
export const page = {
  'no-storage': {
    kinds: ['no-storage'],
    otherwise: 'likely',
    source: { kind: 'vendor', name: 'HTML', url: 'https://html.spec.whatwg.org/#the-localstorage-attribute' },
  },
  'window-blocked': {
    kinds: ['sign-in-window'],
    when: window('blocked'),
    otherwise: 'likely',
    source: { kind: 'vendor', name: 'HTML', url: 'https://html.spec.whatwg.org/#transient-activation' },
  },
  'window-closed': { kinds: ['sign-in-window'], when: window('closed'), otherwise: 'likely', source: openerPolicy },
  'window-timed-out': {
    kinds: ['sign-in-window'],
    when: window('timed-out'),
    otherwise: 'likely',
    source: openerPolicy,
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

function window(wanted: 'blocked' | 'closed' | 'timed-out'): NonNullable<SymptomTable[string]['when']> {
  return ({ problem }) => (problem?.kind === 'sign-in-window' && problem.reason === wanted ? 'open' : 'ruled-out')
}

function hangs(wanted: boolean): NonNullable<SymptomTable[string]['when']> {
  return ({ problem }) => (problem?.kind === 'unloaded' && problem.hangs === wanted ? 'open' : 'ruled-out')
}
