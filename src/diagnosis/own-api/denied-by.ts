import { type PolicyLayer, policyLayers, policyNames } from '../../protocol/aws/policy-layers.ts'

/** Which policy refused, as far as AWS's message says so. */
export interface DeniedBy {
  /** null: it does not say. */
  readonly layer: PolicyLayer | null
  /** True where a statement denies it; false where none allows it. */
  readonly isExplicit: boolean
  /** E.g. `execute-api:Invoke`; null: it does not say. */
  readonly action: string | null
}

/**
 * Reads "… is not authorized to perform: … because no … policy allows …" and "… with an explicit deny in a …".
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 * @returns null: it is no such message
 */
export function deniedBy(message: string): DeniedBy | null {
  const [, action] = /is not authorized to perform: ([\w:*-]{1,128})/.exec(message) ?? []
  if (action === undefined) return null
  // The last of these phrases: the resource stands before it, and its name can hold any text.
  const [, how, reason = ''] =
    /^.*(because no|with an explicit deny(?: in an?)?)(?: ([^:]{1,80}))?/s.exec(message) ?? []
  const isExplicit = how?.startsWith('with') === true
  return { layer: policyLayers.find((layer) => reason.includes(policyNames[layer])) ?? null, isExplicit, action }
}
