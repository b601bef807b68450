import type { Attributes } from '../../../cognito/user-pool/get-user.ts'
import { useFirst } from '../../excerpts/use-first.tsx'
import { KeyValue, KeyValues } from '../../parts/key-values.tsx'

/** Names and values, the first of them where there are many. */
export function AttributeList({ attributes }: { readonly attributes: Attributes }) {
  const [first, more] = useFirst(attributes)
  return (
    <>
      <KeyValues>
        {first.map(([member, value]) => (
          <KeyValue key={member} name={member}>
            {value}
          </KeyValue>
        ))}
      </KeyValues>
      {more}
    </>
  )
}
