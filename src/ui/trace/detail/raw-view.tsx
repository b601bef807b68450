import { requestHead, responseHead } from '../../../trace/body/http-text.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { BodyView } from './body-view.tsx'
import { ComputedValues } from './computed-values.tsx'

/** The bytes of a step, as HTTP/1.1 writes them. */
export function RawView({ event }: { readonly event: TraceEvent }) {
  const detail = useMessages('detail')
  switch (event.kind) {
    case 'computation':
      return <ComputedValues values={event.values} />
    case 'redirect':
      return (
        <BodyView
          name={detail.wholeRequest}
          head={requestHead({ method: 'GET', url: event.url, requestHeaders: [] })}
          body=""
          layout="as-sent"
        />
      )
    case 'exchange': {
      const answer = event.outcome.kind === 'answered' ? event.outcome : null
      return (
        <>
          <h4>{detail.request}</h4>
          <BodyView
            name={detail.wholeRequest}
            head={requestHead(event)}
            body={event.requestBody ?? ''}
            layout="as-sent"
          />
          {answer && (
            <>
              <h4>{detail.response}</h4>
              <BodyView name={detail.wholeResponse} head={responseHead(answer)} body={answer.body} layout="as-sent" />
            </>
          )}
          <p className="small muted">{detail.asHttp}</p>
        </>
      )
    }
    default:
      return event satisfies never
  }
}
