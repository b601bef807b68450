import type { AwsServiceName } from '../../protocol/services.ts'
import { type Field, type Hole, type Member, mapTexts, type Text, type Value } from './value.ts'

/** A request as a person would write it down: what the client library adds for itself is left out. */
export interface Call {
  readonly method: string
  /** http or https, without query. */
  readonly url: string
  readonly query: readonly Field[]
  readonly headers: readonly Header[]
  readonly body: Body | null
  /** The operation of an AWS service that it is; null: plain HTTP. */
  readonly aws: AwsOperation | null
  /** What it is signed with; null: not signed. */
  readonly keys: AwsKeys | null
  /** What that signature is for; null: it is not signed, or that was taken out. */
  readonly signedFor: SignatureScope | null
}

export interface SignatureScope {
  readonly service: string
  readonly region: string
}

/**
 * The call with its query in the address, in the order and form in which it is signed: some clients encode it otherwise
 * than they sign it, and older ones of curl don't sort it. A query with a secret stays apart.
 */
export function withSignedQuery(call: Call): Call {
  const texts = call.query.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  if (texts.length === 0 || texts.length < call.query.length) return call
  const pairs = texts.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort()
  return { ...call, url: `${call.url}?${pairs.join('&')}`, query: [] }
}

const encoded = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

export interface Header {
  readonly name: string
  /** The scheme of an Authorization header, e.g. `Bearer `. */
  readonly prefix: string
  readonly value: Text
}

export type Body =
  | { readonly kind: 'json'; readonly value: Value }
  | { readonly kind: 'form'; readonly fields: readonly Field[] }
  | { readonly kind: 'text'; readonly text: Text }

export interface AwsOperation {
  readonly service: AwsServiceName
  /** As the service calls it, e.g. `GetId`; letters and digits. */
  readonly name: string
  readonly parameters: readonly Member[]
}

export interface AwsKeys {
  readonly accessKeyId: Text
  readonly secretAccessKey: Text
  readonly sessionToken: Text
}

export type Replace = (text: Text, name: string) => Text

/** A copy in which each text was replaced, wherever it stands. @param replace gets the name of its member */
export function mapCall(call: Call, replace: Replace): Call {
  const { aws, body, keys } = call
  const fields = (list: readonly Field[]) => list.map(([name, text]): Field => [name, replace(text, name)])
  return {
    ...call,
    query: fields(call.query),
    headers: call.headers.map((header) => ({ ...header, value: replace(header.value, header.name) })),
    body: body && mapBody(body, replace, fields),
    aws: aws && { ...aws, parameters: aws.parameters.map(([name, value]) => [name, mapTexts(value, replace, name)]) },
    keys: keys && {
      accessKeyId: replace(keys.accessKeyId, 'AccessKeyId'),
      secretAccessKey: replace(keys.secretAccessKey, 'SecretAccessKey'),
      sessionToken: replace(keys.sessionToken, 'SessionToken'),
    },
  }
}

function mapBody(body: Body, replace: Replace, fields: (list: readonly Field[]) => Field[]): Body {
  switch (body.kind) {
    case 'json':
      return { ...body, value: mapTexts(body.value, replace) }
    case 'form':
      return { ...body, fields: fields(body.fields) }
    case 'text':
      return { ...body, text: replace(body.text, '') }
    default:
      return body satisfies never
  }
}

/** In the order in which they stand. */
export function holesOfCall(call: Call): Hole[] {
  const holes: Hole[] = []
  mapCall(call, (text) => {
    if (typeof text !== 'string') holes.push(text)
    return text
  })
  return holes
}
