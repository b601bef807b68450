import type { LocalConnection } from '../local-connection.ts'

/** The worker's file, and the path below which it answers; both beside the page's `index.html`. */
export const workerFile = 'local-cognito.js'
export const workerPath = 'local-cognito'

/**
 * What the page tells the worker. `prepare`: make the keys, and answer through the port that comes along. `claim`: take
 * over the pages that it doesn't answer yet. `leave`: this page has no use for it; where no other page has, it goes.
 */
export type WorkerOrder = 'prepare' | 'claim' | 'leave'

/** The answer to `prepare`: a connection to each user pool. */
export type Prepared = readonly LocalConnection[]
