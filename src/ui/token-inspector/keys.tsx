import { visible } from '../../text/visible.ts'
import { unreadableKinds } from '../../token/kind/token-kind.ts'
import { useMessages } from '../context/messages.ts'
import { Button } from '../parts/button.tsx'
import { Textarea, TextInput } from '../parts/text-fields.tsx'
import type { Inspection, Said } from './use-inspection.ts'

interface KeysProps {
  readonly inspection: Inspection
  readonly said: Said
  readonly onSaid: (said: Said) => void
}

/** Where the keys for the signature come from: fetched from the issuer or pasted; and the expected values. */
export function Keys({ inspection, said, onSaid }: KeysProps) {
  const { inspector: texts } = useMessages('tokens')
  const isWrong = said.keySet !== '' && inspection.keys.kind === 'unreadable'
  return (
    <div className="inspector-keys">
      <AskForKeys inspection={inspection} isPasted={said.keySet !== ''} />
      <details>
        <summary>{texts.expectations}</summary>
        <TextInput
          label={texts.issuer}
          value={said.issuer}
          onChange={(event) => onSaid({ ...said, issuer: event.currentTarget.value.trim() })}
          autoComplete="off"
        />
        <TextInput
          label={texts.audience}
          value={said.audience}
          onChange={(event) => onSaid({ ...said, audience: event.currentTarget.value.trim() })}
          autoComplete="off"
        />
        <Textarea
          label={texts.keySet}
          description={texts.keySetHint}
          error={isWrong && texts.noKeySet}
          rows={4}
          value={said.keySet}
          onChange={(event) => onSaid({ ...said, keySet: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: 'mono' }}
        />
      </details>
    </div>
  )
}

interface AskForKeysProps {
  readonly inspection: Inspection
  readonly isPasted: boolean
}

/** Nothing where the keys are there, or are a connection's own and come by themselves. */
function AskForKeys({ inspection: { token, keys, issuer, address, isAllowed, ask }, isPasted }: AskForKeysProps) {
  const { inspector: texts, notes } = useMessages('tokens')
  if (isPasted || keys.kind === 'keys') return null
  if (keys.kind === 'requesting') return <p role="status">{texts.requesting}</p>
  if (unreadableKinds.includes(token.kind)) return null
  if (address === null || issuer === null) return <p className="small">{notes['keys-no-place']}</p>
  const { host } = new URL(address)
  if (keys.kind === 'forbidden') return <p className="small">{texts.forbidden(visible(keys.detail ?? host))}</p>
  if (!isAllowed) return <p className="small">{texts.forbidden(host)}</p>
  return (
    <>
      {keys.kind !== 'not-requested' && (
        <p className="small" role="status">
          {notes[`keys-${keys.kind}`]}
        </p>
      )}
      <Button size="xs" onClick={ask}>
        {texts.ask(host)}
      </Button>
      <p className="small muted">{texts.askAbout(visible(issuer))}</p>
    </>
  )
}
