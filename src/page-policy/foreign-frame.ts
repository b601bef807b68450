interface Frame {
  readonly parent: Frame
  readonly location: { readonly origin: string }
}

/**
 * Whether a page of another origin stands around this one: it could lay itself over the buttons. A meta tag can't forbid
 * that, as `frame-ancestors` does in a header.
 */
export function isInForeignFrame(page: Frame): boolean {
  let frame = page
  while (frame.parent !== frame) {
    frame = frame.parent
    try {
      if (frame.location.origin !== page.location.origin) return true
    } catch {
      // A browser shows nothing of a page of another origin.
      return true
    }
  }
  return false
}
