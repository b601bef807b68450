import * as v from 'valibot'

/** A JSON list of texts inside a string, as ChallengeParameters have it. @param most more are never drawn */
export const jsonList = (most: number) => v.pipe(v.string(), v.parseJson(), v.array(v.string()), v.maxLength(most))
