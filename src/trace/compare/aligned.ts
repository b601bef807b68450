/** Two lists side by side: what stands in both, in both's order, and what only one of them has. */
export type Aligned<Item> = readonly (
  | readonly [left: Item, right: Item]
  | readonly [Item, null]
  | readonly [null, Item]
)[]

/** What is compared each with each; longer lists are compared piece by piece. */
const pieceLength = 1000

/** What both have in common, by key, in their order. */
export function align<Item>(
  left: readonly Item[],
  right: readonly Item[],
  keyOf: (item: Item) => string,
): Aligned<Item> {
  const pieces = Math.ceil(Math.max(left.length, right.length) / pieceLength)
  return Array.from({ length: pieces }, (_, index) => {
    const piece = [index * pieceLength, (index + 1) * pieceLength] as const
    return alignPiece(left.slice(...piece), right.slice(...piece), keyOf)
  }).flat()
}

/** The longest common subsequence by key. Takes time and memory by the product of both lengths. */
function alignPiece<Item>(left: readonly Item[], right: readonly Item[], keyOf: (item: Item) => string): Aligned<Item> {
  const leftKeys = left.map(keyOf)
  const rightKeys = right.map(keyOf)
  const width = right.length + 1
  // lengths[i * width + j]: of the longest common subsequence from i and j on.
  const lengths = new Uint16Array((left.length + 1) * width)
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const same = leftKeys[i] === rightKeys[j]
      lengths[i * width + j] = same ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
    }
  }
  const rows: Aligned<Item>[number][] = []
  let i = 0
  let j = 0
  for (;;) {
    const a = left[i]
    const b = right[j]
    if (a === undefined && b === undefined) return rows
    if (a !== undefined && b !== undefined && leftKeys[i] === rightKeys[j]) {
      rows.push([a, b])
      i++
      j++
    } else if (a !== undefined && (b === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      rows.push([a, null])
      i++
    } else if (b !== undefined) {
      rows.push([null, b])
      j++
    }
  }
}
