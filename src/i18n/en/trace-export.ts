import type { HarTexts } from '../../trace/export/har.ts'
import type { ReportTexts } from '../../trace/export/markdown-report.ts'
import type { FileKind } from '../../trace/export/saved-file.ts'
import type { FileFormat, HarLacks, KnownFile, TraceRefusal } from '../../trace/import/read-trace.ts'
import type { Run } from '../../trace/record/run.ts'
import { computations } from './computations.ts'
import { diagram } from './diagram.ts'
import { services } from './services.ts'

const runs = (count: number) => (count === 1 ? '1 run' : `${count} runs`)
const requests = (count: number) => (count === 1 ? '1 request' : `${count} requests`)
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

const states: Readonly<Record<Run['state'], string>> = {
  running: 'in progress',
  away: 'at the Hosted UI',
  done: 'done',
  failed: 'failed',
}

const signInMethods: ReportTexts['signInMethods'] = {
  guest: 'guest',
  'user-pool': 'user pool',
  'hosted-ui': 'Hosted UI',
  'provider-token': 'provider token',
  account: 'account',
  check: 'connection check',
}

const files: Readonly<Record<FileKind, { readonly name: string; readonly about: string }>> = {
  har: { name: 'HAR', about: 'Opens in the network panel of browser developer tools.' },
  report: { name: 'Markdown report', about: 'For a ticket: environment, diagram, steps and findings.' },
  trace: { name: 'Trace file', about: 'For a colleague, who can open it on this page without an account.' },
}

const formats: Readonly<Record<FileFormat, string>> = { trace: 'trace file', har: 'HAR' }

/** Why a file is not opened. */
const knownFiles: Readonly<Record<KnownFile, string>> = {
  config: 'It is a config.json with connections. It belongs on this page’s server; only traces can be opened here.',
  tokens: 'It is a response with tokens. Paste it into the token inspector; only traces can be opened here.',
}

function refusal(reason: TraceRefusal): string {
  switch (reason.kind) {
    case 'too-large':
      return `It is larger than ${megabytes(reason.limit)}, the limit of this page.`
    case 'not-json':
      return 'It is not JSON, so it is neither a trace file of this page nor a HAR.'
    case 'truncated':
      return 'It is a trace file, but incomplete: the end is missing. Ask for it again.'
    case 'other-format':
      return 'It is JSON, but neither a trace file of this page nor a HAR.'
    case 'known-file':
      return knownFiles[reason.file]
    case 'other-version':
      return `It is a trace file of format version ${reason.version}; this page reads versions up to ${reason.newest}.`
    case 'malformed':
      return `It is a ${formats[reason.format]}, but the value at ${reason.at || 'the top level'} is invalid.`
    case 'forbidden-key':
      return `It contains a member named ${reason.key}, which no trace needs and which can be harmful.`
    case 'no-steps':
      return `It is a HAR, but none of its ${reason.requests} requests goes to Cognito, STS or S3. Record the sign-in with the network panel open and “Preserve log” (Firefox: “Persist Logs”) switched on.`
    default:
      return reason satisfies never
  }
}

/** What a HAR did not bring. */
const lacks = {
  otherRequests: (count: number) => `${requests(count)} left out: other hosts and CORS preflights.`,
  bodies: (count: number) => `${requests(count)} with a body that the browser did not save.`,
  times: (count: number) => `${requests(count)} without a start time or duration.`,
  authorizations: (count: number) =>
    `${requests(count)} without the Authorization header, which a sanitized HAR leaves out.`,
  computations: 'What the app computed between the requests (PKCE, SRP) is not in a browser’s HAR.',
} satisfies Readonly<Record<keyof HarLacks, unknown>>

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
  ahead: (seconds) => `The services’ clock is ${seconds} s ahead of this computer’s.`,
  behind: (seconds) => `The services’ clock is ${seconds} s behind this computer’s.`,
  diagram: 'Diagram',
  arrows: diagram,
  steps: 'Steps',
  columns: { number: '#', step: 'Step', peer: 'With', result: 'Result', time: 'Time' },
  here: 'This browser',
  computed: (values) => `computed ${values}`,
  characters: (name, length) => `${name} (${length} characters)`,
  directions: { left: 'left', returned: 'returned' },
  outcomes: { pending: 'pending', unreachable: 'no response', cancelled: 'cancelled' },
  milliseconds: (value) => `${Math.round(value)} ms`,
  tried: (step, attempt) => `${step} (attempt ${attempt})`,
  findings: 'Findings',
  noFindings: 'Nothing failed.',
  refused: (step, status) => `${step} was refused with status ${status}:`,
  requestId: (id) => `(request ID ${id})`,
  sentBack: 'The Hosted UI returned an error:',
  unreadable: (step, status) => `${step} got a response with status ${status} that is not in the service’s protocol.`,
  unreachable: (step) => `${step} got no response: no network, a wrong address, or a response without CORS headers.`,
  pending: (step) => `${step} had no response yet when this was saved.`,
  retried: (step, attempt) => `${step} was attempt ${attempt} of the same request.`,
  edited: (step, parameters) => `${step} was edited before sending: ${parameters}`,
  forged: (step) => `${step} sent a forged token: one that was edited and signed in the Cognito Inspector.`,
  secrets: 'Every secret is replaced by a fingerprint such as `•••#9c41`, always the same for the same secret.',
}

const har: HarTexts = {
  title: (number, signInMethod, connection) => `Run ${number} · ${signInMethod} · ${connection}`,
  signInMethods,
  comment: 'Every secret is replaced by a fingerprint, the same for the same secret.',
  edited: (names) => `Edited before sending: ${names}`,
  forged: 'With a forged token, edited and signed in the Cognito Inspector',
}

/** Saving and opening a trace, comparing two runs, and presenting one. */
export const traceExport = {
  save: 'Save…',
  compare: 'Compare…',
  present: 'Present',
  replay: 'Replay',
  open: 'Open a trace',

  what: 'What to save',
  thisOne: (number: number) => `Run ${number}`,
  all: (count: number) => `All ${count} runs`,
  files,
  masked: 'Secrets are replaced by fingerprints. Before the file is offered, it is searched for every secret.',
  link: {
    copy: 'Copy link to this trace',
    copied: 'Copied a link that opens this trace. Secrets were replaced by fingerprints.',
    notCopied: 'The link was not copied',
    tooLong: 'The trace is too long for a link. Save it as a trace file instead.',
    name: 'shared link',
  },
  saving: (file: string) => `Creating the ${file}…`,
  saved: (name: string) => `Saved ${name}. Secrets were replaced by fingerprints.`,
  notSaved: (file: string) => `The ${file} was not saved`,
  leak: (count: number) =>
    `${count === 1 ? 'A secret' : `${count} secrets`} would have been in the file. This is a bug in Cognito Inspector: please report it with the name of the step, but without the secret. Nothing has left this page.`,
  tooLarge: (limit: number) =>
    `It would be larger than ${megabytes(limit)}, the limit for opening it again. Save fewer runs.`,
  failed: 'This is a bug in Cognito Inspector. Reload the page.',
  unloaded: 'The code for this could not be loaded. Check the network and try again.',

  notOpened: (file: string) => `${file} was not opened`,
  unreadable: 'The browser could not read it.',
  refusal,
  openedFrom: 'Opened from',
  opened: (count: number) => `: ${runs(count)}, read-only`,
  lacks,
  inClear: 'It contains secrets. They are hidden here, and masked in every file that you save.',
  back: 'Back to this page’s runs',
  close: 'Close file',
  closeMessage: 'Close message',

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
    facts: 'Outcome',
    names: {
      signInMethod: 'Sign-in method',
      connection: 'Connection',
      logins: 'Logins keys',
      identityId: 'Identity ID',
      roleArn: 'Caller ARN',
      requests: 'Requests',
      duration: 'Wall clock',
    },
    none: 'none',
    steps: 'Steps',
    same: 'same',
    differs: 'differs',
    missing: 'no such step',
    summary: (differing: number, all: number) =>
      differing === 0 ? `All ${all} steps are the same.` : `${differing} of ${all} steps differ.`,
    onlyDifferent: 'Only differences',
    sent: 'sent',
    computed: 'computed',
    absent: 'not sent',
    nothing: 'No differences.',
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
    left: 'The browser leaves this page. Requests made there can’t be seen from here.',
    returned: 'The browser returns to this page.',
    computed: 'Computed in the browser. Nothing is sent.',
    characters: (count: number) => (count === 1 ? '1 character' : `${count} characters`),
    unknown: 'This page sent the request, but it isn’t a step of any known sign-in.',
    empty: 'This run has no steps yet.',
    replay: {
      title: 'Replay',
      play: 'Play',
      pause: 'Pause',
      slider: 'Time in the run',
      time: (at: string, of: string) => `${at} of ${of}`,
      speed: 'Speed',
      about: 'Plays at the pace of the recording. Nothing is sent.',
    },
  },
} as const
