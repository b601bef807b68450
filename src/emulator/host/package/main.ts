import { readLocalState, serveLocal } from '../local-state.ts'
import { welcome } from '../welcome.ts'

// `npm run emulator`, and the program of the package: the local Cognito by itself, as the environment says.

const { EMULATOR_PORT } = process.env
const port = Number(EMULATOR_PORT?.trim() || 9250)

// The state is written by a listener of 'exit', which a signal alone doesn't call.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))

try {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`EMULATOR_PORT must be a port, not "${EMULATOR_PORT}"`)
  }
  const local = await readLocalState(process.env)
  const { origin: emulatorOrigin } = await serveLocal(local, port, null)
  const state = await local.starting(null)
  const { leftOut, file } = local
  console.log(welcome({ state, appOrigin: null, emulatorOrigin, leftOut, keptIn: file?.path ?? null }))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
