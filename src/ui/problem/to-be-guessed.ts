import type { SessionState } from '../../session/session-state.ts'

/** Whether the failure lab, beside the sign-in, wants the cause of what fails to be guessed. */
export function isToBeGuessed({ failureLab, connection }: SessionState): boolean {
  const { place, experiment, switchedOn } = failureLab ?? {}
  if (!connection.localCognito || place !== 'beside' || !experiment) return false
  return !experiment.isRevealed && switchedOn?.includes(experiment.name) === true
}
