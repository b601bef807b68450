import { type ReactNode, type RefObject, useRef } from 'react'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { Split } from '../../parts/split.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { useModal } from '../../parts/use-modal.ts'
import './inspector-frame.css'

/** Where one pane at a time fits on the screen; app.css has it too. */
export const narrow = '(max-width: 900px)'

interface InspectorFrameProps {
  readonly strip?: ReactNode
  readonly overview: ReactNode
  readonly overviewRef?: RefObject<HTMLDivElement | null>
  readonly detail: ReactNode
  /** Ends the detail on a narrow screen, where it lies over everything; null: it isn't open there. */
  readonly onSheetEnd: (() => void) | null
}

/** Where the parts of the inspector stand: beside each other, below each other, or on a narrow screen one over the other. */
export function InspectorFrame({ strip, overview, overviewRef, detail, onSheetEnd }: InspectorFrameProps) {
  const inspector = useMessages('inspector')
  const isNarrow = useMedia(narrow)
  const place = useMedia('(min-width: 1200px)') ? 'beside' : 'above'
  const { shareOverview } = useSession()
  const share = useSessionState(({ overviewShares }) => overviewShares[place])
  const above = (
    <div ref={overviewRef} className="inspector-overview">
      {overview}
    </div>
  )
  const below = <div className="inspector-detail">{detail}</div>
  return (
    <>
      <div className="inspector-strip">{strip}</div>
      {isNarrow ? (
        <>
          {above}
          {onSheetEnd && <DetailSheet onEnd={onSheetEnd}>{below}</DetailSheet>}
        </>
      ) : (
        <Split
          direction={place === 'beside' ? 'row' : 'column'}
          share={share}
          onShare={(moved) => shareOverview(place, moved)}
          label={inspector.divider}
          first={above}
          second={below}
        />
      )}
    </>
  )
}

/** A step's detail over the whole of a narrow screen; Back or Escape leads to where it was chosen. */
function DetailSheet({ children, onEnd }: { readonly children: ReactNode; readonly onEnd: () => void }) {
  const inspector = useMessages('inspector')
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog, onEnd)
  return (
    <dialog ref={dialog} className="detail-sheet" aria-label={inspector.sheet}>
      <div className="detail-sheet-head">
        <TextButton onClick={onEnd}>‹ {inspector.back}</TextButton>
      </div>
      {children}
    </dialog>
  )
}
