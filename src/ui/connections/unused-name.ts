/** The wanted name, or with the first number that makes it one that no other connection has. */
export function unusedName(wanted: string, others: readonly string[]): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted} ${count}`
    if (!others.includes(name)) return name
  }
}
