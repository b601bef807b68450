/** The addresses of the local Cognito, which may stand below a path of its origin. */
export interface Links {
  /** Without a final slash, e.g. `http://localhost:9250`. */
  readonly origin: string
  /**
   * For links of the pages and redirects to them: without the origin, since behind a TLS front the browser sees another.
   * @param path as the local Cognito's own routes have it, e.g. `/login`
   */
  path(path: string): string
  /** The whole address of a path. */
  url(path: string): string
  /** The path of its own that an address has; null: it lies beside the base path. */
  pathIn(url: string): string | null
}

/** @param basePath without a final slash, e.g. `/local/cognito`; empty: the origin's root */
export const linksAt = (origin: string, basePath: string): Links => ({
  origin,
  path: (path) => basePath + path,
  url: (path) => origin + basePath + path,
  pathIn(url) {
    const { pathname } = new URL(url)
    if (pathname === basePath) return '/'
    return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : null
  },
})
