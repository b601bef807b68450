/** What stands between the members of a list, between sentences, and after a name of which something is said. */
export const separators = { list: ', ', sentences: ' ', name: ': ' } as const
