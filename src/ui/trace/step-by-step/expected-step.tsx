import { useMemo } from 'react'
import { expectationOf, expiryOf } from '../../../trace/facts/expected.ts'
import type { Expectation, Outgoing } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { useTrace } from '../../context/use-session.ts'
import { useNow } from '../../parts/use-now.ts'
import { PreflightNote } from '../../problem/lazy-preflight-note.tsx'

/** What is expected to come of a request, by what it holds now. */
export function ExpectedStep({ sent }: { readonly sent: Outgoing }) {
  const texts = useMessages('stepByStep')
  const runs = useTrace((trace) => trace)
  const now = useNow()
  const expires = useMemo(() => expiryOf(sent, runs), [sent, runs])
  const isExpired = expires !== null && expires <= now
  // Not anew each second: it changes when the time is over.
  const moment = isExpired ? expires : 0
  const expected = useMemo(() => expectationOf(sent, runs, moment), [sent, runs, moment])
  return (
    <>
      <dl className="expected-step">
        <div>
          <dt>{texts.expected}</dt>
          <dd>{expected ? <Words expected={expected} sent={sent} /> : texts.unknown}</dd>
        </div>
        {expected && expected.refusal === null && <Brings expected={expected} />}
        {expires !== null && !isExpired && (
          <div>
            <dt>{texts.timeLeft}</dt>
            <dd>{texts.seconds(Math.ceil((expires - now) / 1000))}</dd>
          </div>
        )}
      </dl>
      <PreflightNote outgoing={sent} />
    </>
  )
}

function Words({
  expected: { result, challenge, refusal },
  sent,
}: {
  readonly expected: Expectation
  readonly sent: Outgoing
}) {
  const texts = useMessages('stepByStep')
  const { results } = useMessages('diagram')
  const { list } = useMessages('app').separators
  if (refusal !== null) return texts.refusals[refusal]
  if (sent.operation === '/oauth2/authorize') return texts.returns
  if (sent.operation === '/logout') return texts.leaves
  const what = result === null ? texts.nothing : [results[result], challenge].filter((part) => part !== null).join(' ')
  return `200${list}${what}`
}

function Brings({ expected: { members, identity } }: { readonly expected: Expectation }) {
  const texts = useMessages('stepByStep')
  const { list } = useMessages('app').separators
  return (
    <>
      {members.length > 0 && (
        <div>
          <dt>{texts.members}</dt>
          <dd className="mono">{members.map((path) => path.split('.').at(-1)).join(list)}</dd>
        </div>
      )}
      {identity !== null && (
        <div>
          <dt>{texts.identity}</dt>
          <dd>{texts.identities[identity]}</dd>
        </div>
      )}
    </>
  )
}
