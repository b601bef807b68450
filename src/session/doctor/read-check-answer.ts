import type { CheckAnswer } from '../../diagnosis/doctor/check.ts'
import { objectIn } from '../../trace/facts/json-object.ts'
import { refusalOf } from '../../trace/facts/refusal.ts'

/** Characters; a longer answer is none of Cognito's. */
const longest = 200_000

export async function readCheckAnswer(response: Response): Promise<CheckAnswer> {
  const body = (await response.text()).slice(0, longest)
  const refusal = response.ok ? null : refusalOf({ body, headers: [...response.headers] })
  return { kind: 'answered', status: response.status, refusal, members: objectIn(body) }
}
