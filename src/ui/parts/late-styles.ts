/** Style sheets that could not be fetched. */
const failed = new WeakSet<EventTarget>()

/** Has to be called before the first part is loaded. */
export function watchStyles(page: Document): void {
  page.addEventListener('error', ({ target }) => target && failed.add(target), true)
}

/**
 * Resolves once every style sheet of the page is there; those that failed are fetched anew. Vite waits for each one at
 * the first import that needs it only, and takes it as loaded from then on.
 */
export async function stylesLoaded(page: Document): Promise<void> {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
  await Promise.all(links.map((link) => (failed.has(link) ? settled(renewed(link)) : link.sheet || settled(link))))
}

function renewed(link: HTMLLinkElement): HTMLLinkElement {
  const fresh = document.createElement('link')
  fresh.rel = 'stylesheet'
  fresh.href = link.href
  link.replaceWith(fresh)
  return fresh
}

function settled(link: HTMLLinkElement): Promise<unknown> {
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', reject)
  })
}
