import type { ConnectionFault } from '../../../connection/connection-schema.ts'
import { foreignFile } from '../../../connection/foreign-file.ts'
import type { ParsedConnections } from '../../../connection/parse-connections.ts'
import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import './fault-list.css'

/**
 * Every fault of config.json, by entry: where it is, what it is, and what stands there. Of a file from elsewhere, what it
 * is tells more than what it lacks.
 */
export function FaultList({ config: { entries, faults, file } }: { readonly config: ParsedConnections }) {
  const foreignFiles = useMessages('foreignFiles')
  const foreign = foreignFile(file)
  if (foreign) return <p>{foreignFiles[foreign]}</p>
  return (
    <>
      {faults.length > 0 && <Faults faults={faults} />}
      {entries.map(
        ({ faulty }) =>
          faulty && (
            <div key={faulty.path} className="faulty-entry">
              <b>
                <ForeignText text={faulty.name || faulty.path} />
              </b>
              <Faults faults={faulty.faults} />
            </div>
          ),
      )}
    </>
  )
}

function Faults({ faults }: { readonly faults: readonly ConnectionFault[] }) {
  const start = useMessages('start')
  const app = useMessages('app')
  const texts = useMessages('connectionFaults')
  return (
    <ul className="fault-list">
      {faults.map(({ path, code, found }) => (
        <li key={`${path} ${code}`}>
          <span className="mono">
            <ForeignText text={path || start.wholeFile} />
          </span>
          {app.separators.name + texts[code]}
          {found !== null && (
            <>
              {' · '}
              <span className="mono">
                <ForeignText text={start.found(found)} />
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
