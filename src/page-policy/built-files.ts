import type { Plugin } from 'vite'

/**
 * `vite preview` as a careful static host: Vite answers every unknown address with the page, so that a missing file
 * looks like a broken one, and gives out the build's own manifest.
 */
export function builtFiles(): Plugin {
  return {
    name: 'built-files',
    // Custom: without Vite's fallback to index.html.
    config: (_, { isPreview }) => (isPreview ? { appType: 'custom' } : {}),
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (!isHidden(request.url ?? '')) return next()
        response.statusCode = 404
        response.end()
      })
    },
  }
}

/** Whether a part of the path begins with a dot, as `.vite` does. */
function isHidden(url: string): boolean {
  const path = url.replace(/[?#].*$/s, '')
  // %2E is a dot too. A path that can't be decoded names no file.
  return (
    !URL.canParse(path, 'http://localhost') ||
    decoded(path)
      .split(/[/\\]/)
      .some((part) => part.startsWith('.'))
  )
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/.'
  }
}
