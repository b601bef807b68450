/** Between the members of a list, between sentences, and between a name and its value. */
export const separators = { list: ', ', sentences: ' ', name: ': ' } as const
