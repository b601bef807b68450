import { type RoleExplanation, roleSources, type SourceVerdict } from '../../../credentials/role-explanation.ts'
import { useMessages } from '../../context/messages.ts'

/** What of the four could have chosen the role, and what is known of each. */
export function RoleSources({ sources }: Pick<RoleExplanation, 'sources'>) {
  const texts = useMessages('role')
  return (
    <table className="facts">
      <thead>
        <tr>
          <th scope="col">{texts.columns.source}</th>
          <th scope="col">{texts.columns.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {roleSources.map((source) => (
          <tr key={source}>
            <th scope="row">{texts.sources[source]}</th>
            <td>
              <Verdict verdict={sources[source]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Verdict({ verdict }: { readonly verdict: SourceVerdict }) {
  const { verdicts } = useMessages('role')
  const decided = verdict === 'chosen' || verdict === 'likely'
  return <span className={decided ? 'chip ok' : 'muted'}>{verdicts[verdict]}</span>
}
