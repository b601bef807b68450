import * as v from 'valibot'

export interface CustomAnswer {
  readonly text: string
}

/** CUSTOM_CHALLENGE: the user pool's own functions put the question and judge the answer, as many rounds as they like. */
export const customChallenge = {
  parameters: v.object({}),
  responses: ({ text }: CustomAnswer) => ({ ANSWER: text }),
}
