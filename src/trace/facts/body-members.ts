/** Finds a member of a JSON object's top level, or the first element of that name in XML; null: not there as text. */
export type MemberReader = (name: string) => string | null

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

export function memberReader(body: string): MemberReader {
  const json = objectIn(body)
  return (name) => {
    const member = json && Object.hasOwn(json, name) ? json[name] : undefined
    if (typeof member === 'string') return member
    const element = new RegExp(`<${name}>([^<]*)</${name}>`).exec(json ? '' : body)?.[1]
    return element?.replace(/&(lt|gt|quot|apos|amp);/g, (whole, entity: string) => entities[entity] ?? whole) ?? null
  }
}

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
