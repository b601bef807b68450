/** Beside connections that work. */
export const configFaults = {
  title: (count: number) =>
    `config.json has ${count} ${count === 1 ? 'error' : 'errors'}; the affected connections are not available`,
} as const
