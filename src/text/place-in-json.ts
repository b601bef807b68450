/** A place in JSON by the names and indexes that lead there, e.g. `calls[3].operation`; empty: the whole. */
export const placeInJson = (keys: readonly unknown[]): string =>
  keys.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`,
    '',
  )
