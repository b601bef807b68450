interface PageFiles {
  /** null: the browser answers as if there was no worker. */
  answer(request: Request): Promise<Response> | null
  /** Stores what the page needs to run offline. */
  store(): Promise<void>
  /** Drops what other versions stored; where there was any, this one stores its own. */
  replaceOthers(): Promise<void>
}

interface Surroundings {
  /** Where the page stands, with a final slash. */
  readonly root: URL
  readonly version: string
  /** Below the root; their names change with what is in them where they are below `assets/`. */
  readonly files: readonly string[]
  /** Paths below the root that show the page, each with a slash in front. */
  readonly pages: readonly string[]
  readonly caches: CacheStorage
  readonly fetch: typeof fetch
}

/** The page's own files, for when there is no network. */
export function pageFiles({ root, version, files, pages, caches, fetch }: Surroundings): PageFiles {
  const prefix = `cognito-inspector ${root.pathname} `
  const name = prefix + version
  const addresses = new Set(files.map((file) => new URL(file, root).href))
  const stored = async (address: string) => (await caches.open(name)).match(address)

  /** Whatever is stored stays as it was where the file can't be had now. */
  async function storeFile(cache: Cache, address: string): Promise<void> {
    const response = await fetch(address, { cache: 'no-cache' }).catch(() => null)
    if (response?.ok) await cache.put(address, response)
  }

  async function store(): Promise<void> {
    const cache = await caches.open(name)
    await Promise.all([root.href, ...addresses].map((address) => storeFile(cache, address)))
  }

  async function fresh(address: string): Promise<Response> {
    try {
      const response = await fetch(address)
      if (response.ok) return response
      return (await stored(address)) ?? response
    } catch (error) {
      const kept = await stored(address)
      if (kept) return kept
      throw error
    }
  }

  return {
    store,

    answer({ url, method, mode }) {
      const { origin, pathname } = new URL(url)
      if (method !== 'GET' || !url.startsWith(root.href)) return null
      // A static host has no file for some of the page's addresses.
      if (mode === 'navigate')
        return pages.includes(`/${pathname.slice(root.pathname.length)}`) ? fresh(root.href) : null
      const address = origin + pathname
      if (!addresses.has(address)) return null
      if (!pathname.startsWith(`${root.pathname}assets/`)) return fresh(address)
      return stored(address).then((kept) => kept ?? fetch(address))
    },

    async replaceOthers() {
      const others = (await caches.keys()).filter((each) => each.startsWith(prefix) && each !== name)
      if (others.length === 0) return
      await store()
      await Promise.all(others.map((other) => caches.delete(other)))
    },
  }
}
