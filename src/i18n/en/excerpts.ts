/** Under the first part of a long list. */
export const excerpts = {
  showRest: (left: number) => `Show the other ${left.toLocaleString('en')}`,
  showMore: (next: number, left: number) =>
    `Show ${next.toLocaleString('en')} more (${left.toLocaleString('en')} remaining)`,
} as const
