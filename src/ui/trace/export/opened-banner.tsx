import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { focusOpenTrace } from './open-trace-button.tsx'
import type { OpenedTrace } from './opened-trace.ts'
import './taking-along.css'

interface OpenedBannerProps {
  readonly opened: OpenedTrace
  /** Back to what is recorded here; the file stays open. */
  readonly onBack: () => void
  readonly onClose: () => void
}

/** A banner that the trace comes from a file, not from this page. */
export function OpenedBanner({ opened, onBack, onClose }: OpenedBannerProps) {
  const texts = useMessages('traceExport')
  const remarks = useRemarks(opened)
  const leave = (act: () => void) => () => {
    act()
    focusOpenTrace()
  }
  return (
    <div className="opened-banner">
      <div role="status">
        <p>
          {texts.openedFrom}{' '}
          <b>
            <ForeignText text={opened.fileName} />
          </b>
          {texts.opened(opened.runs.length)}
        </p>
        {remarks.length > 0 && (
          <ul className="opened-remarks small muted">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="opened-actions">
        <TextButton onClick={leave(onBack)}>{texts.back}</TextButton>
        <TextButton onClick={leave(onClose)}>{texts.close}</TextButton>
      </div>
    </div>
  )
}

const counted = ['otherRequests', 'bodies', 'times', 'authorizations'] as const

function useRemarks({ runs, lacks }: OpenedTrace): readonly string[] {
  const texts = useMessages('traceExport')
  const isMasked = runs.every(({ redacted }) => redacted)
  return [
    ...(lacks ? counted.flatMap((name) => (lacks[name] > 0 ? [texts.lacks[name](lacks[name])] : [])) : []),
    ...(lacks?.computations ? [texts.lacks.computations] : []),
    ...(isMasked ? [] : [texts.inClear]),
  ]
}
