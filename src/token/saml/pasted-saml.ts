import { base64ToBytes, bytesToBase64, utf8 } from '../../text/bytes.ts'

export interface PastedSaml {
  readonly xml: string
  /** As an identity pool takes it. */
  readonly base64: string
}

/** Characters; more than an identity pool takes. */
const longest = 300_000

/** A form as a provider posts it, or what a tool for developers shows of it. */
const parameter = /(?:^|[\s&?"'])SAMLResponse["']?\s*[=:]\s*["']?([^&"'<]+)/i

/** Characters in which the first element stands. */
const beginning = 2000

const isSaml = (xml: string): boolean =>
  /^\ufeff?\s*<[?!\w]/.test(xml) && /<(?:[\w.-]+:)?(?:Response|Assertion)[\s>]/.test(xml.slice(0, beginning))

/**
 * A SAML response or assertion in a pasted text: XML, its base64, or the form that it was posted in.
 * @returns null: the text is none
 */
export function pastedSaml(pasted: string): PastedSaml | null {
  if (pasted.length > longest) return null
  const text = pasted.trim()
  if (isSaml(text)) return { xml: text, base64: bytesToBase64(utf8(text)) }
  const value = unescaped(parameter.exec(text)?.[1] ?? text).replace(/[\s"']/g, '')
  if (!/^[\w+/-]{60,}={0,2}$/.test(value)) return null
  const base64 = value.replaceAll('-', '+').replaceAll('_', '/')
  const bytes = base64ToBytes(base64)
  const xml = bytes && new TextDecoder().decode(bytes)
  return xml && isSaml(xml) ? { xml, base64 } : null
}

function unescaped(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
