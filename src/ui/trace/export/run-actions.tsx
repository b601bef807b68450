import type { ReactNode } from 'react'
import { useMessages } from '../../context/messages.ts'
import { recordedEvents } from '../../context/open-stages.tsx'
import { useTrace } from '../../context/use-session.ts'
import { TextButton } from '../../parts/text-button.tsx'
import type { ShownRun } from '../shown-run.ts'
import { NoticeLine } from './notice.tsx'
import { focusOpenTrace, OpenTraceButton } from './open-trace-button.tsx'
import type { OpenedTrace } from './opened-trace.ts'
import { SaveMenu } from './save-menu.tsx'
import { useNotice } from './use-notice.ts'
import './taking-along.css'

/** Gets the focus back when the comparison is done. */
export const compareButton = 'compare-runs'

interface RunActionsProps {
  readonly shown: ShownRun
  /** See `OpenTraceButton`. */
  readonly link: string | null
  readonly onOpened: (opened: OpenedTrace) => void
  readonly onCompare: () => void
  readonly onPresent: () => void
  readonly onReplay: () => void
  /** Other things to save, e.g. the picture. */
  readonly children?: ReactNode
}

/** The actions of a trace: save, compare, present, open a file. */
export function RunActions({ shown: { listed, shown }, link, ...does }: RunActionsProps) {
  const { onOpened, onCompare, onPresent, onReplay, children } = does
  const texts = useMessages('traceExport')
  const events = useTrace(recordedEvents)
  const [notice, setNotice] = useNotice(`${shown?.key} ${listed.length} ${events}`)
  const leaveFor = (act: () => void) => {
    setNotice(null)
    act()
  }
  return (
    <div className="run-actions">
      {shown && (
        <SaveMenu shown={shown} listed={listed} onNotice={setNotice}>
          {children}
        </SaveMenu>
      )}
      {listed.length > 1 && (
        <TextButton id={compareButton} onClick={onCompare}>
          {texts.compare}
        </TextButton>
      )}
      {shown && shown.run.events.length > 0 && (
        <>
          <TextButton onClick={() => leaveFor(onPresent)}>{texts.present}</TextButton>
          <TextButton onClick={() => leaveFor(onReplay)}>{texts.replay}</TextButton>
        </>
      )}
      <OpenTraceButton link={link} onOpened={onOpened} onNotice={setNotice} />
      <NoticeLine
        notice={notice}
        onClose={() => {
          setNotice(null)
          focusOpenTrace()
        }}
      />
    </div>
  )
}
