import { type Bytes, concatBytes, hmacSha256, sha256, utf8 } from '../../text/bytes.ts'

type SourceData = string | ArrayBuffer | ArrayBufferView

/** SHA-256, and HMAC with it where there is a key, by the browser, in the form in which the SDK's signer takes it. */
export class Sha256Hash {
  private readonly key: Bytes | null
  private data: Bytes = utf8('')

  constructor(key?: SourceData) {
    this.key = key === undefined ? null : bytesOf(key)
  }

  update(chunk: SourceData): void {
    this.data = concatBytes(this.data, bytesOf(chunk))
  }

  digest(): Promise<Uint8Array> {
    return this.key === null ? sha256(this.data) : hmacSha256(this.key, this.data)
  }

  reset(): void {
    this.data = utf8('')
  }
}

function bytesOf(data: SourceData): Bytes {
  if (typeof data === 'string') return utf8(data)
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice() as Bytes
  return new Uint8Array(data)
}
