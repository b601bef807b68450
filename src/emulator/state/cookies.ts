/**
 * How the pages' cookies are kept. A server answers with Set-Cookie; a service worker can't, nor does it see the Cookie
 * header (https://fetch.spec.whatwg.org/#forbidden-request-header), and keeps them itself.
 */
export interface Cookies {
  read(request: Request, name: string): string | undefined
  /**
   * @param seconds how long it lives, 0 to forget it; null: until the browser is closed
   * @returns the Set-Cookie header that the answer needs; null: none
   */
  keep(name: string, value: string, seconds: number | null): string | null
}
