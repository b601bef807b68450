/** Where one looks for the cause, in the order of a sign-in. */
export const experimentGroups = ['identity-pool', 'user-pool', 'hosted-ui', 'network'] as const

/** The sign-in that shows the symptom: `user` is one of the local Cognito's, who needs nothing but a password. */
type Attempt = 'guest' | 'user' | 'hosted-ui'

interface Experiment {
  readonly group: (typeof experimentGroups)[number]
  readonly attempt: Attempt
  /** What else could be the cause, by the look of it. */
  readonly decoys: readonly string[]
}

/** One row a symptom that the local Cognito can produce, under the name of the fault that makes it. */
export const experiments = {
  'guests-off': {
    group: 'identity-pool',
    attempt: 'guest',
    decoys: ['role-not-trusting', 'identity-pool-gone', 'blocked-by-waf'],
  },
  'client-not-registered': {
    group: 'identity-pool',
    attempt: 'user',
    decoys: ['access-token-sent', 'token-expired', 'guests-off'],
  },
  'token-expired': {
    group: 'identity-pool',
    attempt: 'user',
    decoys: ['client-not-registered', 'signed-out', 'access-token-sent'],
  },
  'role-ambiguous': {
    group: 'identity-pool',
    attempt: 'user',
    decoys: ['role-not-trusting', 'client-not-registered', 'guests-off'],
  },
  'role-not-trusting': {
    group: 'identity-pool',
    attempt: 'guest',
    decoys: ['guests-off', 'role-ambiguous', 'identity-pool-gone'],
  },
  'client-unknown': {
    group: 'user-pool',
    attempt: 'user',
    decoys: ['wrong-password', 'client-has-secret', 'flow-off'],
  },
  'client-has-secret': {
    group: 'user-pool',
    attempt: 'user',
    decoys: ['client-unknown', 'wrong-password', 'flow-off'],
  },
  'flow-off': {
    group: 'user-pool',
    attempt: 'user',
    decoys: ['client-has-secret', 'trigger-throws', 'client-unknown'],
  },
  'trigger-throws': { group: 'user-pool', attempt: 'user', decoys: ['wrong-password', 'blocked-by-waf', 'flow-off'] },
  'clock-differs': {
    group: 'user-pool',
    attempt: 'user',
    decoys: ['wrong-password', 'trigger-throws', 'client-has-secret'],
  },
  'redirect-differs': {
    group: 'hosted-ui',
    attempt: 'hosted-ui',
    decoys: ['scope-not-allowed', 'client-unknown', 'code-used'],
  },
  'scope-not-allowed': {
    group: 'hosted-ui',
    attempt: 'hosted-ui',
    decoys: ['redirect-differs', 'code-used', 'client-has-secret'],
  },
  'code-used': {
    group: 'hosted-ui',
    attempt: 'hosted-ui',
    decoys: ['redirect-differs', 'scope-not-allowed', 'clock-differs'],
  },
  throttled: { group: 'network', attempt: 'guest', decoys: ['blocked-by-waf', 'server-error', 'guests-off'] },
  'blocked-by-waf': { group: 'network', attempt: 'user', decoys: ['throttled', 'trigger-throws', 'wrong-password'] },
  slow: { group: 'network', attempt: 'guest', decoys: ['throttled', 'clock-differs', 'web-page'] },
  dropped: { group: 'network', attempt: 'user', decoys: ['server-error', 'web-page', 'wrong-password'] },
  'server-error': { group: 'network', attempt: 'guest', decoys: ['throttled', 'role-not-trusting', 'dropped'] },
  'web-page': { group: 'network', attempt: 'user', decoys: ['cors-missing', 'server-error', 'blocked-by-waf'] },
  'cors-missing': { group: 'network', attempt: 'user', decoys: ['web-page', 'wrong-password', 'client-unknown'] },
} as const satisfies Readonly<Record<string, Experiment>>

export type ExperimentName = keyof typeof experiments

/** That of an experiment, or one that no experiment has. */
export type GuessedCause = ExperimentName | (typeof experiments)[ExperimentName]['decoys'][number]

// Object.keys says `string`; these are the keys of the table.
export const experimentNames = Object.keys(experiments) as readonly ExperimentName[]

export const isExperiment = (name: string): name is ExperimentName => Object.hasOwn(experiments, name)

/** What to choose from: the true cause among the others, at a place that doesn't tell it. */
export const choicesOf = (name: ExperimentName): readonly GuessedCause[] =>
  [name, ...experiments[name].decoys].sort((one, other) => (one < other ? -1 : 1))
