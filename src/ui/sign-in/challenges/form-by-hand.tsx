import { type ComponentProps, useState } from 'react'
import type { UnknownChallenge } from '../../../cognito/challenges/challenge.ts'
import { challenges } from '../../../protocol/challenges.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'
import { PasswordInput, TextInput } from '../../parts/text-fields.tsx'
import { ChallengeFrame } from './challenge-frame.tsx'
import './form-by-hand.css'

interface FormByHandProps {
  readonly challenge: UnknownChallenge
  readonly disabled: boolean
}

interface ResponseRow {
  readonly name: string
  readonly value: string
}

/** Answers a challenge that has no form of its own: names and values of its ChallengeResponses. */
export function FormByHand({ challenge, disabled }: FormByHandProps) {
  const { byHand: texts } = useMessages('challenges')
  const session = useSession()
  const [rows, setRows] = useState<readonly ResponseRow[]>(() => [
    { name: 'USERNAME', value: challenge.username },
    ...responsesOf(challenge.unknown).map((name) => ({ name, value: '' })),
  ])
  const [checked, setChecked] = useState(false)
  const given = rows.filter(({ name, value }) => name !== '' || value !== '')
  const change = (at: number, to: Partial<ResponseRow>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...to } : row)))
  const submit = () => {
    setChecked(true)
    if (given.some(({ name }) => name === '')) return
    void session.answerByHand(Object.fromEntries(given.map(({ name, value }) => [name, value])))
  }
  return (
    <ChallengeFrame
      title={texts.title}
      about={texts.about}
      disabled={disabled}
      onAnswer={submit}
      beside={
        <Button variant="default" disabled={disabled} onClick={() => setRows([...rows, { name: '', value: '' }])}>
          {texts.add}
        </Button>
      }
    >
      {rows.map((row, index) => (
        // Rows are only added at the end.
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity, its name is being typed
        <div key={index} className="response-by-hand">
          <TextInput
            label={texts.name(index + 1)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={row.name}
            disabled={disabled}
            error={checked && row.name === '' && row.value !== '' && texts.missing}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
          <ValueField
            isSecret={row.name !== 'USERNAME'}
            label={texts.value(index + 1)}
            autoComplete="off"
            value={row.value}
            disabled={disabled}
            onChange={(event) => change(index, { value: event.currentTarget.value })}
          />
        </div>
      ))}
    </ChallengeFrame>
  )
}

interface ValueFieldProps
  extends Pick<ComponentProps<typeof TextInput>, 'label' | 'autoComplete' | 'value' | 'disabled' | 'onChange'> {
  readonly isSecret: boolean
}

const ValueField = ({ isSecret, ...field }: ValueFieldProps) =>
  isSecret ? <PasswordInput {...field} /> : <TextInput {...field} />

/** Those that AWS documents for it, else room for one. */
function responsesOf(name: string): readonly string[] {
  const known = Object.entries(challenges).find(([challenge]) => challenge === name)
  return known ? known[1].responses : ['']
}
