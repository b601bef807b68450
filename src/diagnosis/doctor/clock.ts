import type { Check } from './check.ts'

/** Less can't be told from the whole seconds of a Date header. Milliseconds. */
const noticeable = 2000

/** From here on Cognito refuses the SRP timestamp, and AWS signatures. Milliseconds. */
const refused = 300_000

/** Whether this computer's clock agrees with the services'. */
export const clock: Check<'agrees' | 'off' | 'far-off' | 'not-told'> = {
  sends: ['keys', 'srp', 'identityPool'],
  read({ clockDifference: difference }) {
    if (difference === null) return { verdict: 'unchecked', finding: 'not-told' }
    const values = [String(Math.round(Math.abs(difference) / 1000))]
    if (Math.abs(difference) < noticeable) return { verdict: 'pass', finding: 'agrees' }
    return Math.abs(difference) < refused
      ? { verdict: 'warn', finding: 'off', values }
      : { verdict: 'fail', finding: 'far-off', values }
  },
}
