/** POSIX shells: nothing means anything within single quotes, and a single quote can't be within them. */
export const posixQuoted = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`
