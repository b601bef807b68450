import type { ParsedConnections } from '../../../connection/parse-connections.ts'
import { useMessages } from '../../context/messages.ts'
import { FaultList } from './fault-list.tsx'
import './config-faults.css'

/** Beside connections that work: why the others of config.json are not offered. */
export function ConfigFaults({ config }: { readonly config: ParsedConnections }) {
  const start = useMessages('start')
  const configFaults = useMessages('configFaults')
  const count = config.entries.reduce((sum, { faulty }) => sum + (faulty?.faults.length ?? 0), config.faults.length)
  return (
    <details className="config-faults">
      <summary>{configFaults.title(count)}</summary>
      <p className="small">{start.faultsAbout}</p>
      <FaultList config={config} />
    </details>
  )
}
