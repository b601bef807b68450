import { useId } from 'react'
import type { Attributes } from '../../cognito/user-pool/get-user.ts'
import { useMessages } from '../context/messages.ts'
import { Button } from '../parts/button.tsx'
import { TextInput } from '../parts/text-fields.tsx'
import './attribute-rows.css'

export interface AttributeRow {
  readonly name: string
  readonly value: string
}

interface AttributeRowsProps {
  readonly rows: readonly AttributeRow[]
  readonly isChecked: boolean
  readonly onRows: (rows: readonly AttributeRow[]) => void
}

/** Names and values of attributes; a row without a value is not sent. */
export function AttributeRows({ rows, isChecked, onRows }: AttributeRowsProps) {
  const { signUp: texts } = useMessages('account')
  const { attributes: names } = useMessages('challenges')
  const known = useId()
  const change = (index: number, row: Partial<AttributeRow>) =>
    onRows(rows.map((each, at) => (at === index ? { ...each, ...row } : each)))
  const numbered = rows.map((row, index) => ({ row, index, number: index + 1 }))
  return (
    <>
      {numbered.map(({ row, index, number }) => (
        <div key={number} className="attribute-row">
          <TextInput
            label={texts.attributeName(number)}
            list={known}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={row.name}
            error={isChecked && isNameless(row) && texts.nameMissing}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
          <TextInput
            label={texts.attributeValue(number)}
            autoComplete={row.name === 'email' ? 'email' : 'off'}
            value={row.value}
            onChange={(event) => change(index, { value: event.currentTarget.value })}
          />
        </div>
      ))}
      <datalist id={known}>
        {Object.entries(names).map(([name, label]) => (
          <option key={name} value={name} label={label} />
        ))}
      </datalist>
      <div>
        <Button size="xs" variant="default" onClick={() => onRows([...rows, { name: '', value: '' }])}>
          {texts.more}
        </Button>
      </div>
    </>
  )
}

/** @returns null where a value has no name */
export function filledRows(rows: readonly AttributeRow[]): Attributes | null {
  if (rows.some(isNameless)) return null
  return rows.filter(({ value }) => value !== '').map(({ name, value }) => [name, value] as const)
}

const isNameless = ({ name, value }: AttributeRow) => name === '' && value !== ''
