import { saveFile } from './save-file.ts'

export interface TextFile {
  readonly fileName: string
  readonly mediaType: string
  readonly text: string
}

/** Hands a text to the browser as a download. */
export function saveText({ fileName, mediaType, text }: TextFile): void {
  saveFile(new Blob([text], { type: `${mediaType};charset=utf-8` }), fileName)
}
