import { type BaseIssue, getDotPath } from 'valibot'

/** Where a value is wrong, e.g. `runs[0].events[3].url`; empty: the whole. */
export function issuePath(issue: BaseIssue<unknown>): string {
  return getDotPath(issue)?.replace(/\.(\d+)(?=\.|$)/g, '[$1]') ?? ''
}
