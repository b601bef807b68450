import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import './step-switch.css'

/** By which the shortcut finds the button that sends what waits. */
export const sendButtonId = 'send-held-request'

/** Whether each request waits until it is sent by hand. */
export function StepSwitch() {
  const texts = useMessages('stepByStep')
  const { goStepByStep } = useSession()
  const isOn = useSessionState(({ stepByStep }) => stepByStep)
  return (
    <label className="step-switch" title={texts.about}>
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox's own state is the switch's (ARIA in HTML, 4) */}
      <input type="checkbox" role="switch" checked={isOn} onChange={({ target }) => goStepByStep(target.checked)} />
      {texts.title}
    </label>
  )
}
