import { useMemo, useState } from 'react'
import { visible } from '../../text/visible.ts'
import { explainedClaim } from '../../token/claim-dictionary.ts'
import { ownClaim } from '../../token/own-claim.ts'
import { useClaimsForm } from '../context/claims-form.tsx'
import { useMessages } from '../context/messages.ts'
import { useFirst } from '../excerpts/use-first.tsx'
import { Breakable } from '../parts/breakable.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { CopyButton } from '../secret/copy-button.tsx'
import { ClaimValue } from './claim-value.tsx'
import type { ClaimsColumn } from './claims-column.ts'
import { ClaimsJson, CopyPayload } from './claims-json.tsx'
import { SourceLink } from './source-link.tsx'
import { PartHeading } from './token-text.tsx'
import './claims.css'

interface ClaimsTableProps {
  /** One token, or two side by side; where there is no room for two, one of them. */
  readonly columns: readonly ClaimsColumn[]
  /** Shows the meaning of each claim from the start. */
  readonly explained: boolean
}

/** The claims of one token or two, each with its meaning; names and values come from outside and are shown as text. */
export function ClaimsTable({ columns, explained }: ClaimsTableProps) {
  const { claims: texts } = useMessages('tokens')
  const [isExplained, setIsExplained] = useState(explained)
  const [shown, setShown] = useState(0)
  const { form } = useClaimsForm()
  const names = useMemo(
    () => [...new Set(columns.flatMap(({ unverifiedClaims }) => Object.keys(unverifiedClaims)))],
    [columns],
  )
  const [first, more] = useFirst(names)
  return (
    <div className="claims">
      <div className="claims-head">
        <PartHeading part="payload">{texts.title}</PartHeading>
        <FormChoice />
        {form === 'table' && (
          <TextButton onClick={() => setIsExplained(!isExplained)}>
            {isExplained ? texts.explainNoMore : texts.explain}
          </TextButton>
        )}
        {form === 'table' &&
          columns.map((column, index) => (
            <span key={column.name} data-shown={shown === both || index === shown}>
              <CopyPayload column={column} isNamed={columns.length > 1} />
            </span>
          ))}
        {form === 'table' && columns.length > 1 && (
          <fieldset className="claims-choice" aria-label={texts.shown}>
            {columns.map(({ name, unverifiedClaims }, index) => (
              <button key={name} type="button" aria-pressed={index === shown} onClick={() => setShown(index)}>
                {texts.count(name, Object.keys(unverifiedClaims).length)}
              </button>
            ))}
            <button type="button" aria-pressed={shown === both} onClick={() => setShown(both)}>
              {texts.both}
            </button>
          </fieldset>
        )}
      </div>
      {form === 'json' && <ClaimsJson columns={columns} />}
      <table
        aria-label={texts.title}
        data-columns={columns.length}
        data-both={shown === both || undefined}
        hidden={form === 'json'}
      >
        <colgroup>
          <col />
          {columns.map(({ name: column }) => (
            <col key={column} />
          ))}
        </colgroup>
        <thead className={columns.length > 1 ? '' : 'visually-hidden'}>
          <tr>
            <th scope="col">{texts.claim}</th>
            {columns.map(({ name }, index) => (
              <th key={name} scope="col" data-shown={shown === both || index === shown}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map((name) => (
            <ClaimRow key={name} name={name} columns={columns} shown={shown} isExplained={isExplained} />
          ))}
        </tbody>
      </table>
      {form === 'table' && more}
    </div>
  )
}

/** Chosen in place of one column: all of them, where there is no room for them side by side. */
const both = -1

/** A table or JSON, for all tokens of the page. */
function FormChoice() {
  const { claims: texts } = useMessages('tokens')
  const { form, choose } = useClaimsForm()
  return (
    <fieldset className="claims-form" aria-label={texts.form}>
      {(['table', 'json'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={form === each} onClick={() => choose(each)}>
          {texts.forms[each]}
        </button>
      ))}
    </fieldset>
  )
}

interface ClaimRowProps {
  readonly name: string
  readonly columns: readonly ClaimsColumn[]
  readonly shown: number
  readonly isExplained: boolean
}

function ClaimRow({ name, columns, shown, isExplained }: ClaimRowProps) {
  const { claims: texts } = useMessages('tokens')
  const values = columns.map(({ unverifiedClaims }) => ownClaim(unverifiedClaims, name))
  const isShown = shown === both || values[shown] !== undefined
  const [one, other] = values.map((value) => JSON.stringify(value))
  const differs = values.length > 1 && one !== undefined && other !== undefined && one !== other
  const carriers = columns.filter((_, index) => values[index] !== undefined)
  const [carrier] = carriers.length < columns.length ? carriers : []
  return (
    <>
      <tr data-shown={isShown}>
        <th scope="row" className="mono">
          <Breakable text={name} />
          {differs && (
            <span className="differs" title={texts.differs}>
              <span aria-hidden="true">≠</span> <span className="visually-hidden">{texts.differs}</span>
            </span>
          )}
          {carrier && <span className="only-in">{texts.onlyIn(carrier.name)}</span>}
        </th>
        {values.map((value, index) => (
          <td
            key={columns[index]?.name}
            data-shown={shown === both || index === shown}
            data-token={columns[index]?.name}
          >
            {value === undefined ? (
              <span className="absent">
                <span aria-hidden="true">–</span> <span className="visually-hidden">{texts.absent}</span>
              </span>
            ) : (
              <>
                <ClaimValue name={name} value={value} />
                <span className="copy-claim">
                  <CopyButton
                    name={columns.length > 1 ? texts.of(visible(name), columns[index]?.name ?? '') : visible(name)}
                    value={typeof value === 'string' ? value : JSON.stringify(value)}
                  />
                </span>
              </>
            )}
          </td>
        ))}
      </tr>
      {isExplained && (
        <tr data-shown={isShown} className="explanation">
          <td colSpan={columns.length + 1} className="meaning">
            <Meaning name={name} />
          </td>
        </tr>
      )}
    </>
  )
}

function Meaning({ name }: { readonly name: string }) {
  const { claims: texts, claimTexts, carriers } = useMessages('tokens')
  const { sentences } = useMessages('app').separators
  const known = explainedClaim(name)
  if (known === null) return texts.unknownClaim
  return (
    <>
      {claimTexts[known.name] + sentences + texts.carriedBy(known.carriers.map((carrier) => carriers[carrier]))}{' '}
      <SourceLink source={known.source} />
    </>
  )
}
