import { defaultPrincipalTags } from '../../../credentials/role-explanation.ts'
import { useMessages } from '../../context/messages.ts'
import { useFirst } from '../../excerpts/use-first.tsx'
import { KeyValue, KeyValues } from '../../parts/key-values.tsx'

/** The tags that the session would carry; whether it does is the pool's secret. */
export function PrincipalTags({ claims }: { readonly claims: Readonly<Record<string, unknown>> }) {
  const { tags: texts } = useMessages('role')
  const tags = defaultPrincipalTags(claims)
  const [first, more] = useFirst(tags)
  if (tags.length === 0) return null
  return (
    <details className="principal-tags">
      <summary className="small">{texts.title}</summary>
      <p className="small muted">{texts.about}</p>
      <KeyValues>
        {first.map(([tag, value]) => (
          <KeyValue key={tag} name={tag}>
            {value}
          </KeyValue>
        ))}
      </KeyValues>
      {more}
    </details>
  )
}
