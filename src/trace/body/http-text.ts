import type { Answer, Exchange, HeaderList, TraceEvent } from '../record/exchange.ts'
import { formatBody } from './body-format.ts'
import { headerTokens, secretsAmong, type Token, urlTokens } from './tokens.ts'

/** A request as HTTP/1.1 writes it (RFC 9112, 3), up to the empty line before its body. */
export function requestHead({
  method,
  url,
  requestHeaders,
}: Pick<Exchange, 'method' | 'url' | 'requestHeaders'>): Token[] {
  const [, host = '', target = url] = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#]*)(.*)$/is.exec(url) ?? []
  const path = target.startsWith('/') || host === '' ? target : `/${target}`
  return [
    { kind: 'name', text: method },
    plain(' '),
    ...urlTokens(path),
    plain(' HTTP/1.1\n'),
    ...headerLines([...(host === '' ? [] : [['host', host] as const]), ...requestHeaders]),
    plain('\n'),
  ]
}

/** A response as HTTP/1.1 writes it (RFC 9112, 4). A page can't see the reason phrase. */
export function responseHead({ status, headers }: Answer): Token[] {
  return [{ kind: 'name', text: `HTTP/1.1 ${status}` }, plain('\n'), ...headerLines(headers), plain('\n')]
}

/** Every secret that the detail of a step hides. */
export function secretsOf(event: TraceEvent): ReadonlySet<string> {
  switch (event.kind) {
    case 'computation':
      return new Set()
    case 'redirect':
      return secretsAmong(urlTokens(event.url))
    case 'exchange': {
      const answer = event.outcome.kind === 'answered' ? event.outcome : null
      return secretsAmong([
        ...requestHead(event),
        ...formatBody(event.requestBody ?? '', 'laid-out').tokens,
        ...(answer ? [...responseHead(answer), ...formatBody(answer.body, 'laid-out').tokens] : []),
      ])
    }
    default:
      return event satisfies never
  }
}

function headerLines(headers: HeaderList): Token[] {
  return headers.flatMap(([name, value]) => [
    { kind: 'name', text: name } as const,
    plain(': '),
    ...headerTokens(name, value),
    plain('\n'),
  ])
}

function plain(text: string): Token {
  return { kind: 'plain', text }
}
