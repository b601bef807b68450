import type { RunKind } from '../../protocol/sign-in-methods.ts'
import type { Run } from '../../trace/record/run.ts'
import { computations } from './computations.ts'

const states: Readonly<Record<Run['state'], string>> = {
  running: 'in progress',
  away: 'at the Hosted UI',
  done: 'done',
  failed: 'failed',
}

const runMethods: Readonly<Record<RunKind, string>> = {
  guest: 'guest',
  'user-pool': 'user pool',
  'hosted-ui': 'Hosted UI',
  'provider-token': 'provider token',
  account: 'account',
  check: 'connection check',
}

function bytes(value: number): string {
  if (value < 1000) return `${value} B`
  return value < 1_000_000 ? `${(value / 1000).toFixed(1)} kB` : `${(value / 1_000_000).toFixed(1)} MB`
}

export const trace = {
  computations,
  /** The destination of a computation: on screen, and for screen readers. */
  here: { shown: '—', spoken: 'none, computed in the browser' },
  count: (count: number) => (count === 1 ? '1 request' : `${count} requests`),
  milliseconds: (value: number) => `${Math.round(value)} ms`,
  bytes,
  separator: ' · ',

  run: {
    name: (number: number) => `run ${number}`,
    recordedHere: 'This page',
    picker: 'Run',
    option: (number: number, signInMethod: RunKind, time: string, state: Run['state']) =>
      `Run ${number} · ${runMethods[signInMethod]} · ${time} · ${states[state]}`,
    ahead: 'What will happen',
    /** Of a file. */
    pictureName: (number: number) => `cognito-run-${number}`,
    redacted: 'Secrets were replaced by fingerprints.',
    script: 'Sign-in as a script',
  },

  planned: 'What will happen',
  plannedAbout: 'The calls to come. Each arrow fills in when its call completes.',
  plannedDiagram: 'Sequence diagram of what will happen',

  views: { label: 'Show as', diagram: 'Diagram', list: 'List' },
  diagramOf: (number: number) => `Sequence diagram of run ${number}`,
  listOf: (number: number) => `Steps of run ${number}`,
  choose: 'Select a step to see its request and response.',

  list: { operation: 'Request', peer: 'To', status: 'Status', duration: 'Time' },
  states: {
    pending: 'pending',
    unreachable: 'no response',
    cancelled: 'cancelled',
    left: 'left',
    returned: 'returned',
    computed: 'computed',
  },
} as const
