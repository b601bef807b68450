const address = '#tour'

/** Whether the address asks for the tour; taken out of it, so that a reload goes on where the tour was. */
export function takeTourAddress(): boolean {
  const { hash, pathname } = location
  if (hash !== address) return false
  history.replaceState(null, '', pathname)
  return true
}
