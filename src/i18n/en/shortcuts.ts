const does = {
  journey: 'Go to the journey',
  trace: 'Go to the trace',
  filter: 'Filter the steps',
  copy: 'Copy the step as code',
  'all-steps': 'Open or fold all steps',
  help: 'Show these shortcuts',
} as const

/** What the keys do. */
export const shortcuts = {
  title: 'Shortcuts',
  choose: (signInMethod: string) => `Choose “${signInMethod}” to sign in`,
  does,
  diagram: 'In the trace: the arrow keys choose a step, Enter opens it.',
  enabled: 'Use these shortcuts',
  about: 'None of them works while you type in a field. Some assistive technologies need the keys for themselves.',
  close: 'Close',
} as const
