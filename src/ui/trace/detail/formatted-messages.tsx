import { urlLines } from '../../../trace/body/layout.ts'
import { urlTokens } from '../../../trace/body/tokens.ts'
import type { Answer, Exchange, Redirect } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { BodyView } from './body-view.tsx'
import { HeaderTable } from './header-table.tsx'
import { MaskedText } from './masked-text.tsx'

/** Request and answer, laid out for reading; of a redirect the address, a parameter a line. */
export function FormattedMessages({ event }: { readonly event: Exchange | Redirect }) {
  const detail = useMessages('detail')
  if (event.kind === 'redirect') {
    return (
      <>
        <h4>{detail.address}</h4>
        <BodyView name={detail.address} head={urlLines(event.url)} body="" layout="laid-out" />
      </>
    )
  }
  return (
    <>
      <h4>{detail.request}</h4>
      <p className="mono request-line">
        <span className="token-name">
          <ForeignText text={event.method} />
        </span>{' '}
        <MaskedText tokens={urlTokens(event.url)} />
      </p>
      <HeaderTable headers={event.requestHeaders} />
      {event.requestBody === null || event.requestBody === '' ? (
        <p className="small muted">{detail.noBody}</p>
      ) : (
        <BodyView name={detail.requestBody} body={event.requestBody} layout="laid-out" />
      )}
      {event.outcome.kind === 'answered' && <FormattedAnswer answer={event.outcome} />}
    </>
  )
}

function FormattedAnswer({ answer }: { readonly answer: Answer }) {
  const detail = useMessages('detail')
  return (
    <>
      <h4>{detail.response}</h4>
      <HeaderTable headers={answer.headers} />
      {answer.body === '' ? (
        <p className="small muted">{detail.noBody}</p>
      ) : (
        <BodyView name={detail.responseBody} body={answer.body} layout="laid-out" />
      )}
    </>
  )
}
