/** Hands a file to the browser's downloads. @param name with its ending */
export function download(text: string, name: string, mediaType: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }))
  link.download = name
  link.click()
  // The browser takes the file after the click; nothing says when it has it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
