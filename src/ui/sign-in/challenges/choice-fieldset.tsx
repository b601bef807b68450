import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'

interface ChoiceFieldsetProps {
  readonly legend: string
  /** Names of challenges. */
  readonly choices: readonly string[]
  readonly chosen: string
  readonly disabled: boolean
  readonly onChoose: (name: string) => void
}

/** One of the challenges that another offers. */
export function ChoiceFieldset({ legend, choices, chosen, disabled, onChoose }: ChoiceFieldsetProps) {
  const { choices: names } = useMessages('challenges')
  return (
    <fieldset className="choices" disabled={disabled}>
      <legend>{legend}</legend>
      {choices.map((name) => (
        <label key={name} className="choice">
          <input
            type="radio"
            name="challenge-choice"
            aria-label={name}
            checked={chosen === name}
            onChange={() => onChoose(name)}
          />
          <span className="mono">
            <ForeignText text={name} />
          </span>
          <span className="about">{isNamed(name, names) && names[name]}</span>
        </label>
      ))}
    </fieldset>
  )
}

const isNamed = <Names extends object>(name: PropertyKey, names: Names): name is keyof Names =>
  Object.hasOwn(names, name)
