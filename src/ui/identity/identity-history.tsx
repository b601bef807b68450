import { useMemo } from 'react'
import { visible } from '../../text/visible.ts'
import { identityHistory, type Sighting } from '../../trace/facts/identity-history.ts'
import { useMessages } from '../context/messages.ts'
import { useTrace } from '../context/use-session.ts'
import { useFirst } from '../excerpts/use-first.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import './identity.css'

/** The identities that this visit has been, oldest first, and how each came about. */
export function IdentityHistory({ identityPoolId }: { readonly identityPoolId: string }) {
  const texts = useMessages('identity')
  const runs = useTrace((trace) => trace)
  const seen = useMemo(() => identityHistory(runs, identityPoolId), [runs, identityPoolId])
  const [first, more] = useFirst(seen)
  if (seen.length === 0) return null
  return (
    <>
      <h3 className="facts-title">{texts.history}</h3>
      <ol className="identity-history">
        {first.map((sighting) => (
          <IdentitySighting key={`${sighting.run} ${sighting.at} ${sighting.identityId}`} sighting={sighting} />
        ))}
      </ol>
      {more}
    </>
  )
}

function IdentitySighting({ sighting }: { readonly sighting: Sighting }) {
  const texts = useMessages('identity')
  const { list, sentences } = useMessages('app').separators
  const { run, identityId, loginsKeys, origin } = sighting
  return (
    <li>
      <span className="small muted">
        {texts.run(run)} · {loginsKeys.length === 0 ? texts.asGuest : texts.by(visible(loginsKeys.join(list)))}
      </span>
      <span className="mono">
        <ForeignText text={identityId} />
      </span>
      <span className="small">
        {texts.origins[origin.kind]}
        {origin.kind === 'merged' && sentences + texts.from(visible(origin.from))}
      </span>
    </li>
  )
}
