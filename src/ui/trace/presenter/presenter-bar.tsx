import { useMessages } from '../../context/messages.ts'
import { Button } from '../../parts/button.tsx'
import { WaitingButton } from '../../parts/waiting-button.tsx'

interface PresenterBarProps {
  readonly title: string
  /** From 0. */
  readonly step: number
  readonly count: number
  readonly onGo: (step: number) => void
  readonly onEnd: () => void
}

/** Where one is in the run, and the way on for those without a keyboard. */
export function PresenterBar({ title, step, count, onGo, onEnd }: PresenterBarProps) {
  const { presenter: texts } = useMessages('traceExport')
  return (
    <div className="presenter-bar">
      <h2>{title}</h2>
      <p className="presenter-keys muted">{texts.keys}</p>
      {count > 0 && <p className="presenter-count">{texts.step(step + 1, count)}</p>}
      <span className="presenter-buttons">
        <WaitingButton variant="default" size="xs" waits={step === 0} onClick={() => onGo(step - 1)}>
          {texts.back}
        </WaitingButton>
        <WaitingButton variant="default" size="xs" waits={step >= count - 1} onClick={() => onGo(step + 1)}>
          {texts.forward}
        </WaitingButton>
        <Button variant="default" size="xs" onClick={onEnd}>
          {texts.leave}
        </Button>
      </span>
      <progress className="presenter-progress" aria-hidden="true" max={count} value={count === 0 ? 0 : step + 1} />
    </div>
  )
}
