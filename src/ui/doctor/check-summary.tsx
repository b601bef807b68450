import { useStore } from 'zustand'
import type { CheckVerdict } from '../../diagnosis/doctor/check.ts'
import { judge } from '../../diagnosis/doctor/checks.ts'
import type { Doctor } from '../../session/doctor/doctor.ts'
import { useMessages } from '../context/messages.ts'

/** How many checks came out how; nothing before they were run. */
export function CheckSummary({ doctor }: { readonly doctor: Doctor }) {
  const texts = useMessages('doctor')
  const { evidence, isRunning } = useStore(doctor.state)
  const results = judge(evidence)
  const count = (verdict: CheckVerdict) => results.filter((result) => result.verdict === verdict).length
  const summary = () => texts.summary(count('pass'), count('warn'), count('fail'), count('unchecked'))
  const hasAnswers = Object.keys(evidence.answers).length > 0
  return <p role="status">{isRunning ? texts.running : hasAnswers && summary()}</p>
}
