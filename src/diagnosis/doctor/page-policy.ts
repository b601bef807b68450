import type { Check } from './check.ts'

/** Whether the page may send requests to all hosts of the connection. */
export const pagePolicy: Check<'lists' | 'lacks'> = {
  sends: [],
  read: ({ page: { unlisted } }) =>
    unlisted.length === 0
      ? { verdict: 'pass', finding: 'lists' }
      : { verdict: 'fail', finding: 'lacks', values: [unlisted.join(' ')] },
}
