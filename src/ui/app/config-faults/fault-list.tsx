import { foreignFile } from '../../../connection/foreign-file.ts'
import type { ParsedConnections } from '../../../connection/parse-connections.ts'
import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'

export type FaultyConfig = Pick<ParsedConnections, 'faults' | 'file'>

/**
 * Every fault of config.json: where it is, what it is, and what stands there. Of a file from elsewhere, what it is tells
 * more than what it lacks.
 */
export function FaultList({ config: { faults, file } }: { readonly config: FaultyConfig }) {
  const start = useMessages('start')
  const app = useMessages('app')
  const texts = useMessages('connectionFaults')
  const foreignFiles = useMessages('foreignFiles')
  const foreign = foreignFile(file)
  if (foreign) return <p>{foreignFiles[foreign]}</p>
  return (
    <ul>
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
