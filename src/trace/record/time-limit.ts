/** How long an answer is waited for, milliseconds: a browser has no limit of its own, and a proxy may hold a request open for ever. */
export const timeLimit = 60_000
