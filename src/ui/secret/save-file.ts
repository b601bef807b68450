/** Hands a file to the browser's downloads. @param name with its ending */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser takes the file after the click; nothing says when it has it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
