import { useMemo } from 'react'
import { visible } from '../../text/visible.ts'
import type { Pasted } from '../../token/pasted/pasted-token.ts'
import { readToken } from '../../token/read-token.ts'
import { useMessages } from '../context/messages.ts'
import { NativeSelect } from '../parts/text-fields.tsx'

interface TokenChoiceProps {
  readonly tokens: Pasted['tokens']
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** Which of several pasted tokens is looked at, by kind and by the name that it had. */
export function TokenChoice({ tokens, chosen, onChoose }: TokenChoiceProps) {
  const { inspector: texts, kinds } = useMessages('tokens')
  const kindsOf = useMemo(() => tokens.map(({ token }) => readToken(token).kind), [tokens])
  return (
    <NativeSelect
      label={texts.several(tokens.length)}
      value={chosen}
      data={tokens.map(({ name }, index) => ({
        value: String(index),
        label: visible(texts.nthToken(index + 1, kinds[kindsOf[index] ?? 'nothing'].name, name)),
      }))}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
    />
  )
}
