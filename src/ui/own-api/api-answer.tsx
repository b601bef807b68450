import { useMemo } from 'react'
import type { ApiAnswer as Answer } from '../../cognito/own-api/api-call.ts'
import { readApiAnswer } from '../../diagnosis/own-api/read-answer.ts'
import type { OwnApiResults } from '../../session/tasks/own-api/own-api-results.ts'
import { apiKinds } from '../../token/api/api-kinds.ts'
import { useMessages } from '../context/messages.ts'
import { LongText } from '../excerpts/long-text.tsx'
import { useFirst } from '../excerpts/use-first.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { TextFigure } from '../secret/text-figure.tsx'
import { SourceLink } from '../token-view/source-link.tsx'
import { shownBody } from './shown-body.ts'

interface ApiAnswerProps {
  readonly latest: NonNullable<OwnApiResults['latest']>
  readonly isGuest: boolean
}

/** What came back: the status, what it means, the headers, and the body. */
export function ApiAnswer({ latest: { call, answer }, isGuest }: ApiAnswerProps) {
  const texts = useMessages('ownApi')
  const { request, kind, credential } = call
  if (answer.kind !== 'answered') {
    const { cause, remedy } = texts.unread[answer.kind]
    const isCors = answer.kind === 'preflight-refused' || answer.kind === 'cors-refused'
    return (
      <section className="api-answer" aria-label={texts.answer}>
        <RequestLine {...request} />
        <div role="alert">
          <p>
            <strong>{cause}</strong>
          </p>
          <p>{isCors && kind === 'aws-service' ? texts.corsOfService : remedy}</p>
          {answer.kind === 'redirected' && <SourceLink source={apiKinds['load-balancer'].source} />}
        </div>
      </section>
    )
  }
  const isRefused = answer.status >= 400
  return (
    <section className="api-answer" aria-label={texts.answer}>
      <RequestLine {...request} />
      <p role={isRefused ? 'alert' : 'status'}>
        <span className={`chip ${isRefused ? 'bad' : 'ok'}`}>{texts.answered(answer.status)}</span>
      </p>
      <Meaning evidence={{ kind, credential, answer }} isGuest={isGuest && credential === 'signature'} />
      <AnswerHeaders headers={answer.headers} />
      <AnswerBody answer={answer} />
    </section>
  )
}

function RequestLine({ method, url }: { readonly method: string; readonly url: string }) {
  return (
    <p className="mono">
      {method} <LongText text={url} />
    </p>
  )
}

function Meaning({
  evidence,
  isGuest,
}: {
  readonly evidence: Parameters<typeof readApiAnswer>[0]
  readonly isGuest: boolean
}) {
  const { causes, denied, wordsUnverified } = useMessages('ownApi')
  const reading = readApiAnswer(evidence)
  if (reading === null) return null
  if (reading.kind === 'cause') {
    const { cause, remedy } = causes[reading.cause]
    return (
      <>
        <p>
          <strong>{cause}</strong>
        </p>
        <p>
          {remedy} <SourceLink source={reading.source} />
        </p>
        {reading.isUnverified && <p className="small muted">{wordsUnverified}</p>}
      </>
    )
  }
  const { layer, isExplicit } = reading.by
  return (
    <>
      <p>
        <strong>{denied.by(layer === null ? null : denied.layers[layer].cause, isExplicit)}</strong>
      </p>
      {isGuest && <p>{denied.guest}</p>}
      <p>{layer === null ? denied.unsaid : denied.layers[layer].remedy}</p>
    </>
  )
}

function AnswerHeaders({ headers }: { readonly headers: Extract<Answer, { kind: 'answered' }>['headers'] }) {
  const texts = useMessages('ownApi')
  const [first, more] = useFirst(headers)
  return (
    <details>
      <summary>{texts.headersOf(headers.length)}</summary>
      <p className="small muted">{texts.headersShown}</p>
      <KeyValues>
        {first.map(([name, value]) => (
          <KeyValue key={name} name={name}>
            <LongText text={value} />
          </KeyValue>
        ))}
      </KeyValues>
      {more}
    </details>
  )
}

function AnswerBody({ answer: { body } }: { readonly answer: Extract<Answer, { kind: 'answered' }> }) {
  const texts = useMessages('ownApi')
  const { text, isWhole, isJson } = useMemo(() => shownBody(body), [body])
  if (body === '') return <p>{texts.empty}</p>
  const file = isJson
    ? { fileName: 'response.json', mediaType: 'application/json', text: body }
    : { fileName: 'response.txt', mediaType: 'text/plain', text: body }
  return (
    <>
      <TextFigure name={texts.bodyOf} file={file} shown={text} wrapped />
      {!isWhole && <p className="small muted">{texts.cut(text.length)}</p>}
    </>
  )
}
