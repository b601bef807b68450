import * as v from 'valibot'

/** Epoch seconds, given as epoch milliseconds. */
export const moment = v.nullish(
  v.pipe(
    v.number(),
    v.transform((seconds) => seconds * 1000),
  ),
  null,
)
