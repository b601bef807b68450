import type { DetailMessages } from './en-details.ts'
import { account } from './ja/account.ts'
import { authorizeParameters } from './ja/authorize-parameters.ts'
import { authorizeRequest } from './ja/authorize-request.ts'
import { challenges } from './ja/challenges.ts'
import { classicFlow } from './ja/classic-flow.ts'
import { clipboard } from './ja/clipboard.ts'
import { code } from './ja/code.ts'
import { configFaults } from './ja/config-faults.ts'
import { connection } from './ja/connection.ts'
import { connectionFaults } from './ja/connection-faults.ts'
import { connectionFormats } from './ja/connection-formats.ts'
import { connections } from './ja/connections.ts'
import { credentials } from './ja/credentials.ts'
import { detail } from './ja/detail.ts'
import { devices } from './ja/devices.ts'
import { diagram } from './ja/diagram.ts'
import { doctor } from './ja/doctor.ts'
import { excerpts } from './ja/excerpts.ts'
import { failureLab } from './ja/failure-lab.ts'
import { foreignFiles } from './ja/foreign-files.ts'
import { forgedTokens } from './ja/forged-tokens.ts'
import { guide } from './ja/guide.ts'
import { help } from './ja/help.ts'
import { identity } from './ja/identity.ts'
import { inspector } from './ja/inspector.ts'
import { journey } from './ja/journey.ts'
import { lastSession } from './ja/last-session.ts'
import { localUsers } from './ja/local-users.ts'
import { loginsProviders } from './ja/logins-providers.ts'
import { ownApi } from './ja/own-api.ts'
import { pagePolicy } from './ja/page-policy.ts'
import { passkeys } from './ja/passkeys.ts'
import { problem } from './ja/problem.ts'
import { proofs } from './ja/proofs.ts'
import { role } from './ja/role.ts'
import { saml } from './ja/saml.ts'
import { services } from './ja/services.ts'
import { sessions } from './ja/sessions.ts'
import { setUpKit } from './ja/set-up-kit.ts'
import { signInForms } from './ja/sign-in-forms.ts'
import { signOuts } from './ja/sign-outs.ts'
import { stageResults } from './ja/stage-results.ts'
import { start } from './ja/start.ts'
import { stepByStep } from './ja/step-by-step.ts'
import { symptoms } from './ja/symptoms.ts'
import { tasks } from './ja/tasks.ts'
import { terms } from './ja/terms.ts'
import { tokens } from './ja/tokens.ts'
import { tour } from './ja/tour.ts'
import { trace } from './ja/trace.ts'
import { traceExport } from './ja/trace-export.ts'
import { typedOddities } from './ja/typed-oddities.ts'
import { users } from './ja/users.ts'
import { verifiers } from './ja/verifiers.ts'

/** The texts that the first screen does without, in Japanese: they come with the chunks that show them. */
export const details: DetailMessages = {
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
  ownApi,
  forgedTokens,
  excerpts,
  clipboard,
}
