/** An error that the user can mend: printed as it is, without a stack. */
export class Trouble extends Error {}

/** What the system refused, in words, by its code (https://nodejs.org/api/errors.html#common-system-errors). */
const refusals = {
  EACCES: 'this user has no permission',
  EPERM: 'this user has no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'this user’s share of the disk is full',
  EMFILE: 'too many files are open',
}

/** The Trouble behind an error, or null. */
export function troubleIn(error) {
  if (error instanceof Trouble) return error
  const why = refusals[error?.code]
  return why ? new Trouble(`${error.path ?? error.syscall ?? 'A file'}: ${why} (${error.code})`) : null
}

/** Runs a command of package.json and turns its troubles into an exit code. */
export async function command(run) {
  try {
    await run()
  } catch (error) {
    const trouble = troubleIn(error)
    if (!trouble) throw error
    console.error(trouble.message)
    process.exit(1)
  }
}
