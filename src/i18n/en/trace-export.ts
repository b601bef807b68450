import type { HarTexts } from '../../trace/export/har.ts'
import type { ReportTexts } from '../../trace/export/markdown-report.ts'
import type { FileKind } from '../../trace/export/saved-file.ts'
import type { KnownFile, TraceRefusal } from '../../trace/export/trace-file.ts'
import type { Run } from '../../trace/record/run.ts'
import { computations } from './computations.ts'
import { diagram } from './diagram.ts'
import { services } from './services.ts'

const runs = (count: number) => (count === 1 ? '1 run' : `${count} runs`)
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

const states: Readonly<Record<Run['state'], string>> = {
  running: 'under way',
  away: 'away at the Hosted UI',
  done: 'done',
  failed: 'failed',
}

const signInMethods: ReportTexts['signInMethods'] = {
  guest: 'guest',
  'user-pool': 'user pool',
  'hosted-ui': 'Hosted UI',
  'provider-token': 'provider token',
}

const files: Readonly<Record<FileKind, { readonly name: string; readonly about: string }>> = {
  har: { name: 'HAR', about: 'For the network panel of a browser’s developer tools.' },
  report: { name: 'Markdown report', about: 'For a ticket: where, diagram, steps, findings.' },
  trace: { name: 'Trace file', about: 'For a colleague, who opens it on this page without an account.' },
}

/** Why a file is not opened. */
const knownFiles: Readonly<Record<KnownFile, string>> = {
  har: 'It is a HAR file. This page saves HAR files but opens trace files only: ask for the trace file, which whoever recorded this can save beside it.',
  config:
    'It is a config.json with connections. Its place is beside this page on the server; opened here is a trace file.',
  tokens: 'It is an answer with tokens. Paste it into the token inspector; opened here is a trace file.',
}

function refusal(reason: TraceRefusal): string {
  switch (reason.kind) {
    case 'too-large':
      return `It is larger than ${megabytes(reason.limit)}, the most that this page opens.`
    case 'not-json':
      return 'It is not JSON, so it is not a trace file of this page.'
    case 'truncated':
      return 'It begins as a trace file and then breaks off: its end is missing. Ask for it again.'
    case 'other-format':
      return 'It is JSON, but not a trace file of this page.'
    case 'known-file':
      return knownFiles[reason.file]
    case 'other-version':
      return `It is a trace file of format version ${reason.version}; this page reads versions up to ${reason.newest}.`
    case 'malformed':
      return `It is a trace file, but not a sound one: what stands at ${reason.at || 'its top'} can’t be.`
    case 'forbidden-key':
      return `It holds a member named ${reason.key}, which no trace needs and which can do harm.`
    default:
      return reason satisfies never
  }
}

const report: ReportTexts = {
  title: (number, signInMethod) => `Run ${number}: ${signInMethod}`,
  signInMethods,
  states,
  peers: services.names,
  computations,
  page: 'Page',
  browser: 'Browser',
  unknown: 'unknown',
  exported: 'Saved',
  started: 'Started',
  result: 'Result',
  connection: 'Connection',
  region: 'Region',
  userPool: 'User pool',
  appClient: 'App client',
  identityPool: 'Identity pool',
  endpoints: 'Endpoints',
  ahead: (seconds) => `The clock of the services is ${seconds} s ahead of this computer’s.`,
  behind: (seconds) => `The clock of the services is ${seconds} s behind this computer’s.`,
  diagram: 'Diagram',
  arrows: diagram,
  steps: 'Steps',
  columns: { number: '#', step: 'Step', peer: 'With', result: 'Result', time: 'Time' },
  here: 'This browser',
  computed: (values) => `computed ${values}`,
  characters: (name, length) => `${name} (${length} characters)`,
  directions: { left: 'left', returned: 'came back' },
  outcomes: { pending: 'under way', unreachable: 'no answer', cancelled: 'cancelled' },
  milliseconds: (value) => `${Math.round(value)} ms`,
  tried: (step, attempt) => `${step} (try ${attempt})`,
  findings: 'Findings',
  noFindings: 'Nothing failed.',
  refused: (step, status) => `${step} was refused with status ${status}:`,
  sentBack: 'The Hosted UI sent the browser back with an error:',
  unreachable: (step) => `${step} got no answer: no network, a wrong address, or an answer without CORS headers.`,
  pending: (step) => `${step} had no answer yet when this was saved.`,
  retried: (step, attempt) => `${step} was try ${attempt} of the same request.`,
  secrets: 'Every secret is replaced by a fingerprint such as `•••#9c41`, always the same for the same secret.',
}

const har: HarTexts = {
  title: (number, signInMethod, connection) => `Run ${number} · ${signInMethod} · ${connection}`,
  signInMethods,
  comment: 'Every secret is replaced by a fingerprint, the same for the same secret.',
}

/** Saving and opening a record, comparing two, and presenting one. */
export const traceExport = {
  save: 'Save…',
  compare: 'Compare…',
  present: 'Present',
  open: 'Open a trace',

  what: 'What to save',
  thisOne: (number: number) => `Run ${number}`,
  all: (count: number) => `All ${count} runs`,
  files,
  masked: 'Secrets become fingerprints. The file is searched for every secret before it is offered.',
  saving: (file: string) => `Making the ${file}…`,
  saved: (name: string) => `Saved ${name}. Its secrets are fingerprints.`,
  notSaved: (file: string) => `The ${file} was not saved`,
  leak: (count: number) =>
    `${count === 1 ? 'A secret' : `${count} secrets`} would have stood in it. This is a fault of the Inspector: please report it with the name of the step, not with the secret. Nothing has left this page.`,
  tooLarge: (limit: number) =>
    `It would be larger than ${megabytes(limit)}, the most that can be opened again. Save fewer runs.`,
  failed: 'A fault of the Inspector. Load the page again.',
  unloaded: 'The code for this could not be loaded. Check the network and try again.',

  notOpened: (file: string) => `${file} was not opened`,
  unreadable: 'The browser could not read it.',
  refusal,
  openedFrom: 'Opened from',
  opened: (count: number) => `: ${runs(count)}, read-only`,
  close: 'Close',

  signInMethods,
  states,
  report,
  har,

  comparison: {
    title: 'Compare two runs',
    left: 'Left',
    right: 'Right',
    run: (number: number, signInMethod: string, state: string) => `Run ${number}: ${signInMethod}, ${state}`,
    done: 'Done',
    facts: 'What came of it',
    names: {
      signInMethod: 'Sign-in method',
      connection: 'Connection',
      logins: 'Logins keys',
      identityId: 'Identity ID',
      roleArn: 'Caller ARN',
      requests: 'Requests',
      duration: 'Time',
    },
    none: 'none',
    steps: 'Steps',
    same: 'same',
    differs: 'differs',
    missing: 'no such step',
    summary: (differing: number, all: number) =>
      differing === 0 ? `All ${all} steps are alike.` : `${differing} of ${all} steps differ.`,
    onlyDifferent: 'Only what differs',
    sent: 'sent',
    computed: 'computed',
    absent: 'not sent',
    nothing: 'Nothing differs.',
  },

  presenter: {
    label: (number: number) => `Presentation of run ${number}`,
    title: (number: number) => `Run ${number}:`,
    diagram: (number: number) => `Sequence diagram of run ${number} up to this step`,
    step: (step: number, of: number) => `${step} of ${of}`,
    back: 'Back',
    forward: 'Next',
    leave: 'Leave',
    keys: '→ or Space: next, ←: back, Esc: leave',
    left: 'The browser left this page. What is said there is not seen from here.',
    cameBack: 'The browser came back to this page.',
    computed: 'Computed in this browser; nothing is sent.',
    characters: (count: number) => (count === 1 ? '1 character' : `${count} characters`),
    unknown: 'This page made the request, but it is no step of a sign-in that it knows.',
    empty: 'Nothing has happened in this run yet.',
  },
} as const
