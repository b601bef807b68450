import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import type { OpenedTrace } from './opened-trace.ts'
import './taking-along.css'

interface OpenedBannerProps {
  readonly opened: OpenedTrace
  readonly onClose: () => void
}

/** Says that what is shown is somebody's record and not what happens here. */
export function OpenedBanner({ opened, onClose }: OpenedBannerProps) {
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
      <TextButton onClick={onClose}>{texts.close}</TextButton>
    </div>
  )
}
