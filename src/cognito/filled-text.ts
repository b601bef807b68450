import * as v from 'valibot'

/** A text that says something. */
export const filledText = v.pipe(v.string(), v.nonEmpty())
