import { decodeUnverified, timeOfClaim } from '../../token/decode.ts'
import { useMessages } from '../messages.ts'
import { Expiry } from '../parts/expiry.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { Moment } from '../parts/moment.tsx'
import { SecretValue } from '../parts/secret-value.tsx'

interface TokenViewProps {
  readonly name: string
  readonly token: string
  /** Unfolded from the start. */
  readonly open: boolean
}

/** One token: its end, the token itself (hidden), and what stands in its header and claims. */
export function TokenView({ name, token, open }: TokenViewProps) {
  const { tokens: texts } = useMessages().results
  const decoded = decodeUnverified(token)
  const expires = decoded.kind === 'jwt' ? timeOfClaim('exp', decoded.unverifiedClaims.exp) : null
  return (
    <section className="token" aria-label={name}>
      <div className="token-head">
        <h3>{name}</h3>
        {decoded.kind === 'jwt' && <span className="chip">{texts.unchecked}</span>}
        {expires !== null && <Expiry at={expires} />}
      </div>
      <KeyValues>
        <SecretValue name={name} label={texts.value} value={token} />
      </KeyValues>
      {decoded.kind === 'opaque' && <p className="small muted">{texts.opaque}</p>}
      {decoded.kind === 'broken' && <p className="small muted">{texts.undecodable}</p>}
      {decoded.kind === 'jwt' && (
        <details open={open}>
          <summary>{texts.decoded(Object.keys(decoded.unverifiedClaims).length)}</summary>
          <Members title={texts.header} members={decoded.unverifiedHeader} />
          <Members title={texts.claims} members={decoded.unverifiedClaims} />
        </details>
      )}
    </section>
  )
}

/** A header or a set of claims, each member a row; names and values come from outside and are shown as text. */
function Members({ title, members }: { readonly title: string; readonly members: Readonly<Record<string, unknown>> }) {
  return (
    <div className="members">
      <h4>{title}</h4>
      <KeyValues>
        {Object.entries(members).map(([name, value]) => (
          <KeyValue key={name} name={name}>
            <MemberValue name={name} value={value} />
          </KeyValue>
        ))}
      </KeyValues>
    </div>
  )
}

function MemberValue({ name, value }: { readonly name: string; readonly value: unknown }) {
  const time = timeOfClaim(name, value)
  if (time !== null) {
    return (
      <>
        {String(value)} <Moment at={time} />
      </>
    )
  }
  return <>{typeof value === 'string' ? value : readable(value)}</>
}

/** JSON on one line where it fits on one. */
function readable(value: unknown): string {
  const line = JSON.stringify(value)
  return line.length <= 60 ? line : JSON.stringify(value, null, 2)
}
