import { type Bytes, base64UrlToBytes, bytesToBase64Url, concatBytes, utf8 } from './bytes.ts'

/** A text for an address: DEFLATE (RFC 1951) and base64url. */
export async function deflated(text: string): Promise<string> {
  const packed = await piped(utf8(text), new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)
  return bytesToBase64Url(packed ?? utf8(''))
}

/**
 * The text again. Some bytes can hold gigabytes, so that it stops as soon as there is more than may be.
 * @param most bytes
 * @returns null: it was more
 * @throws for what is no base64url, not deflated, or no UTF-8
 */
export async function inflated(packed: string, most: number): Promise<string | null> {
  const bytes = base64UrlToBytes(packed)
  if (bytes === null) throw new TypeError('not base64url')
  const unpacked = await piped(bytes, new DecompressionStream('deflate-raw'), most)
  return unpacked && new TextDecoder('utf-8', { fatal: true }).decode(unpacked)
}

async function piped(
  bytes: Bytes,
  transform: CompressionStream | DecompressionStream,
  most: number,
): Promise<Bytes | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader()
  const chunks: Bytes[] = []
  let length = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    chunks.push(read.value)
  }
  return concatBytes(...chunks)
}
