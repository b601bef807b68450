import * as v from 'valibot'
import { readXml } from '../text/xml.ts'
import type { Protocol, WireRefusal } from './answer.ts'

const text = v.nullish(v.string(), '')

/** Some operations return an empty body where they have no result. */
function readJson(body: string): unknown {
  if (body.trim() === '') return {}
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** AWS JSON 1.1, as user pools and identity pools speak it. */
export const awsJson: Protocol = {
  read: readJson,
  refusal: v.pipe(
    v.object({ __type: text, message: text, Message: text }),
    v.transform(({ __type, message, Message }): WireRefusal => ({ code: __type, message: message || Message })),
  ),
}

/** RFC 6749, section 5.2. */
export const oauth: Protocol = {
  read: readJson,
  refusal: v.pipe(
    v.object({ error: text, error_description: text }),
    v.transform(({ error, error_description }): WireRefusal => ({ code: error, message: error_description })),
  ),
}

/** REST with XML, as in S3; only ListObjectsV2 is used. */
export const s3Xml: Protocol = {
  read: (body) => {
    const document = readXml(body, ['Contents'])
    const isKnown = document?.root === 'ListBucketResult' || document?.root === 'Error'
    return document && isKnown ? { [document.root]: document.value } : undefined
  },
  refusal: v.pipe(
    v.object({ Error: v.object({ Code: v.string(), Message: text }) }),
    v.transform(({ Error: { Code, Message } }): WireRefusal => ({ code: Code, message: Message })),
  ),
}

/** AWS Query, as STS speaks it: its refusals are an ErrorResponse. */
export const awsQuery: Protocol = {
  read: (body) => {
    const document = readXml(body)
    return document?.root.endsWith('Response') ? document.value : undefined
  },
  refusal: v.pipe(
    v.object({ Error: v.object({ Code: text, Message: text }) }),
    v.transform(({ Error: { Code, Message } }): WireRefusal => ({ code: Code, message: Message })),
  ),
}
