/** Resolves once what was drawn is on the screen; soon also in a tab that nobody sees, where nothing is painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 50)
  })
}
