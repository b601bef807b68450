export interface TextFile {
  readonly fileName: string
  readonly mediaType: string
  readonly text: string
}

/** Hands a text to the browser as a download. */
export function saveText({ fileName, mediaType, text }: TextFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }))
  link.download = fileName
  link.click()
  // Not at once: the browser may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
