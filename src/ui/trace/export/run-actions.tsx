import { type ReactNode, useState } from 'react'
import type { Run } from '../../../trace/record/run.ts'
import { useMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import { type Notice, NoticeLine } from './notice.tsx'
import { OpenTraceButton } from './open-trace-button.tsx'
import type { OpenedTrace } from './opened-trace.ts'
import { SaveMenu } from './save-menu.tsx'
import './taking-along.css'

/** Gets the focus back when the comparison is done. */
export const compareButton = 'compare-runs'

interface RunActionsProps {
  /** The one that is shown; null: none yet. */
  readonly run: Run | null
  /** All of the visit, or of the opened trace. */
  readonly runs: readonly Run[]
  readonly onOpened: (opened: OpenedTrace) => void
  readonly onCompare: () => void
  readonly onPresent: () => void
  /** Other things to save, e.g. the picture. */
  readonly children?: ReactNode
}

/** The actions of a trace: save, compare, present, open a file. */
export function RunActions({ run, runs, onOpened, onCompare, onPresent, children }: RunActionsProps) {
  const texts = useMessages('traceExport')
  const [notice, setNotice] = useState<Notice | null>(null)
  return (
    <div className="run-actions">
      {run && (
        <SaveMenu run={run} runs={runs} onNotice={setNotice}>
          {children}
        </SaveMenu>
      )}
      {runs.length > 1 && (
        <TextButton id={compareButton} onClick={onCompare}>
          {texts.compare}
        </TextButton>
      )}
      {run && run.events.length > 0 && <TextButton onClick={onPresent}>{texts.present}</TextButton>}
      <OpenTraceButton onOpened={onOpened} onNotice={setNotice} />
      <NoticeLine notice={notice} />
    </div>
  )
}
