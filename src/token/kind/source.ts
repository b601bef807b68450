/** Where a rule or a claim is laid down. */
export type Source =
  | { readonly kind: 'rfc'; readonly rfc: number; readonly section: string }
  /** OpenID Connect Core 1.0. @param anchor of the section in the document */
  | { readonly kind: 'openid'; readonly section: string; readonly anchor: string }
  /** A page of AWS's documentation. */
  | { readonly kind: 'aws'; readonly page: string; readonly url: string }
  /** A page of an identity provider's documentation. */
  | { readonly kind: 'vendor'; readonly name: string; readonly url: string }
  /** A public thread, by its repository and number. */
  | { readonly kind: 'thread'; readonly name: string; readonly url: string }

export const rfc = (number: number, section: string): Source => ({ kind: 'rfc', rfc: number, section })
export const openId = (section: string, anchor: string): Source => ({ kind: 'openid', section, anchor })

/** @param path of a page of AWS's documentation, without `.html` */
export const awsDocs = (path: string): Source => ({
  kind: 'aws',
  page: path.split('/').at(-1) ?? path,
  url: `https://docs.aws.amazon.com/${path}.html`,
})

/** @param page file name of the page of Cognito's developer guide, without `.html` */
export const awsGuide = (page: string): Source => awsDocs(`cognito/latest/developerguide/${page}`)

export const getIdReference = awsDocs('cognitoidentity/latest/APIReference/API_GetId')

export function addressOfSource(source: Source): string {
  switch (source.kind) {
    case 'rfc':
      return `https://www.rfc-editor.org/rfc/rfc${source.rfc}#section-${source.section}`
    case 'openid':
      return `https://openid.net/specs/openid-connect-core-1_0.html#${source.anchor}`
    case 'aws':
    case 'vendor':
    case 'thread':
      return source.url
    default:
      return source satisfies never
  }
}
