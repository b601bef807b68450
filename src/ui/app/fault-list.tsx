import type { ConnectionFault } from '../../connection/connection-schema.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { useMessages } from '../messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'

/** Every fault of config.json: where it is, what it is, and what stands there. */
export function FaultList({ faults }: { readonly faults: readonly ConnectionFault[] }) {
  const { start, app } = useMessages()
  const texts = useDetailMessages().faults
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
