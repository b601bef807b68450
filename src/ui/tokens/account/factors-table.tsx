import type { AuthFactors } from '../../../cognito/user-pool/user-pool-answers.ts'
import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { useTasksState } from '../../tasks/use-tasks.ts'

const rows = [
  ['ConfiguredUserAuthFactors', ({ configured }: AuthFactors) => configured],
  ['UserMFASettingList', ({ mfa }: AuthFactors) => mfa],
  ['PreferredMfaSetting', ({ preferred }: AuthFactors) => (preferred === null ? [] : [preferred])],
] as const

/** What GetUserAuthFactors told last, beside what it told before a change. */
export function FactorsTable() {
  const { own: texts } = useMessages('account')
  const { list } = useMessages('app').separators
  const factors = useTasksState(({ selfService }) => selfService.factors)
  if (!factors?.now) return null
  const { before, now } = factors
  const cell = (names: readonly string[]) =>
    names.length === 0 ? <span className="muted">{texts.none}</span> : <ForeignText text={names.join(list)} />
  return (
    <table className="facts">
      <thead>
        <tr>
          <th scope="col">{texts.columns.setting}</th>
          {before && <th scope="col">{texts.columns.before}</th>}
          <th scope="col">{texts.columns.now}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([member, of]) => (
          <tr key={member}>
            <th scope="row" className="mono">
              {member}
            </th>
            {before && (
              <td className="mono" data-label={texts.columns.before}>
                {cell(of(before))}
              </td>
            )}
            <td className="mono" data-label={texts.columns.now}>
              {before && of(before).join() !== of(now).join() ? <b>{cell(of(now))}</b> : cell(of(now))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
