import { defaultPrincipalTags } from '../../../credentials/role-explanation.ts'
import { trustPolicy, trustPolicyFile } from '../../../protocol/roles/trust-policy.ts'
import { useMessages } from '../../context/messages.ts'
import { useSessionState } from '../../context/use-session.ts'
import { useFirst } from '../../excerpts/use-first.tsx'
import { KeyValue, KeyValues } from '../../parts/key-values.tsx'
import { TextFigure } from '../../secret/text-figure.tsx'

/** The tags that the session would carry; whether it does is the pool's secret. */
export function PrincipalTags({ claims }: { readonly claims: Readonly<Record<string, unknown>> }) {
  const { tags: texts } = useMessages('role')
  const tags = defaultPrincipalTags(claims)
  const connection = useSessionState((state) => state.connection)
  const [first, more] = useFirst(tags)
  const trust = trustPolicy(connection.region, connection.identityPoolId ?? '', 'authenticated')
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
      <p className="small muted">{texts.trustAbout}</p>
      <TextFigure name={texts.trust} file={{ ...trustPolicyFile, text: JSON.stringify(trust, null, 2) }} />
    </details>
  )
}
