/** https://www.iana.org/assignments/cose/cose.xhtml#algorithms */
const algorithms: ReadonlyMap<number, string> = new Map([
  [-7, 'ES256'],
  [-8, 'EdDSA'],
  [-35, 'ES384'],
  [-36, 'ES512'],
  [-37, 'PS256'],
  [-257, 'RS256'],
])

/** https://www.iana.org/assignments/cose/cose.xhtml#elliptic-curves */
const curves: ReadonlyMap<number, string> = new Map([
  [1, 'P-256'],
  [2, 'P-384'],
  [3, 'P-521'],
  [6, 'Ed25519'],
])

/** e.g. `ES256 (-7)` */
export const algorithmName = (number: number): string => named(algorithms, number)

/** e.g. `P-256 (1)` */
export const curveName = (number: number): string => named(curves, number)

function named(names: ReadonlyMap<number, string>, number: number): string {
  const name = names.get(number)
  return name === undefined ? String(number) : `${name} (${number})`
}
