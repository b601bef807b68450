import type { Context } from 'hono'
import type { Emulated } from '../state/state.ts'

/** @param seconds how long it lives, 0 to forget it; null: until the browser is closed */
export function setCookie(
  c: Context,
  { cookies }: Emulated,
  name: string,
  value: string,
  seconds: number | null = null,
): void {
  const header = cookies.keep(name, value, seconds)
  if (header !== null) c.header('Set-Cookie', header, { append: true })
}
