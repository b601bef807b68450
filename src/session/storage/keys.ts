import * as v from 'valibot'
import { identityIdForm } from '../../protocol/identifiers.ts'
import { signInMethodNames } from '../../protocol/sign-in-methods.ts'

/** A name that ends in a dot is the beginning of several keys. */
interface StorageKey {
  readonly name: string
  readonly schema: v.GenericSchema
  /**
   * `browser`: in localStorage, the others in sessionStorage. `sign-in`: until the sign-in that left for the Hosted UI
   * has returned or is given up, at the latest the sign-out.
   */
  readonly lifetime: 'browser' | 'tab' | 'sign-in'
  readonly mayHoldSecrets: boolean
}

const share = v.pipe(v.string(), v.parseJson(), v.number(), v.minValue(0), v.maxValue(100))

/** Everything that the page puts into the browser's storage. What is read is checked by the schema, as it may be another's. */
export const storageKeys = {
  language: {
    name: 'cognito-inspector.language',
    schema: v.picklist(['en', 'ja']),
    lifetime: 'browser',
    mayHoldSecrets: false,
  },
  /** Whether the page listens to its keyboard shortcuts. */
  shortcuts: {
    name: 'cognito-inspector.shortcuts',
    schema: v.picklist(['on', 'off']),
    lifetime: 'browser',
    mayHoldSecrets: false,
  },
  /** How much of the trace's pane the overview takes beside the detail, and above it, in percent. */
  shareBeside: {
    name: 'cognito-inspector.share-beside',
    schema: share,
    lifetime: 'browser',
    mayHoldSecrets: false,
  },
  shareAbove: {
    name: 'cognito-inspector.share-above',
    schema: share,
    lifetime: 'browser',
    mayHoldSecrets: false,
  },
  /** Under Mantine’s usual name, as earlier versions of this page kept it. */
  colorScheme: {
    name: 'mantine-color-scheme-value',
    schema: v.picklist(['auto', 'light', 'dark']),
    lifetime: 'browser',
    mayHoldSecrets: false,
  },
  /** What one tab tells the others: written and removed at once, for the browser's `storage` event. */
  message: {
    name: 'cognito-inspector.message',
    schema: v.pipe(
      v.string(),
      v.parseJson(),
      v.variant('kind', [
        v.object({ kind: v.literal('opened') }),
        v.object({ kind: v.literal('signed-in'), connection: v.string() }),
        v.object({ kind: v.literal('local-reset'), identityPoolId: v.optional(v.string()) }),
        v.object({ kind: v.literal('signed-out-everywhere'), userPoolId: v.string(), sub: v.string() }),
      ]),
    ),
    lifetime: 'browser',
    mayHoldSecrets: false,
  },
  /** Entered by the user, the one used last in front. Read one by one: a faulty one keeps no other from being used. */
  connections: {
    name: 'cognito-inspector.connections',
    schema: v.pipe(v.string(), v.parseJson(), v.object({ version: v.literal(1), connections: v.array(v.unknown()) })),
    lifetime: 'browser',
    mayHoldSecrets: false,
  },
  /** By identity pool. With a guest's identity ID anyone gets that guest's credentials. */
  guest: {
    name: 'cognito-inspector.guest.',
    schema: v.pipe(v.string(), v.regex(identityIdForm)),
    lifetime: 'browser',
    mayHoldSecrets: true,
  },
  /** Whether claims are shown as a table or as JSON. */
  claimsForm: {
    name: 'cognito-inspector.claims-form',
    schema: v.picklist(['table', 'json']),
    lifetime: 'tab',
    mayHoldSecrets: false,
  },
  /** Whether each request waits until the person sends it. */
  stepByStep: {
    name: 'cognito-inspector.step-by-step',
    schema: v.picklist(['on', 'off']),
    lifetime: 'tab',
    mayHoldSecrets: false,
  },
  /** Where the failure lab stands, a slash, and the experiment that is under way. */
  experiment: {
    name: 'cognito-inspector.experiment',
    schema: v.string(),
    lifetime: 'tab',
    mayHoldSecrets: false,
  },
  /** The step of the tour that the person is at. */
  tour: { name: 'cognito-inspector.tour', schema: v.string(), lifetime: 'tab', mayHoldSecrets: false },
  /** The sign-in that left for the Hosted UI. */
  attempt: {
    name: 'cognito-inspector.attempt.left',
    schema: v.pipe(
      v.string(),
      v.parseJson(),
      v.object({
        /** By its ID. */
        connection: v.string(),
        identityProvider: v.nullable(v.string()),
        /** A guest identity that is to become this user's. */
        linkedGuestId: v.nullable(v.string()),
        /** Epoch milliseconds. */
        left: v.number(),
      }),
    ),
    lifetime: 'sign-in',
    mayHoldSecrets: true,
  },
  /** In a window that was opened to sign in: how it hands over what it comes back with. */
  signInWindow: {
    name: 'cognito-inspector.window',
    schema: v.string(),
    lifetime: 'sign-in',
    mayHoldSecrets: true,
  },
  /** What the tab was last used for, so that a reload or a way to another site and back loses none of it. */
  tab: {
    name: 'cognito-inspector.tab',
    schema: v.pipe(
      v.string(),
      v.parseJson(),
      v.object({
        /** By its ID. */
        connection: v.string(),
        signInMethod: v.picklist(signInMethodNames),
        username: v.string(),
        passwordFlow: v.picklist(['srp', 'plain', 'choice', 'custom', 'custom-srp']),
        authorizeQuery: v.record(v.string(), v.string()),
        isSignedIn: v.boolean(),
        /** The page was left for the Hosted UI's /logout. */
        isLeavingForLogout: v.boolean(),
      }),
    ),
    lifetime: 'tab',
    mayHoldSecrets: false,
  },
  /** By state: the nonce and the PKCE code verifier. Read, checked and written by oidc-client-ts. */
  oidc: {
    name: 'cognito-inspector.attempt.',
    schema: v.string(),
    lifetime: 'sign-in',
    mayHoldSecrets: true,
  },
  /** Redacted. Its own schema, trace/record/run-schema, arrives with the code that restores it. */
  trace: {
    name: 'cognito-inspector.trace',
    schema: v.string(),
    lifetime: 'tab',
    mayHoldSecrets: false,
  },
} as const satisfies Readonly<Record<string, StorageKey>>

export type StorageKeyName = keyof typeof storageKeys

export type StoredValue<Name extends StorageKeyName> = v.InferOutput<(typeof storageKeys)[Name]['schema']>
