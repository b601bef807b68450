import { productOf } from '../../token/kind/products.ts'
import { unreadableKinds } from '../../token/kind/token-kind.ts'
import type { ReadToken } from '../../token/read-token.ts'
import type { VerificationReport } from '../../token/report.ts'
import { usabilityOf } from '../../token/token-uses.ts'
import { useMessages } from '../context/messages.ts'
import { Card } from '../parts/step.tsx'
import { SourceLink } from '../token-view/source-link.tsx'

const tones = { yes: 'ok', no: 'bad', depends: 'warn' } as const

interface TokenUsesProps {
  readonly token: ReadToken
  /** null until it is made. */
  readonly report: VerificationReport | null
}

/** The kind of a token, and where it could be used. */
export function TokenUses({ token, report }: TokenUsesProps) {
  const { kind } = token
  const product = productOf(token)
  const { inspector: texts, kinds, uses, useAnswers, useReasons } = useMessages('tokens')
  return (
    <Card title={texts.whatItIs}>
      <p>
        <b className="token-kind">{kinds[kind].name}</b>{' '}
        {!unreadableKinds.includes(kind) && <span className="small muted">{texts.unchecked}</span>}
      </p>
      <p className="small">{kinds[kind].about}</p>
      {product && (
        <p className="small">
          {texts.product(product.name)} <SourceLink source={product.source} />
        </p>
      )}
      {!unreadableKinds.includes(kind) && (
        <table className="token-uses" aria-label={texts.where}>
          <thead>
            <tr>
              <th scope="col">{texts.where}</th>
              <th scope="col">{texts.answer}</th>
            </tr>
          </thead>
          <tbody>
            {usabilityOf(token, report).map(({ use, answer, why }) => (
              <tr key={use}>
                <th scope="row">
                  {uses[use]}
                  <span className="small muted">{useReasons[why]}</span>
                </th>
                <td>
                  <span className={`chip ${tones[answer]}`}>{useAnswers[answer]}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
