/**
 * The files of texts, by when they load: `first` with the first screen (English is part of its chunk), `late` with the
 * first part of the page that the first screen does without. The catalogues of every language are typed by this list.
 */
export const textFiles = {
  first: ['app', 'signIn', 'signInMethods', 'stages', 'journeySteps', 'secret'],
  late: [
    ...[
      'start',
      'connection',
      'doctor',
      'configFaults',
      'connectionFaults',
      'foreignFiles',
      'localUsers',
      'journey',
      'lastSession',
      'pagePolicy',
      'signInForms',
      'loginsProviders',
      'saml',
      'connections',
      'setUpKit',
      'connectionFormats',
      'authorizeRequest',
      'authorizeParameters',
      'typedOddities',
      'challenges',
      'account',
      'failureLab',
    ],
    ...['services', 'problem', 'proofs', 'symptoms'],
    ...[
      'stageResults',
      'tokens',
      'verifiers',
      'identity',
      'credentials',
      'ownApi',
      'forgedTokens',
      'role',
      'classicFlow',
      'tasks',
      'passkeys',
      'devices',
      'sessions',
      'signOuts',
      'users',
      'excerpts',
      'clipboard',
      'help',
      'tour',
      'terms',
    ],
    ...['trace', 'inspector', 'detail', 'stepByStep', 'guide', 'diagram', 'code', 'traceExport'],
  ],
} as const

export type TextsOf<When extends keyof typeof textFiles> = Readonly<Record<(typeof textFiles)[When][number], unknown>>
