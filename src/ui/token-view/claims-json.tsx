import { useMessages } from '../context/messages.ts'
import { LongText } from '../excerpts/long-text.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { CopyButton } from '../secret/copy-button.tsx'
import type { ClaimsColumn } from './claims-column.ts'

interface CopyPayloadProps {
  readonly column: ClaimsColumn
  /** Says on the button whose payload it is. */
  readonly isNamed: boolean
}

export function CopyPayload({ column: { name, unverifiedClaims }, isNamed }: CopyPayloadProps) {
  const { claims: texts } = useMessages('tokens')
  return (
    <CopyButton
      name={isNamed ? texts.forms.json : name}
      words={isNamed ? texts.copyPayloadOf(name) : texts.copyPayload}
      value={JSON.stringify(unverifiedClaims, null, 2)}
    />
  )
}

/** The payload of each token as JSON, in the order of its members. */
export function ClaimsJson({ columns }: { readonly columns: readonly ClaimsColumn[] }) {
  const { claims: texts } = useMessages('tokens')
  return (
    <div className="claims-json" data-columns={columns.length}>
      {columns.map(({ name, unverifiedClaims }) => (
        <figure key={name} aria-label={texts.jsonOf(name)}>
          <figcaption className="small">
            {columns.length > 1 && <b>{name}</b>} <CopyPayload column={{ name, unverifiedClaims }} isNamed={false} />
          </figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reached by the keyboard */}
          <pre tabIndex={0}>
            <Json text={JSON.stringify(unverifiedClaims, null, 2)} />
          </pre>
        </figure>
      ))}
    </div>
  )
}

/** Characters that are shown at once; a hostile token can hold very many. */
const atOnce = 20_000

function Json({ text }: { readonly text: string }) {
  return text.length > atOnce ? <LongText text={text} /> : <ForeignText text={text} />
}
