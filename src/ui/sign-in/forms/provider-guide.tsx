import { developerSnippets } from '../../../connection/developer-snippets.ts'
import { useMessages } from '../../context/messages.ts'
import { useSessionState } from '../../context/use-session.ts'
import { TextFigure } from '../../secret/text-figure.tsx'

interface ProviderGuideProps {
  readonly kind: 'saml-response' | 'developer-token'
}

/** What such a token is, where it comes from, and what it needs. */
export function ProviderGuide({ kind }: ProviderGuideProps) {
  const { guides, snippets: names } = useMessages('signInForms').providerToken
  const connection = useSessionState((state) => state.connection)
  const snippets = developerSnippets(connection)
  const { title, points } = guides[kind]
  return (
    <details className="small">
      <summary>{title}</summary>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {kind === 'developer-token' && (
        <>
          <TextFigure name={names.javascript} file={snippets.javascript} />
          <TextFigure name={names.cli} file={snippets.cli} />
        </>
      )}
    </details>
  )
}
