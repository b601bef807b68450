import { useId } from 'react'
import type { WantedStrength } from '../../../cognito/user-pool/sign-in.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { StrengthFields } from '../../fields/strength-fields.tsx'
import { NativeSelect } from '../../parts/text-fields.tsx'
import './flow-choices.css'

const names = ['srp', 'plain', 'choice', 'custom'] as const

/** PREFERRED_CHALLENGE, as AWS documents it. */
const firstFactors = ['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN']

interface FlowChoicesProps {
  readonly disabled: boolean
  readonly choice: ChoiceWishes
  readonly onChoice: (wishes: ChoiceWishes) => void
}

/** What USER_AUTH alone can be asked for. */
export interface ChoiceWishes {
  /** Empty: none. */
  readonly preferred: string
  readonly strength: WantedStrength
}

/** How the password is proved, and what the chosen flow leaves to choose. */
export function FlowChoices({ disabled, choice, onChoice }: FlowChoicesProps) {
  const { userPool: texts } = useMessages('signInForms')
  const session = useSession()
  const flow = useSessionState((state) => state.passwordFlow)
  const isSrpFirst = flow === 'custom-srp'
  const chosen = isSrpFirst ? 'custom' : flow
  return (
    <fieldset className="choices" disabled={disabled}>
      <legend>{texts.flow}</legend>
      {names.map((name) => (
        <FlowChoice
          key={name}
          texts={texts.flows[name]}
          chosen={chosen === name}
          onChoose={() => session.choosePasswordFlow(name)}
        />
      ))}
      {flow === 'choice' && (
        <>
          <NativeSelect
            label={texts.preferred}
            data={[{ value: '', label: texts.noPreferred }, ...firstFactors]}
            value={choice.preferred}
            onChange={(event) => onChoice({ ...choice, preferred: event.currentTarget.value })}
          />
          <details className="wanted-strength">
            <summary>{texts.strength}</summary>
            <StrengthFields
              wanted={choice.strength}
              disabled={disabled}
              onWant={(strength) => onChoice({ ...choice, strength })}
            />
          </details>
        </>
      )}
      {chosen === 'custom' && (
        <label className="choice">
          <input
            type="checkbox"
            checked={isSrpFirst}
            onChange={() => session.choosePasswordFlow(isSrpFirst ? 'custom' : 'custom-srp')}
          />
          <span>{texts.srpFirst}</span>
        </label>
      )}
    </fieldset>
  )
}

interface FlowChoiceProps {
  readonly texts: { readonly name: string; readonly about: string }
  readonly chosen: boolean
  readonly onChoose: () => void
}

function FlowChoice({ texts, chosen, onChoose }: FlowChoiceProps) {
  const id = useId()
  return (
    <label className="choice">
      <input
        type="radio"
        name="password-flow"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-about`}
        checked={chosen}
        onChange={onChoose}
      />
      <span id={`${id}-name`}>{texts.name}</span>
      <span id={`${id}-about`} className="about">
        {texts.about}
      </span>
    </label>
  )
}
