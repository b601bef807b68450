import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { LocalHint } from '../fields/local-hint.tsx'
import { TextButton } from '../parts/text-button.tsx'

interface GuidesProps {
  readonly onConnections: () => void
}

/** What is to be known beyond the stages, and the way to where it is done. */
export function Guides({ onConnections }: GuidesProps) {
  const { guides } = useMessages('help')
  const app = useMessages('app')
  const isLocal = useSessionState(({ connection }) => connection.localCognito)
  const connections = <TextButton onClick={onConnections}>{app.connections}</TextButton>
  const ways = {
    ownPools: connections,
    localCognito: isLocal ? <LocalHint service="userPool" path="/" text={guides.localPages} /> : connections,
    deployment: null,
    security: null,
  }
  return (
    <dl className="stage-guide">
      {(['ownPools', 'localCognito', 'deployment', 'security'] as const).map((topic) => (
        <div key={topic}>
          <dt>{guides[topic].title}</dt>
          <dd>
            {guides[topic].about} {ways[topic]}
          </dd>
        </div>
      ))}
    </dl>
  )
}
