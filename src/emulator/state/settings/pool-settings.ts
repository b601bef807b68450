import type { ProviderType } from '../../../protocol/federation/provider-types.ts'
import type { MfaType } from '../mfa.ts'
import type { Triggers } from '../triggers.ts'

/** Settings of a user pool that calls of its API write. Times are epoch milliseconds. */

/** Members of a call, as JSON text, which are told again as they came. */
export type KeptJson = string

export interface PoolMfa {
  /** `OFF`: second factors of users are not asked for; `ON`: each user must have one. */
  readonly configuration: 'OFF' | 'OPTIONAL' | 'ON'
  readonly types: readonly MfaType[]
  /** Messages and roles of SetUserPoolMfaConfig. */
  readonly kept?: KeptJson
}

/** A function that LambdaConfig names for a trigger. */
export interface LambdaTrigger {
  readonly trigger: keyof Triggers
  readonly arn: string
  /** Of the event; null: the trigger has one only. */
  readonly version: 'V1_0' | 'V2_0' | 'V3_0' | null
}

/** An attribute as SchemaAttributeType has it, with the prefix of its name.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html */
export interface AttributeSchema {
  readonly name: string
  readonly type: 'String' | 'Number' | 'DateTime' | 'Boolean'
  readonly mutable: boolean
  readonly required: boolean
  readonly developerOnly: boolean
  /** Lengths of texts, or values of numbers, as text; null: none was set. */
  readonly least: string | null
  readonly most: string | null
}

export interface IdentityProvider {
  readonly name: string
  readonly type: ProviderType
  readonly details: Readonly<Record<string, string>>
  readonly attributeMapping: Readonly<Record<string, string>>
  readonly identifiers: readonly string[]
  readonly created: number
  readonly modified: number
}

/** How the pages of a client look at AWS; here it is told only. */
export interface Branding {
  readonly id: string
  readonly clientId: string
  readonly useCognitoProvidedValues: boolean
  /** Settings and Assets, as they came. */
  readonly kept: KeptJson
  readonly created: number
  readonly modified: number
}

/** How the classic pages look at AWS; here it is told only. */
export interface UiCustomization {
  /** `ALL`: that of clients without one of their own. */
  readonly clientId: string
  readonly css: string | null
  readonly created: number
  readonly modified: number
}

export interface ResourceServer {
  readonly identifier: string
  readonly name: string
  readonly scopes: readonly { readonly name: string; readonly description: string }[]
}
