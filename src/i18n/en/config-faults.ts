/** Beside connections that work. */
export const configFaults = {
  title: (count: number) =>
    `config.json has ${count} ${count === 1 ? 'fault' : 'faults'}; the connections concerned are not offered`,
} as const
