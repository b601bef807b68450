import { timeOfClaim } from '../../token/decode.ts'
import { LongText } from '../excerpts/long-text.tsx'
import { firstEntries, useFirst } from '../excerpts/use-first.tsx'
import { Moment } from '../secret/moment.tsx'

interface ClaimValueProps {
  readonly name: string
  readonly value: unknown
}

/** A claim's value as a person reads it: a time as a moment, a list line by line, an object member by member. */
export function ClaimValue({ name, value }: ClaimValueProps) {
  const time = timeOfClaim(name, value)
  if (time !== null) {
    return (
      <>
        {String(value)} <Moment at={time} />
      </>
    )
  }
  if (typeof value === 'string') return <LongText text={value} />
  if (Array.isArray(value) && value.length > 0) return <Entries list={value} />
  if (isFlat(value)) {
    return (
      <dl className="members">
        {Object.entries(value).map(([member, of]) => (
          <div key={member}>
            <dt>{member}</dt>
            <dd>
              <LongText text={String(of)} /> {member === 'dateCreated' && <Created at={of} />}
            </dd>
          </div>
        ))}
      </dl>
    )
  }
  return <LongText text={JSON.stringify(value, null, 2)} />
}

/** Lists within a list stay JSON: nested ones would multiply. */
function Entries({ list }: { readonly list: readonly unknown[] }) {
  const [first, more] = useFirst(list, firstEntries)
  return (
    <>
      <ul className="values">
        {first.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim never changes, and its entries may be alike
          <li key={index}>
            {Array.isArray(entry) ? <LongText text={JSON.stringify(entry)} /> : <ClaimValue name="" value={entry} />}
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

/** In `identities`, milliseconds as a text (seen in ID tokens of federated users). */
function Created({ at }: { readonly at: unknown }) {
  return typeof at === 'string' && /^\d{12,14}$/.test(at) ? <Moment at={Number(at)} /> : null
}

/** An object of plain values, few enough to be listed. */
function isFlat(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const members = Object.values(value)
  return (
    members.length > 0 &&
    members.length <= 20 &&
    members.every((member) => typeof member !== 'object' || member === null)
  )
}
