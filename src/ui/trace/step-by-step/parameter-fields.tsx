import { useId } from 'react'
import type { EditableParameter } from '../../../trace/facts/editable.ts'
import { fingerprint } from '../../../trace/redaction/fingerprint.ts'
import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'

interface ParameterFieldsProps {
  readonly parameters: readonly EditableParameter[]
  /** Those that were changed, by key. */
  readonly values: ReadonlyMap<string, string>
  readonly onChange: (key: string, value: string) => void
}

/** The parameters of a request: fields for what can be changed; of the rest why it can't. */
export function ParameterFields({ parameters, values, onChange }: ParameterFieldsProps) {
  const { locks } = useMessages('stepByStep')
  const id = useId()
  return (
    <div className="parameter-fields">
      {parameters.map(({ key, name, value, secrets, lock }) => (
        <div key={key}>
          <label htmlFor={`${id}${key}`} className="mono">
            <ForeignText text={name} />
          </label>
          <input
            id={`${id}${key}`}
            className="mono"
            autoComplete="off"
            spellCheck={false}
            readOnly={lock !== null}
            aria-describedby={lock === null ? undefined : `${id}${key}why`}
            value={values.get(key) ?? (lock === 'secret' || secrets.length > 0 ? `•••#${fingerprint(value)}` : value)}
            onChange={({ target }) => onChange(key, target.value)}
          />
          {lock !== null && (
            <span id={`${id}${key}why`} className="small muted">
              {locks[lock]}
            </span>
          )}
        </div>
      ))}
    </div>
  )
}
