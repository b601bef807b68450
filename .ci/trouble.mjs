/** Something that the person at the keyboard can mend: printed as it is, without a stack. */
export class Trouble extends Error {}

/** Runs a command of package.json and turns its troubles into an exit code. */
export async function command(run) {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
