/** The types of the package, whose declarations are this file. It imports nothing. */

/** A call of the signed or the open API. */
export interface PackagedCall {
  /** e.g. `CreateUserPool`. */
  readonly operation: string
  /** By which later calls refer to it. */
  readonly as?: string
  /** Of the pool, app client or identity pool, or the user's sub; left out: one that is the same each time. */
  readonly id?: string
  /** The request; `{ Ref: 'pool' }` stands for what an earlier call made. */
  readonly input?: Readonly<Record<string, unknown>>
}

export interface PackagedCalls {
  /** Left out: `ap-northeast-1`. */
  readonly region?: string
  /** Left out: `000000000000`. */
  readonly accountId?: string
  readonly calls?: readonly PackagedCall[]
}

/** Of CloudFormation, as JSON; `cdk synth` writes such. */
export interface PackagedTemplate {
  readonly Resources: Readonly<Record<string, unknown>>
}

/** Takes the event of its trigger and returns it with a response; which event that is, its author says. */
export type PackagedFunction = (event: never) => unknown

export interface PackagedOptions {
  /** Calls or a template, or several one after the other; left out: the built-in pools with their users. */
  readonly seed?: PackagedCalls | PackagedTemplate | readonly (PackagedCalls | PackagedTemplate)[]
  /** The `iss` of tokens: AWS's address of the pool (as when left out), AWS's updated one, or this emulator's own. */
  readonly issuer?: 'aws' | 'aws-updated' | 'local'
  /** Registered at each app client, with their start pages for sign-out. */
  readonly callbackUrls?: readonly string[]
  /** What runs for `arn:aws:lambda:…:function:<name>` of a LambdaConfig; of a template, by the logical ID, too. */
  readonly functions?: Readonly<Record<string, PackagedFunction>>
  /** Epoch milliseconds; left out: Date.now. */
  readonly now?: () => number
}

/** A message that AWS would send by SMS or e-mail. */
export interface PackagedMessage {
  readonly userPoolId: string
  readonly username: string
  readonly medium: 'SMS' | 'EMAIL'
  readonly destination: string
  readonly code: string
  /** e.g. `sign-up`. */
  readonly purpose: string
  /** Epoch milliseconds. */
  readonly delivered: number
}

export interface PackagedEmulator {
  /** `http://localhost:9250`, or the address that it listens on. */
  readonly origin: string
  /** IDs of what the seed made, by the names of its calls and by the logical IDs of a template. */
  readonly ids: Readonly<Record<string, string>>
  /** What of a template has no effect here, a line each. */
  readonly leftOut: readonly string[]
  /**
   * Answers a request without a network.
   * @param input a path is one of its own origin
   */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>
  /**
   * Puts it on the loopback.
   * @param port left out: any that is free. A taken one rejects with Node's own error (code EADDRINUSE)
   * @returns its origin
   */
  listen(port?: number): Promise<string>
  /** Ends listening, and open connections. */
  close(): Promise<void>
  /** All that it knows, as JSON: signing keys, users, open sign-ins. */
  snapshot(): unknown
  /** Goes back to a snapshot, be it of another emulator or another process. @throws Error with the places of what is wrong */
  restore(snapshot: unknown): void
  /** Moves its clock on by milliseconds, and with it all that expires. @throws RangeError */
  advance(milliseconds: number): void
  /** The codes that AWS would send, the latest first. */
  outbox(): readonly PackagedMessage[]
}

/** @throws SeedError with all that is wrong with the seed */
export type CreatePackagedEmulator = (options?: PackagedOptions) => Promise<PackagedEmulator>
