const does = {
  journey: 'Go to the journey',
  exchanges: 'Go to the exchanges',
  'all-steps': 'Open or fold all steps',
  help: 'Show these shortcuts',
} as const

/** What the keys do. */
export const shortcuts = {
  title: 'Shortcuts',
  choose: (signInMethod: string) => `Choose “${signInMethod}” to sign in`,
  does,
  diagram: 'In the diagram and the list: the arrow keys move, Enter opens.',
  enabled: 'Use these shortcuts',
  about: 'None of them works while you type in a field. Some assistive technologies need the keys for themselves.',
  close: 'Close',
} as const
