/** What an app gets back in its redirect_uri; null members are left out. The order is kept. */
type BackParameters = readonly (readonly [name: string, value: string | null])[]

/**
 * The address that takes the browser back to the app. The registered URL is used as text, never reparsed, so that it
 * arrives exactly as it was registered; a query of its own stays.
 *
 * @param where `fragment` for response_type=token, `query` for all else
 */
export function redirectBack(redirectUri: string, parameters: BackParameters, where: 'query' | 'fragment' = 'query') {
  const given = new URLSearchParams()
  for (const [name, value] of parameters) if (value !== null) given.append(name, value)
  const separator = where === 'fragment' ? '#' : redirectUri.includes('?') ? '&' : '?'
  return `${redirectUri}${separator}${given}`
}
