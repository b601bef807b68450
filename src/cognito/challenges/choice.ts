import * as v from 'valibot'
import { jsonList } from './json-list.ts'

export interface ChoiceParameters {
  /** Names of challenges. */
  readonly choices: readonly string[]
}

export interface Choice {
  readonly choice: string
}

/** Cognito has sixteen challenges. */
const most = 30

/** SELECT_MFA_TYPE: the user has several second factors and prefers none. */
export const selectMfaType = {
  parameters: v.pipe(
    v.object({ MFAS_CAN_CHOOSE: v.nullish(jsonList(most), '[]') }),
    v.transform(({ MFAS_CAN_CHOOSE }) => ({ choices: MFAS_CAN_CHOOSE })),
  ),
  responses: ({ choice }: Choice) => ({ ANSWER: choice }),
}
