import { base64UrlToBytes, bytesToBase64Url, utf8 } from '../../text/bytes.ts'
import { invalidParameter } from './errors.ts'

interface Asked {
  /** undefined or 0: as many as a page may have. */
  readonly limit: number | undefined
  /** What the page before gave; undefined: the first page. */
  readonly token: string | undefined
}

/** The most that a page has, in all lists of Cognito. */
export const longestPage = 60

/**
 * A page of a list, in the order of the keys. A page is found by the last key of the one before, so that rows may come
 * and go between two calls.
 * @returns `next` undefined where nothing follows
 * @throws ServiceError for a token that no page gave; its text is unverified
 */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit, token }: Asked,
  keyOf: (row: Row) => string,
): { readonly page: readonly Row[]; readonly next: string | undefined } {
  const after = token === undefined ? '' : keyIn(token)
  const keyed = rows.map((row) => ({ row, key: keyOf(row) })).filter(({ key }) => key > after)
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1))
  const page = keyed.slice(0, limit || longestPage)
  const last = page.at(-1)
  const isMore = last !== undefined && keyed.length > page.length
  return { page: page.map(({ row }) => row), next: isMore ? bytesToBase64Url(utf8(mark + last.key)) : undefined }
}

/** Tells a token of a page from any other text. */
const mark = 'page '

function keyIn(token: string): string {
  const bytes = base64UrlToBytes(token)
  const text = bytes ? new TextDecoder().decode(bytes) : ''
  if (!text.startsWith(mark)) throw invalidParameter('Invalid pagination token')
  return text.slice(mark.length)
}

/** A key that puts rows in the order in which they were made. @param created epoch milliseconds */
export const creationKey = (created: number, id: string): string => `${String(created).padStart(15, '0')} ${id}`
