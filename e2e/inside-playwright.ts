/** What Playwright does not show of its objects, for what it has no setting for. */

/** The object in Playwright's own half behind one that the stories have. */
export function implementationOf(shown: object): unknown {
  const connection = member(shown, '_connection')
  const toImpl = member(connection, 'toImpl') as (this: unknown, shown: object) => unknown
  return toImpl.call(connection, shown)
}

export function member(of: unknown, name: string): unknown {
  const value: unknown = Reflect.get(Object(of), name)
  if (value === undefined) throw new Error(`this Playwright has no ${name}: see where e2e/inside-playwright.ts is used`)
  return value
}
