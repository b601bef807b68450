import type { Conclusion } from '../../token/report.ts'
import type { RuleId } from '../../token/rules/rules.ts'
import { useMessages } from '../context/messages.ts'

/** The verdict in few words; "signature not checked" until there is one. */
export function VerdictChip({ conclusion }: { readonly conclusion: Conclusion | null }) {
  const { verdict, ruleTexts } = useMessages('tokens')
  const namesOf = (rules: readonly RuleId[]) => rules.map((rule) => ruleTexts[rule].name)
  if (conclusion === null) return <span className="chip">{verdict.unchecked('not-asked')}</span>
  switch (conclusion.kind) {
    case 'verified':
      return <span className="chip ok">{verdict.verified}</span>
    case 'not-verified': {
      const { failed, open } = conclusion
      if (failed.length === 0) {
        return <span className="chip warn long">{verdict.notVerified(verdict.open(namesOf(open)))}</span>
      }
      return <span className="chip bad long">{verdict.notVerified(verdict.fails(namesOf(failed)))}</span>
    }
    case 'unchecked':
      return <span className="chip warn long">{verdict.unchecked(conclusion.why)}</span>
    case 'no-jwt':
      return <span className="chip">{verdict.noJwt}</span>
    default:
      return conclusion satisfies never
  }
}
