import type { ServiceName } from '../../protocol/services.ts'
import type { RunKind } from '../../protocol/sign-in-methods.ts'
import { code, fenced, table } from '../../text/markdown.ts'
import type { DiagramTexts } from '../diagram/arrow-words.ts'
import { diagramOfRun } from '../diagram/diagram-of-run.ts'
import { mermaidOf } from '../diagram/mermaid.ts'
import { isUnreadable } from '../facts/readable.ts'
import { type Refusal, refusalIn } from '../facts/refusal.ts'
import { sendsForged } from '../facts/sends-forged.ts'
import { operationOf } from '../facts/step-name.ts'
import { clockDifference, noticeableDifference } from '../record/clock-difference.ts'
import type { Answer, Computation, Exchange, Redirect, TraceEvent } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import type { RedactedRun } from '../redaction/redacted-run.ts'
import { type Environment, writer } from './environment.ts'

/** The report's own words, in the page's language. None of them may hold `|` or a line end. */
export interface ReportTexts {
  readonly title: (number: number, signInMethod: string) => string
  readonly signInMethods: Readonly<Record<RunKind, string>>
  readonly states: Readonly<Record<Run['state'], string>>
  readonly peers: Readonly<Record<ServiceName, string>>
  readonly computations: Readonly<Record<Computation['name'], string>>
  readonly page: string
  readonly browser: string
  readonly unknown: string
  readonly exported: string
  readonly started: string
  readonly result: string
  readonly connection: string
  readonly region: string
  readonly userPool: string
  readonly appClient: string
  readonly identityPool: string
  readonly endpoints: string
  readonly ahead: (seconds: number) => string
  readonly behind: (seconds: number) => string
  readonly diagram: string
  readonly arrows: DiagramTexts
  readonly steps: string
  readonly columns: {
    readonly number: string
    readonly step: string
    readonly peer: string
    readonly result: string
    readonly time: string
  }
  readonly here: string
  readonly computed: (values: string) => string
  readonly characters: (name: string, length: number) => string
  readonly directions: { readonly left: string; readonly returned: string }
  readonly outcomes: { readonly pending: string; readonly unreachable: string; readonly cancelled: string }
  readonly milliseconds: (value: number) => string
  /** A step that was not the first try. */
  readonly tried: (step: string, attempt: number) => string
  readonly findings: string
  readonly noFindings: string
  readonly refused: (step: string, status: number) => string
  readonly requestId: (id: string) => string
  readonly sentBack: string
  readonly unreadable: (step: string, status: number) => string
  readonly unreachable: (step: string) => string
  readonly pending: (step: string) => string
  readonly retried: (step: string, attempt: number) => string
  readonly edited: (step: string, parameters: string) => string
  readonly forged: (step: string) => string
  readonly secrets: string
}

/** The run as Markdown for a ticket: where it ran, its diagram as Mermaid, its steps, and what went wrong. */
export function reportOf(run: RedactedRun, texts: ReportTexts, environment: Environment): string {
  const numbered = run.events.map((event, index) => ({ event, number: index + 1 }))
  const findings = [
    ...clockFindings(run, texts),
    ...numbered.flatMap(({ event, number }) => findingsOf(event, number, texts)),
  ]
  const { number, step, peer, result, time } = texts.columns
  return [
    `# ${texts.title(run.number, texts.signInMethods[run.signInMethod])}`,
    environmentOf(run, texts, environment),
    `## ${texts.diagram}`,
    fenced(mermaidOf(diagramOfRun(run), texts.arrows), 'mermaid'),
    `## ${texts.steps}`,
    table(
      [number, step, peer, result, time],
      numbered.map((row) => stepRow(row.event, row.number, texts)),
    ),
    `## ${texts.findings}`,
    findings.length === 0 ? texts.noFindings : findings.map((finding) => `- ${finding}`).join('\n'),
    texts.secrets,
    '',
  ].join('\n\n')
}

function environmentOf(run: RedactedRun, texts: ReportTexts, { browser, exported }: Environment): string {
  const { connection } = run
  const rows: readonly (readonly [string, string | undefined])[] = [
    [texts.page, `${writer.name} ${writer.version}`],
    [texts.browser, browser ? `${browser.name} ${browser.version}` : texts.unknown],
    [texts.exported, new Date(exported).toISOString()],
    [texts.started, new Date(run.started).toISOString()],
    [texts.connection, connection.name],
    [texts.region, connection.region],
    [texts.userPool, connection.userPoolId],
    [texts.appClient, connection.userPoolClientId],
    [texts.identityPool, connection.identityPoolId],
    [texts.endpoints, [...new Set(Object.values(connection.endpoints))].filter(Boolean).join(' ') || undefined],
  ]
  const [head = ['', ''], ...others] = [
    [texts.result, texts.states[run.state]] as const,
    ...rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, code(value)] as const])),
  ]
  return table(head, others)
}

function stepRow(event: TraceEvent, number: number, texts: ReportTexts): readonly string[] {
  const name = code(operationOf(event))
  switch (event.kind) {
    case 'exchange': {
      const { outcome } = event
      const result = outcome.kind === 'answered' ? String(outcome.status) : texts.outcomes[outcome.kind]
      const step = event.attempt > 1 ? texts.tried(name, event.attempt) : name
      const time = outcome.kind === 'pending' ? '' : texts.milliseconds(outcome.duration)
      return [String(number), step, texts.peers[event.peer], result, time]
    }
    case 'redirect': {
      const provider = event.provider === null ? texts.peers['hosted-ui'] : code(event.provider)
      return [String(number), name, provider, texts.directions[event.direction], '']
    }
    case 'computation': {
      const values = event.values
        .map((value) => texts.characters(code(value.name), value.length))
        .join(texts.arrows.list)
      return [String(number), texts.computations[event.name], texts.here, texts.computed(values), '']
    }
    default:
      return event satisfies never
  }
}

function findingsOf(event: TraceEvent, number: number, texts: ReportTexts): readonly string[] {
  const step = `${number}. ${code(operationOf(event))}`
  switch (event.kind) {
    case 'exchange':
      return [
        ...editFindings(event, step, texts),
        ...(sendsForged(event) ? [texts.forged(step)] : []),
        ...exchangeFindings(event, step, texts),
      ]
    case 'redirect': {
      const refusal = refusalIn(event)
      return [...editFindings(event, step, texts), ...(refusal ? [`${texts.sentBack} ${wordsOf(refusal)}`] : [])]
    }
    case 'computation':
      return []
    default:
      return event satisfies never
  }
}

function editFindings({ step: taken }: Exchange | Redirect, step: string, texts: ReportTexts): readonly string[] {
  const edited = taken?.edited ?? []
  return edited.length === 0 ? [] : [texts.edited(step, edited.map(code).join(texts.arrows.list))]
}

function exchangeFindings(exchange: Exchange, step: string, texts: ReportTexts): readonly string[] {
  const { outcome, attempt } = exchange
  const refusal = refusalIn(exchange)
  const retried = attempt > 1 ? [texts.retried(step, attempt)] : []
  switch (outcome.kind) {
    case 'answered':
      if (isUnreadable(exchange)) return [...retried, texts.unreadable(step, outcome.status)]
      return refusal ? [...retried, refusedFinding(refusal, outcome, step, texts)] : retried
    case 'unreachable':
      return [...retried, texts.unreachable(step)]
    case 'pending':
      return [...retried, texts.pending(step)]
    case 'cancelled':
      return retried
    default:
      return outcome satisfies never
  }
}

/** What AWS Support asks for; S3 names it otherwise. */
const requestIds = ['x-amzn-requestid', 'x-amz-request-id']

function refusedFinding(refusal: Refusal, { status, headers }: Answer, step: string, texts: ReportTexts): string {
  const id = headers.find(([name]) => requestIds.includes(name))?.[1]
  return [texts.refused(step, status), wordsOf(refusal), id && texts.requestId(code(id))].filter(Boolean).join(' ')
}

function wordsOf({ code: name, message }: Refusal): string {
  return [name, message].flatMap((text) => (text ? [code(text)] : [])).join(': ')
}

function clockFindings(run: RedactedRun, texts: ReportTexts): readonly string[] {
  const difference = clockDifference(run)
  if (difference === null || Math.abs(difference) < noticeableDifference) return []
  const seconds = Math.round(Math.abs(difference) / 1000)
  return [difference > 0 ? texts.ahead(seconds) : texts.behind(seconds)]
}
