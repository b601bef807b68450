import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import './split.css'

interface SplitProps {
  /** Side by side (`row`) or one below the other (`column`). */
  readonly direction: 'row' | 'column'
  /** Share of the first part, in percent. */
  readonly share: number
  readonly onShare: (share: number) => void
  /** Names the divider. */
  readonly label: string
  readonly first: ReactNode
  readonly second: ReactNode
}

const least = 20
const most = 80
/** What a press of an arrow key moves, in percent. */
const step = 2
const middle = 50

/**
 * Two parts, each scrolling by itself, and a divider between them that is moved by the pointer or the arrow keys; a
 * double click puts it in the middle. Source: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
 */
export function Split({ direction, share, onShare, label, first, second }: SplitProps) {
  const box = useRef<HTMLDivElement>(null)
  const isRow = direction === 'row'
  const shown = within(share)

  const drag = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent<HTMLElement>) => {
    if (!currentTarget.hasPointerCapture(pointerId) || !box.current) return
    const { left, top, width, height } = box.current.getBoundingClientRect()
    onShare(within(Math.round((isRow ? (clientX - left) / width : (clientY - top) / height) * 1000) / 10))
  }
  const move = (event: KeyboardEvent) => {
    const target = {
      [isRow ? 'ArrowLeft' : 'ArrowUp']: shown - step,
      [isRow ? 'ArrowRight' : 'ArrowDown']: shown + step,
      Home: least,
      End: most,
    }[event.key]
    if (target === undefined) return
    event.preventDefault()
    onShare(within(target))
  }
  return (
    <div
      ref={box}
      className="split"
      data-direction={direction}
      style={{ [isRow ? 'gridTemplateColumns' : 'gridTemplateRows']: `${shown}fr 1px ${100 - shown}fr` }}
    >
      <div className="split-part">{first}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: an hr can't be moved */}
      <div
        className="split-divider"
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={isRow ? 'vertical' : 'horizontal'}
        aria-valuenow={Math.round(shown)}
        aria-valuemin={least}
        aria-valuemax={most}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => onShare(middle)}
        onKeyDown={move}
      />
      <div className="split-part">{second}</div>
    </div>
  )
}

function within(share: number): number {
  return Math.min(most, Math.max(least, share))
}
