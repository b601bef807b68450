/** The body as a JSON object; null for anything else. */
export function objectIn(body: string): Readonly<Record<string, unknown>> | null {
  if (!/^\s*\{/.test(body)) return null
  try {
    // A JSON text that begins with a brace is an object.
    return JSON.parse(body) as Readonly<Record<string, unknown>>
  } catch {
    return null
  }
}
