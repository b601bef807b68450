import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { TextButton } from '../../parts/text-button.tsx'
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
  return (
    <div className="opened-banner">
      <p role="status">
        {texts.openedFrom}{' '}
        <b>
          <ForeignText text={opened.fileName} />
        </b>
        {texts.opened(opened.runs.length)}
      </p>
      <TextButton onClick={onBack}>{texts.back}</TextButton>
      <TextButton onClick={onClose}>{texts.close}</TextButton>
    </div>
  )
}
