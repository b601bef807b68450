import { isJsonObject } from '../../text/json-object.ts'
/** What the registry knows of the dependencies' faults. */
export type Audit =
  | { readonly kind: 'answered'; readonly faults: readonly { readonly name: string; readonly severity: string }[] }
  /** Not every registry, a mirror for example, has the list of advisories. */
  | { readonly kind: 'unanswered'; readonly reason: string }

/** @param text what `npm audit --json` prints (https://docs.npmjs.com/cli/commands/npm-audit) */
export function readAudit(text: string): Audit {
  const printed = parsed(text)
  const { vulnerabilities, message, error } = printed
  if (isJsonObject(vulnerabilities)) {
    const faults = Object.entries(vulnerabilities).map(([name, of]) => ({
      name,
      severity: isJsonObject(of) && typeof of.severity === 'string' ? of.severity : 'unknown',
    }))
    return { kind: 'answered', faults }
  }
  const said = typeof message === 'string' ? message : isJsonObject(error) ? `${error.summary || error.code}` : ''
  return { kind: 'unanswered', reason: said || `npm printed ${text.trim().slice(0, 200) || 'nothing'}` }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : {}
  } catch {
    return {}
  }
}
