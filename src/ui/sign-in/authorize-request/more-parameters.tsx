import { useState } from 'react'
import { type AuthorizeQuery, chosenParameterNames } from '../../../protocol/authorize-parameters.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { Textarea } from '../../parts/text-fields.tsx'

const withField: readonly string[] = chosenParameterNames

/** Any further parameter, or another value of one that the request has: a line each. */
export function MoreParameters({ disabled }: { readonly disabled: boolean }) {
  const texts = useMessages('authorizeRequest')
  const { chooseAuthorizeQuery } = useSession()
  const chosen = useSessionState((state) => state.authorizeQuery)
  const entries = Object.entries(chosen)
  const [text, setText] = useState(() => linesOf(entries.filter(([name]) => !withField.includes(name))))
  return (
    <Textarea
      label={texts.more}
      description={texts.moreAbout}
      classNames={{ input: 'mono' }}
      rows={2}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      value={text}
      disabled={disabled}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        const fields = entries.filter(([name]) => withField.includes(name))
        chooseAuthorizeQuery({ ...readLines(currentTarget.value), ...Object.fromEntries(fields) })
      }}
    />
  )
}

function linesOf(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([name, value]) => `${name}=${value}`).join('\n')
}

/** A name without a value takes that parameter out of the request. */
function readLines(text: string): AuthorizeQuery {
  const lines = text.split('\n').map((line) => line.trim())
  const pairs = lines.filter((line) => line !== '' && !line.startsWith('='))
  return Object.fromEntries(
    pairs.map((line) => {
      const [name = '', ...rest] = line.split('=')
      return [name.trim(), rest.join('=').trim()]
    }),
  )
}
