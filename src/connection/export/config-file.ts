/** The page's own `config.json`. */
export const configFile = {
  fileName: 'config.json',
  mediaType: 'application/json',
  write: (connection: object) => `${JSON.stringify({ connections: [withoutId(connection)] }, null, 2)}\n`,
}

/** A file's entry is known by its name. */
function withoutId(connection: object): object {
  return Object.fromEntries(Object.entries(connection).filter(([name]) => name !== 'id'))
}
