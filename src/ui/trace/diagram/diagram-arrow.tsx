import type { Arrow } from '../../../trace/diagram/diagram.ts'

interface ArrowLineProps {
  readonly arrow: Arrow
  /** Edges of the lanes, in px. */
  readonly from: number
  readonly to: number
  /** The lane that is passed on the way; null: none. */
  readonly via: number | null
  readonly y: number
  /** The answer has just come: it draws itself. */
  readonly fresh: boolean
  /** It has drawn itself, and shall not again when it comes back into view. */
  readonly onDrawn: () => void
}

/** How far the arrow of a request without a response reaches. */
const lost = 0.62

/** The line and its head: the form shows the state, the colour only repeats it. */
export function ArrowLine({ arrow, from, to, via, y, fresh, onDrawn }: ArrowLineProps) {
  const { state, kind } = arrow
  const isLost = state === 'unreachable' || state === 'cancelled'
  const end = isLost ? from + (to - from) * lost : to
  const direction = to >= from ? 1 : -1
  // A cross sits on the lane, a head touches it.
  const tip = end - direction * (state === 'refused' || state === 'unreadable' || isLost ? 0 : 1)
  return (
    <g className={fresh ? 'diagram-line fresh' : 'diagram-line'} onAnimationEnd={onDrawn}>
      <line x1={from} y1={y} x2={tip - direction * 3} y2={y} pathLength={fresh ? 1 : undefined} />
      {via !== null && <circle className="knot" cx={via} cy={y} r={3.5} />}
      <ArrowEnd state={state} isRedirect={kind !== 'request'} x={tip} y={y} direction={direction} />
    </g>
  )
}

interface ArrowEndProps {
  readonly state: Arrow['state']
  readonly isRedirect: boolean
  readonly x: number
  readonly y: number
  /** 1: to the right */
  readonly direction: number
}

function ArrowEnd({ state, isRedirect, x, y, direction }: ArrowEndProps) {
  const back = x - direction * 8
  const open = <path className="end" d={`M${back} ${y - 4.5}L${x} ${y}L${back} ${y + 4.5}`} />
  switch (state) {
    case 'answered':
      return isRedirect ? open : <path className="head" d={`M${x} ${y}L${back} ${y - 4}L${back} ${y + 4}Z`} />
    case 'planned':
    case 'waiting':
    case 'pending':
      return open
    case 'refused':
    case 'unreadable':
    case 'unreachable':
      return <path className="end" d={`M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x - 5} ${y + 5}L${x + 5} ${y - 5}`} />
    case 'cancelled':
      return <path className="end" d={`M${x} ${y - 6}L${x} ${y + 6}`} />
    default:
      return state satisfies never
  }
}
