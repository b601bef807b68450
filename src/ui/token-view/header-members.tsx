import type { JwtMembers } from '../../token/own-claim.ts'
import { LongText } from '../excerpts/long-text.tsx'
import { useFirst } from '../excerpts/use-first.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'

/** What stands in a token's header; a hostile one can have any number of members. */
export function HeaderMembers({ header }: { readonly header: JwtMembers }) {
  const [first, more] = useFirst(Object.entries(header))
  return (
    <>
      <KeyValues>
        {first.map(([name, value]) => (
          <KeyValue key={name} name={name}>
            <LongText text={typeof value === 'string' ? value : JSON.stringify(value)} />
          </KeyValue>
        ))}
      </KeyValues>
      {more}
    </>
  )
}
