import { useMessages } from '../../context/messages.ts'
import { FaultList, type FaultyConfig } from './fault-list.tsx'
import './config-faults.css'

/** Beside connections that work: why the others of config.json are not offered. */
export function ConfigFaults({ config }: { readonly config: FaultyConfig }) {
  const start = useMessages('start')
  const configFaults = useMessages('configFaults')
  return (
    <details className="config-faults">
      <summary>{configFaults.title(config.faults.length)}</summary>
      <p className="small">{start.faultsAbout}</p>
      <FaultList config={config} />
    </details>
  )
}
