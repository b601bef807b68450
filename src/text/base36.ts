const digits = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Lower-case letters and digits that follow from the bytes. Not random: for names that are to stay the same. */
export const base36 = (bytes: Uint8Array, length: number): string =>
  Array.from({ length }, (_, index) => {
    const [one = 0, other = 0] = [bytes[index % bytes.length], bytes[(index * 7 + 3) % bytes.length]]
    return digits[(one * 256 + other) % 36]
  }).join('')
