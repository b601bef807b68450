import type { Endpoints } from '../../connection/connection.ts'
import { useSessionState } from '../context/use-session.ts'

interface LocalHintProps {
  readonly service: keyof Endpoints
  readonly path: string
  readonly text: string
}

/** A link to a page of the local Cognito; nothing where the connection is to anything else. */
export function LocalHint({ service, path, text }: LocalHintProps) {
  const endpoint = useSessionState(({ connection }) => connection.localCognito && connection.endpoints[service])
  if (!endpoint) return null
  return (
    <a href={endpoint + path} target="_blank" rel="noreferrer">
      {text}
    </a>
  )
}
