import { account } from './en/account.ts'
import { authorizeParameters } from './en/authorize-parameters.ts'
import { authorizeRequest } from './en/authorize-request.ts'
import { challenges } from './en/challenges.ts'
import { classicFlow } from './en/classic-flow.ts'
import { clipboard } from './en/clipboard.ts'
import { code } from './en/code.ts'
import { configFaults } from './en/config-faults.ts'
import { connection } from './en/connection.ts'
import { connectionFaults } from './en/connection-faults.ts'
import { connectionFormats } from './en/connection-formats.ts'
import { connections } from './en/connections.ts'
import { credentials } from './en/credentials.ts'
import { detail } from './en/detail.ts'
import { devices } from './en/devices.ts'
import { diagram } from './en/diagram.ts'
import { doctor } from './en/doctor.ts'
import { excerpts } from './en/excerpts.ts'
import { failureLab } from './en/failure-lab.ts'
import { foreignFiles } from './en/foreign-files.ts'
import { forgedTokens } from './en/forged-tokens.ts'
import { guide } from './en/guide.ts'
import { help } from './en/help.ts'
import { identity } from './en/identity.ts'
import { inspector } from './en/inspector.ts'
import { journey } from './en/journey.ts'
import { lastSession } from './en/last-session.ts'
import { localUsers } from './en/local-users.ts'
import { loginsProviders } from './en/logins-providers.ts'
import { ownApi } from './en/own-api.ts'
import { pagePolicy } from './en/page-policy.ts'
import { passkeys } from './en/passkeys.ts'
import { problem } from './en/problem.ts'
import { proofs } from './en/proofs.ts'
import { role } from './en/role.ts'
import { saml } from './en/saml.ts'
import { services } from './en/services.ts'
import { sessions } from './en/sessions.ts'
import { setUpKit } from './en/set-up-kit.ts'
import { signInForms } from './en/sign-in-forms.ts'
import { signOuts } from './en/sign-outs.ts'
import { stageResults } from './en/stage-results.ts'
import { start } from './en/start.ts'
import { stepByStep } from './en/step-by-step.ts'
import { symptoms } from './en/symptoms.ts'
import { tasks } from './en/tasks.ts'
import { terms } from './en/terms.ts'
import { tokens } from './en/tokens.ts'
import { tour } from './en/tour.ts'
import { trace } from './en/trace.ts'
import { traceExport } from './en/trace-export.ts'
import { typedOddities } from './en/typed-oddities.ts'
import { users } from './en/users.ts'
import { verifiers } from './en/verifiers.ts'
import type { TextsOf } from './text-files.ts'
import type { Translated } from './translated.ts'

/** The texts that the first screen does without, in English: they come with the chunks that show them. */
export const details = {
  services,
  problem,
  proofs,
  challenges,
  account,
  symptoms,
  configFaults,
  connection,
  doctor,
  failureLab,
  foreignFiles,
  connectionFaults,
  trace,
  inspector,
  start,
  stepByStep,
  guide,
  detail,
  diagram,
  help,
  tour,
  terms,
  code,
  traceExport,
  credentials,
  tokens,
  verifiers,
  typedOddities,
  identity,
  stageResults,
  role,
  classicFlow,
  tasks,
  passkeys,
  devices,
  sessions,
  signOuts,
  users,
  localUsers,
  loginsProviders,
  saml,
  journey,
  lastSession,
  signInForms,
  connections,
  setUpKit,
  connectionFormats,
  authorizeRequest,
  authorizeParameters,
  pagePolicy,
  forgedTokens,
  ownApi,
  excerpts,
  clipboard,
} as const satisfies TextsOf<'late'>

export type DetailMessages = Translated<typeof details>
