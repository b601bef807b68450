import type { ConnectionFault } from '../../connection/parse-connections.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { useMessages } from '../messages.ts'
import { StartPage } from './start-page.tsx'

/** Why the page can't begin. */
export type StartTrouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'faults'; readonly faults: readonly ConnectionFault[] }
  | { readonly kind: 'empty' }
  /** Another site's page stands around this one. */
  | { readonly kind: 'framed' }

const example = `{
  "connections": [
    {
      "name": "Staging",
      "region": "eu-west-1",
      "userPoolId": "eu-west-1_AbCdEfGhI",
      "userPoolClientId": "1example23456789abcdefghij",
      "identityPoolId": "eu-west-1:11111111-2222-4333-8444-555555555555",
      "hostedUiDomain": "example.auth.eu-west-1.amazoncognito.com",
      "identityProviders": ["Facebook", "LoginWithAmazon"]
    }
  ]
}`

/** The page without a connection: what is wrong with the configuration, all of it, and how to go on. */
export function StartFault({ trouble }: { readonly trouble: StartTrouble }) {
  const { start, app } = useMessages()
  const { faults } = useDetailMessages()
  switch (trouble.kind) {
    case 'unreachable':
      return <StartPage title={start.unreachableTitle}>{start.unreachable}</StartPage>
    case 'status':
      return <StartPage title={start.unreachableTitle}>{start.status(trouble.status)}</StartPage>
    case 'framed':
      return (
        <StartPage title={start.framedTitle} action={<OwnTab />}>
          {start.framed}
        </StartPage>
      )
    case 'empty':
      return (
        <StartPage title={start.emptyTitle} detail={<pre className="mono">{example}</pre>}>
          {start.empty}
        </StartPage>
      )
    case 'faults': {
      const list = trouble.faults.map(({ path, code, found }) => (
        <li key={`${path} ${code}`}>
          <span className="mono">{path || start.wholeFile}</span>
          {app.separators.name + faults[code]}
          {found !== null && (
            <>
              {' · '}
              <span className="mono">{start.found(found)}</span>
            </>
          )}
        </li>
      ))
      return (
        <StartPage title={start.faultsTitle} detail={<ul>{list}</ul>}>
          {start.faultsAbout}
        </StartPage>
      )
    }
    default:
      return trouble satisfies never
  }
}

function OwnTab() {
  const { start } = useMessages()
  return (
    <a href="/" target="_blank" rel="noreferrer">
      {start.ownTab}
    </a>
  )
}
