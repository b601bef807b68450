import type { ParsedConnections } from '../../../connection/parse-connections.ts'
import { useMessages } from '../../context/messages.ts'
import { FaultList } from '../config-faults/fault-list.tsx'
import { FirstConnection, type FirstConnectionProps } from './first-connection.tsx'
import { StartPage } from './start-page.tsx'

/** Why the page can't begin. */
export type StartTrouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'faults'; readonly config: ParsedConnections }
  | { readonly kind: 'empty'; readonly allowsOwn: boolean }
  /** No page has this address. */
  | { readonly kind: 'not-found' }
  /** Another site's page stands around this one. */
  | { readonly kind: 'framed' }
  /** This browser lacks what the page can't do without. */
  | { readonly kind: 'browser'; readonly missing: readonly string[] }

interface StartFaultProps extends FirstConnectionProps {
  readonly trouble: StartTrouble
}

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
export function StartFault({ trouble, ...first }: StartFaultProps) {
  const start = useMessages('start')
  const connections = useMessages('connections')
  switch (trouble.kind) {
    case 'unreachable':
      return <StartPage title={start.unreachableTitle}>{start.unreachable}</StartPage>
    case 'status':
      return <StartPage title={start.unreachableTitle}>{start.status(trouble.status)}</StartPage>
    case 'not-found':
      return (
        <StartPage title={start.notFoundTitle} action={<a href={import.meta.env.BASE_URL}>{start.toFirstPage}</a>}>
          {start.notFound}
        </StartPage>
      )
    case 'framed':
      return (
        <StartPage title={start.framedTitle} action={<OwnTab />}>
          {start.framed}
        </StartPage>
      )
    case 'browser':
      return (
        <StartPage title={start.browserTitle} detail={<p className="mono">{trouble.missing.join(', ')}</p>}>
          {start.browser}
        </StartPage>
      )
    case 'empty':
      return (
        <StartPage
          title={start.emptyTitle}
          detail={trouble.allowsOwn ? <FirstConnection {...first} /> : <pre className="mono">{example}</pre>}
        >
          {trouble.allowsOwn ? connections.begin : start.empty}
        </StartPage>
      )
    case 'faults':
      return (
        <StartPage title={start.faultsTitle} detail={<FaultList config={trouble.config} />}>
          {start.faultsAbout}
        </StartPage>
      )
    default:
      return trouble satisfies never
  }
}

function OwnTab() {
  const start = useMessages('start')
  return (
    <a href={import.meta.env.BASE_URL} target="_blank" rel="noreferrer">
      {start.ownTab}
    </a>
  )
}
