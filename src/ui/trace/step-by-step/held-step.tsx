import { useMemo, useState } from 'react'
import type { HeldRequest } from '../../../session/session-state.ts'
import { withValues } from '../../../trace/body/parameters.ts'
import { urlTokens } from '../../../trace/body/tokens.ts'
import { editableParameters } from '../../../trace/facts/editable.ts'
import type { Outgoing } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { BodyView } from '../detail/body-view.tsx'
import { HeaderTable } from '../detail/header-table.tsx'
import { MaskedText } from '../detail/masked-text.tsx'
import { RevealsContext, useNewReveals } from '../detail/reveals.ts'
import { ExpectedStep } from './expected-step.tsx'
import { ParameterFields } from './parameter-fields.tsx'
import { sendButtonId } from './step-switch.tsx'

interface HeldStepProps {
  readonly request: HeldRequest
  /** How many wait behind it. */
  readonly others: number
}

const unchanged: ReadonlyMap<string, string> = new Map()

/** A request as it will be sent, what is expected of it, and the button that sends it. */
export function HeldStep({ request: { id, outgoing }, others }: HeldStepProps) {
  const texts = useMessages('stepByStep')
  const session = useSession()
  const reveals = useNewReveals()
  const [values, setValues] = useState(unchanged)
  const [isEdited, setEdited] = useState(false)
  const parameters = useMemo(() => editableParameters(outgoing), [outgoing])
  const isSigned = parameters.length > 0 && parameters.every(({ lock }) => lock === 'signed')
  const sent = useMemo(() => withValues(outgoing, values), [outgoing, values])
  return (
    <RevealsContext value={reveals}>
      <div className="held-head">
        <h3>
          <span className="eyebrow">{texts.next}</span>{' '}
          <span className="mono">
            <ForeignText text={outgoing.operation} />
          </span>
        </h3>
        <span className="held-buttons">
          <Button
            id={sendButtonId}
            size="xs"
            aria-label={texts.send(outgoing.operation)}
            onClick={() => session.sendHeld(id, values)}
          >
            {texts.send(outgoing.operation)} <span aria-hidden="true">▸</span>
          </Button>
          <Button size="xs" variant="default" onClick={() => session.goStepByStep(false)}>
            {texts.rest}
          </Button>
          <Button size="xs" variant="default" onClick={session.cancel}>
            {texts.cancel}
          </Button>
        </span>
        {others > 0 && <span className="small muted">{texts.others(others)}</span>}
      </div>
      <div className="held-parts">
        <ExpectedStep sent={sent} />
        <div>
          <RequestLine sent={sent} />
          {isEdited ? (
            <ParameterFields
              parameters={parameters}
              values={values}
              onChange={(key, value) => setValues(new Map(values).set(key, value))}
            />
          ) : (
            sent.requestBody && <BodyView name={texts.body} body={sent.requestBody} layout="as-sent" />
          )}
          {isSigned && <p className="small muted">{texts.locks.signed}</p>}
          {parameters.length > 0 && !isSigned && (
            <TextButton pressed={isEdited} onClick={() => setEdited(!isEdited)}>
              {texts.edit}
            </TextButton>
          )}
          <HeaderTable headers={sent.requestHeaders} />
        </div>
      </div>
    </RevealsContext>
  )
}

function RequestLine({ sent: { method, url } }: { readonly sent: Outgoing }) {
  return (
    <p className="mono request-line">
      <span className="token-name">
        <ForeignText text={method} />
      </span>{' '}
      <MaskedText tokens={urlTokens(url)} />
    </p>
  )
}
