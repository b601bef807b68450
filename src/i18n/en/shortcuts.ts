const does = {
  journey: 'Go to the journey',
  trace: 'Go to the trace',
  filter: 'Filter the steps',
  copy: 'Copy the step as code',
  'all-steps': 'Expand or collapse all stages',
  help: 'Show these shortcuts',
} as const

/** What the keys do. */
export const shortcuts = {
  title: 'Shortcuts',
  choose: (signInMethod: string) => `Select “${signInMethod}” as the sign-in method`,
  does,
  diagram: 'In the trace, the arrow keys select a step and Enter opens it.',
  enabled: 'Use these shortcuts',
  about: 'Shortcuts are off while you type in a field. Turn them off if your assistive technology uses the same keys.',
  close: 'Close',
} as const
