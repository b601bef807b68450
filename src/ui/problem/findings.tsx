import { useMemo } from 'react'
import type { Problem } from '../../cognito/problem.ts'
import { diagnose, type Finding } from '../../diagnosis/diagnose.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { RepairView } from '../doctor/repair-view.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { SourceLink } from '../token-view/source-link.tsx'
import { circumstancesOf } from './explain.ts'
import { findingWords } from './finding-words.ts'
import { PressButton } from './press-button.tsx'
import { ReportCopy } from './report-copy.tsx'
import { isToBeGuessed } from './to-be-guessed.ts'
import { useEvidence } from './use-evidence.ts'
import './findings.css'

interface FindingsProps {
  readonly problem: Problem
  /** What to do whatever the cause is; null: that depends on it. */
  readonly remedy: string | null
}

/** The causes of a problem, unless they are to be guessed first. */
export function Findings(props: FindingsProps) {
  const texts = useMessages('problem')
  const isHidden = useSessionState(isToBeGuessed)
  if (!isHidden) return <ToldFindings {...props} />
  return (
    <>
      <dt>{texts.toBeGuessed.title}</dt>
      <dd>{texts.toBeGuessed.about}</dd>
    </>
  )
}

/** The surest in full, the others in short. */
function ToldFindings({ problem, remedy }: FindingsProps) {
  const texts = useMessages('problem')
  const evidence = useEvidence(problem)
  const [first, ...others] = useMemo(() => diagnose(evidence), [evidence])
  const innermost = evidence.problem ?? problem
  if (!first) return <UnknownCause problem={problem} remedy={remedy} />
  return (
    <>
      <dt>{texts.certainties[first.certainty]}</dt>
      <FirstFinding finding={first} problem={innermost} remedy={remedy} />
      {others.length > 0 && <OtherFindings findings={others} problem={innermost} />}
    </>
  )
}

function UnknownCause({ problem, remedy }: FindingsProps) {
  const texts = useMessages('problem')
  const unknown = problem.kind === 'authenticator' ? texts.unknownAuthenticatorError : texts.unknownRefusal
  return (
    <>
      <dt>{texts.certainties.likely}</dt>
      <dd>{unknown.cause}</dd>
      <dt>{texts.whatToDo}</dt>
      <dd>
        {remedy ?? unknown.remedy}
        <ReportCopy />
      </dd>
    </>
  )
}

interface FirstFindingProps extends FindingsProps {
  readonly finding: Finding
}

function FirstFinding({ finding, problem, remedy }: FirstFindingProps) {
  const texts = useMessages('problem')
  const words = useWords(problem)(finding)
  const { quoted, repair, press, source } = finding
  return (
    <>
      <dd>
        {words.cause}
        {quoted && (
          <q className="mono third-party">
            <ForeignText text={quoted} />
          </q>
        )}
        {words.proof && <p className="proof">{words.proof}</p>}
      </dd>
      <dt>{texts.whatToDo}</dt>
      <dd>
        {remedy ?? words.remedy}
        {press && (
          <div className="problem-actions">
            <PressButton press={press} />
          </div>
        )}
        {repair && <RepairView name={texts.whatToDo} repair={repair} />}
        {source && (
          <p className="small source-line">
            {texts.source} <SourceLink source={source} />
          </p>
        )}
      </dd>
    </>
  )
}

function OtherFindings({ findings, problem }: { readonly findings: readonly Finding[]; readonly problem: Problem }) {
  const texts = useMessages('problem')
  const { sentences } = useMessages('app').separators
  const wordsOf = useWords(problem)
  return (
    <dd>
      <details className="other-findings">
        <summary>{texts.others(findings.length)}</summary>
        <ul>
          {findings.map((finding) => {
            const { cause, proof, remedy } = wordsOf(finding)
            return (
              <li key={finding.symptom}>
                <b>{texts.shortCertainties[finding.certainty]}</b>{' '}
                {[cause, proof, remedy].filter(Boolean).join(sentences)}
              </li>
            )
          })}
        </ul>
      </details>
    </dd>
  )
}

function useWords(problem: Problem) {
  const services = useMessages('services')
  const challenges = useMessages('challenges')
  const texts = { symptoms: useMessages('symptoms'), proofs: useMessages('proofs') }
  const circumstances = circumstancesOf({ problem: useMessages('problem'), services, challenges }, problem)
  return (finding: Finding) => findingWords(texts, finding, circumstances)
}
