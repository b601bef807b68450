import type { ConnectionFault } from '../../connection/connection-schema.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { useMessages } from '../messages.ts'
import { FaultList } from './fault-list.tsx'
import './config-faults.css'

/** Beside connections that work: why the others of config.json are not offered. */
export function ConfigFaults({ faults }: { readonly faults: readonly ConnectionFault[] }) {
  const { start } = useMessages()
  const { configFaults } = useDetailMessages()
  return (
    <details className="config-faults">
      <summary>{configFaults.title(faults.length)}</summary>
      <p className="small">{start.faultsAbout}</p>
      <FaultList faults={faults} />
    </details>
  )
}
