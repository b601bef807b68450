import { Trouble } from './trouble.mjs'

/**
 * The path that the page is built for, of `--base /some/path/`.
 * @param args of the command
 * @returns the path, with slashes at both ends, and the arguments without it
 */
export function takeBase(args) {
  const at = args.findIndex((arg) => arg === '--base' || arg.startsWith('--base='))
  if (at < 0) return { base: '/', others: args }
  const [name, written] = args[at].split('=', 2)
  const base = written ?? args[at + 1] ?? ''
  // What stands there is written into HTML, scripts and the settings of hosts.
  if (!/^\/(?:[\w~-][\w.~-]*\/)*$/.test(base)) {
    throw new Trouble(`${name} must be a path with a slash at both ends, e.g. --base /inspector/, not "${base}"`)
  }
  return { base, others: args.toSpliced(at, written === undefined ? 2 : 1) }
}

/** The same for a command that has no other arguments. */
export function onlyBase(args) {
  const { base, others } = takeBase(args)
  if (others.length > 0) throw new Trouble(`"${others.join(' ')}" is not understood: only --base /some/path/ is`)
  return base
}
