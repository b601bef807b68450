/** The little that is needed before the pane itself is loaded. */
export const exchanges = {
  title: 'Exchanges',
} as const
