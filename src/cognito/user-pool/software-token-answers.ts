import * as v from 'valibot'
import type { Operation } from '../answer.ts'
import { filledText } from '../filled-text.ts'
import { awsJson } from '../protocols.ts'

/** Each call by Session gives the Session of the next; a call by access token gives none. */
const session = v.nullish(filledText)

type Handed = { readonly Session?: string | null | undefined }

/** The secret for an authenticator app. */
export const associated: Operation<Handed & { readonly SecretCode: string }> = {
  service: 'user-pool',
  operation: 'AssociateSoftwareToken',
  protocol: awsJson,
  schema: v.object({ SecretCode: v.pipe(filledText, v.maxLength(1000)), Session: session }),
}

export const verified: Operation<Handed> = {
  service: 'user-pool',
  operation: 'VerifySoftwareToken',
  protocol: awsJson,
  schema: v.object({ Session: session }),
}
