import type { Evidence } from '../evidence/evidence.ts'
import { unlessSaid } from '../proofs/wording.ts'
import { readPool } from '../repairs/user-pool-repairs.ts'
import { guide, seenIn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const functions = ({ connection }: Evidence) => readPool(connection, 'triggers', 'UserPool.LambdaConfig')

/** The sentences of which the words after `error` are the function's own. */
const threw = /^(?<value>\w+) failed with error (?<quoted>.+?)\.?$/s
const failed = /^(?<value>\w+) invocation failed due to (error|configuration) (?<quoted>.+?)\.?$/s
const notPermitted = /^(?<value>\w+) invocation failed due to (error|configuration) (?<quoted>AccessDenied.*?)\.?$/s
const tooSlow = /^(?<value>\w+) invocation failed due to error (?<quoted>.*(timeout|timed out).*?)\.?$/is
const output = /^Unrecognizable lambda output|^Invalid lambda (response|trigger)|^Invalid JSON in lambda/i
const known = new RegExp([threw, failed, output].map(({ source }) => source.replace(/\?<\w+>/g, '')).join('|'), 'is')

/** Lambda functions of the user pool; by the API and sent back by the Hosted UI they are told of in the same words. */
export const triggers = {
  'trigger-threw': { says: threw, otherwise: 'likely', repair: functions, source: guide.triggers },
  'trigger-not-permitted': { says: notPermitted, otherwise: 'likely', repair: functions, source: guide.triggers },
  'trigger-too-slow': { says: tooSlow, otherwise: 'likely', repair: functions, source: guide.triggers },
  'trigger-failed': {
    says: failed,
    when: (evidence) => (unlessSaid(notPermitted)(evidence) === 'open' ? unlessSaid(tooSlow)(evidence) : 'ruled-out'),
    otherwise: 'likely',
    repair: functions,
    source: seenIn('aws-amplify/amplify-js', 3778),
  },
  'trigger-output': {
    says: /^Unrecognizable lambda output|^Invalid lambda (response|trigger)|^Invalid JSON in lambda|^InvalidLambdaResponseException$/i,
    otherwise: 'likely',
    repair: functions,
    source: guide.triggers,
  },
  'custom-challenge-off': {
    says: /^Custom auth lambda trigger is not configured/,
    otherwise: 'likely',
    repair: functions,
    source: guide.triggers,
  },
  'trigger-refused': {
    says: /^(UserLambdaValidation|UnexpectedLambda)Exception$/,
    when: unlessSaid(known),
    otherwise: 'likely',
    repair: functions,
    source: guide.triggers,
  },
} as const satisfies SymptomTable
