import { isSecretHeader, isSecretMap, isSecretMember, isSecretParameter } from '../../protocol/secrets.ts'
import { maskForm, replaceSecretsByLook } from '../../protocol/secrets-by-look.ts'
import type { HeaderList, TraceEvent } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { fingerprint } from './fingerprint.ts'
import { type SecretSearch, secretSearch } from './secret-search.ts'

/** What is done with each secret that is met; gives what stands in its place. */
type Treat = (secret: string) => string

/** `•••#9c41`: the same for the same secret. What is hidden already stays as it is. */
export function mask(secret: string): string {
  return maskForm.test(secret) ? secret : `•••#${fingerprint(secret)}`
}

/**
 * A copy of the run in which every secret is replaced by its mask: first where the table of names says that one
 * stands, then wherever the same text stands again. The run itself is not touched.
 * @param secrets those of other runs too, where a secret may have wandered
 */
export function redactRun(run: Run, secrets: ReadonlySet<string> = secretsIn(run)): Run {
  const hide = hideAll(secretSearch(secrets))
  const events = run.events.map((event) => treatEvent(event, mask, hide))
  return { ...run, events, redacted: true }
}

/** A copy of the run in which only these secrets are replaced by their masks. */
export function maskSecrets(run: Run, secrets: ReadonlySet<string>): Run {
  const hide = hideAll(secretSearch(secrets))
  const treat: Treat = (secret) => (secrets.has(secret) ? mask(secret) : secret)
  return { ...run, events: run.events.map((event) => treatEvent(event, treat, hide)) }
}

/** Copies of all runs, in which a secret of one is hidden in all of them. */
export function redactRuns(runs: readonly Run[]): readonly Run[] {
  const secrets = new Set(runs.flatMap((run) => [...secretsIn(run)]))
  return runs.map((run) => redactRun(run, secrets))
}

/** A body with its secrets replaced, for display. */
export function redactBody(body: string): string {
  return treatBody(body, mask)
}

/** Every secret that stands in the run, in the clear: what may not be in a file. */
export function secretsIn(run: Pick<Run, 'events'>): ReadonlySet<string> {
  const secrets = new Set<string>()
  const collect: Treat = (secret) => {
    if (secret !== '' && !maskForm.test(secret)) secrets.add(secret)
    return secret
  }
  for (const event of run.events) treatEvent(event, collect)
  return secrets
}

/** The secrets of which the text holds one, in the clear or escaped; empty: the file may be offered. */
export function leaksIn(text: string, secrets: ReadonlySet<string>): readonly string[] {
  return [...new Set(secretSearch(secrets)(text).map(({ secret }) => secret))]
}

const same = (text: string) => text

function treatEvent(event: TraceEvent, treat: Treat, everywhere: Treat = same): TraceEvent {
  const whole = (text: string) => everywhere(text)
  switch (event.kind) {
    case 'computation':
      return event
    case 'redirect':
      return { ...event, url: whole(treatUrl(event.url, treat)) }
    case 'exchange': {
      const { requestBody, outcome } = event
      const headers = (list: HeaderList) =>
        treatHeaders(list, treat).map(([name, value]) => [name, whole(value)] as const)
      return {
        ...event,
        url: whole(treatUrl(event.url, treat)),
        requestHeaders: headers(event.requestHeaders),
        requestBody: requestBody === null ? null : whole(treatBody(requestBody, treat)),
        outcome:
          outcome.kind === 'answered'
            ? { ...outcome, headers: headers(outcome.headers), body: whole(treatBody(outcome.body, treat)) }
            : outcome,
      }
    }
    default:
      return event satisfies never
  }
}

function hideAll(search: SecretSearch): Treat {
  return (text) => {
    let hidden = ''
    let last = 0
    for (const { start, end, secret } of search(text)) {
      hidden += text.slice(last, start) + mask(secret)
      last = end
    }
    return hidden + text.slice(last)
  }
}

function treatHeaders(headers: HeaderList, treat: Treat): HeaderList {
  return headers.map(([name, value]) => [
    name,
    isSecretHeader(name) ? treatAuthorization(value, treat) : treatText(value, treat),
  ])
}

/** The scheme (`Bearer`, `AWS4-HMAC-SHA256`) may be seen. */
function treatAuthorization(value: string, treat: Treat): string {
  const [, scheme = '', rest = value] = /^([\w-]+ )(.+)$/.exec(value) ?? []
  return scheme + treat(rest)
}

function treatUrl(url: string, treat: Treat): string {
  const treated = url.replace(parameter, (whole, before: string, name: string, value: string) => {
    if (!isSecretParameter(unescaped(name))) return whole
    const secret = unescaped(value)
    const stand = treat(secret)
    return stand === secret ? whole : `${before}${name}=${stand}`
  })
  return treatText(treated, treat)
}

/** A parameter of a query or a fragment; a mask holds the sign that otherwise begins a fragment. */
const parameter = /([?&#])([^?=&#]+)=(•••#[0-9a-f]{4}|[^&#]*)/g

/** A JSON, form or XML body, taken apart by what it looks like; anything else is searched for JWTs. */
function treatBody(body: string, treat: Treat): string {
  if (/^\s*[[{]/.test(body)) return treatJson(body, treat)
  if (/^\s*</.test(body)) return treatXml(body, treat)
  if (/^[^\s=&]+=[^\s]*$/.test(body)) return treatUrl(`?${body}`, treat).slice(1)
  return treatText(body, treat)
}

/** Replaces strings in place, so that all else stays as it was sent: order, spaces, how numbers are written. */
function treatJson(json: string, treat: Treat): string {
  /** For each open object or list: whether all in it is secret. */
  const open: boolean[] = []
  let memberIsSecret = false
  return json.replace(jsonToken, (token, colon: string | undefined) => {
    if (token === '{' || token === '[') {
      open.push(memberIsSecret || (open.at(-1) ?? false))
      memberIsSecret = false
    } else if (token === '}' || token === ']') open.pop()
    else if (token === ',') memberIsSecret = false
    else if (colon !== undefined) {
      const name = textOf(token.slice(0, -colon.length))
      memberIsSecret = isSecretMember(name) || isSecretMap(name)
    } else {
      const text = textOf(token)
      const treated = memberIsSecret || open.at(-1) ? text && treat(text) : treatInner(text, treat)
      return treated === text ? token : JSON.stringify(treated)
    }
    return token
  })
}

/**
 * A string (to its end or the text's, with the colon behind it where it is a name), or a sign that opens, closes or
 * separates. Whatever follows a backslash belongs to it, so that no string is read to its end in vain.
 */
const jsonToken = /"[^"\\]*(?:\\[\s\S]?[^"\\]*)*(?:"(\s*:)?|$)|[{}[\],]/g

function textOf(jsonString: string): string {
  try {
    return String(JSON.parse(jsonString))
  } catch {
    // Cut off before its end.
    return jsonString.slice(1)
  }
}

/** Some members hold JSON inside a string, e.g. `userAttributes` of a challenge. */
function treatInner(text: string, treat: Treat): string {
  return /^\s*[[{]/.test(text) ? treatJson(text, treat) : treatText(text, treat)
}

function treatXml(xml: string, treat: Treat): string {
  return treatText(xml, treat).replace(xmlValue, (whole, before: string, name: string, text: string) => {
    if (!isSecretMember(name)) return whole
    const after = before.endsWith('[') && text.endsWith(']]>') ? ']]>' : ''
    return before + treat(text.slice(0, text.length - after.length)) + after
  })
}

/** The text behind the tag of an element, whatever its prefix and attributes, also where nothing ends it. */
const xmlValue = /(<(?:[\w.-]+:)?([\w.-]+)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?)([^<\s][^<]*)/g

function treatText(text: string, treat: Treat): string {
  return replaceSecretsByLook(text, treat)
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return text
  }
}
