import type { ReadToken } from '../../../token/read-token.ts'
import type { VerificationReport } from '../../../token/report.ts'
import { judge } from '../../../token/verifiers/judgement.ts'
import { refusalRules } from '../../../token/verifiers/verifier.ts'
import { type VerifierId, verifierIds, verifiers } from '../../../token/verifiers/verifiers.ts'
import { useMessages } from '../../context/messages.ts'
import { LongText } from '../../excerpts/long-text.tsx'
import { CopyButton } from '../../secret/copy-button.tsx'
import { SourceLink } from '../source-link.tsx'
import '../../secret/text-figure.css'
import './verifier-table.css'

export interface VerifierTableProps {
  readonly token: ReadToken
  readonly report: VerificationReport
}

const groups = ['cognito', 'aws', 'library'] as const
const tones = { accepts: 'ok', refuses: 'bad', depends: 'warn' } as const

/** Which services and libraries would accept the token, by which rule they would not, and what makes them accept it. */
export function VerifierTable(props: VerifierTableProps) {
  const texts = useMessages('verifiers')
  return (
    <div className="verifiers">
      <table aria-label={texts.title}>
        <thead>
          <tr>
            <th scope="col">{texts.verifier}</th>
            <th scope="col">{texts.answer}</th>
            <th scope="col">{texts.rule}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr className="group">
              <th scope="rowgroup" colSpan={3}>
                {texts.groups[group]}
              </th>
            </tr>
            {verifierIds
              .filter((id) => verifiers[id].group === group)
              .map((id) => (
                <VerifierRow key={id} id={id} {...props} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function VerifierRow({ id, token, report }: VerifierTableProps & { readonly id: VerifierId }) {
  const texts = useMessages('verifiers')
  const { answer, refusal, setting } = judge(verifiers[id], token, report)
  const sentence = refusal && texts.refusals[refusal.rule](refusal.found, refusal.wanted)
  return (
    <tr>
      <th scope="row">
        {texts.names[id]}
        <SourceLink source={verifiers[id].source} />
      </th>
      <td>
        <span className={`chip ${tones[answer]}`}>
          {answer === 'depends' && refusal
            ? texts.depends(refusalRules[refusal.rule] ?? texts.registration)
            : answer === 'accepts'
              ? texts.accepts
              : texts.refuses}
        </span>
      </td>
      <td>
        {sentence && (
          <p>
            <LongText text={answer === 'depends' ? texts.otherwise(sentence) : sentence} />
          </p>
        )}
        {refusal && setting === null && answer === 'refuses' && <p>{texts.remedies[refusal.rule](refusal.wanted)}</p>}
        {setting !== null && <Setting of={texts.names[id]} text={setting} />}
      </td>
    </tr>
  )
}

function Setting({ of, text }: { readonly of: string; readonly text: string }) {
  const texts = useMessages('verifiers')
  const name = texts.settingOf(of)
  return (
    <details>
      <summary>
        {texts.setting} <span className="visually-hidden">{name}</span>
      </summary>
      <figure className="text-figure" aria-label={name}>
        <div className="text-figure-actions">
          <CopyButton name={name} value={text} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reached by the keyboard */}
        <pre tabIndex={0}>{text}</pre>
      </figure>
    </details>
  )
}
