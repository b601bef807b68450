import type { DetailMessages } from './en-details.ts'
import { challenges } from './ja/challenges.ts'
import { classicFlow } from './ja/classic-flow.ts'
import { configFaults } from './ja/config-faults.ts'
import { connectionCard } from './ja/connection-card.ts'
import { credentials } from './ja/credentials.ts'
import { diagram } from './ja/diagram.ts'
import { excerpts } from './ja/excerpts.ts'
import { faults } from './ja/faults.ts'
import { foreignFiles } from './ja/foreign-files.ts'
import { guide } from './ja/guide.ts'
import { guideLabels } from './ja/guide-labels.ts'
import { identity } from './ja/identity.ts'
import { inspector } from './ja/inspector.ts'
import { localUsers } from './ja/local-users.ts'
import { problems } from './ja/problems.ts'
import { role } from './ja/role.ts'
import { services } from './ja/services.ts'
import { shortcuts } from './ja/shortcuts.ts'
import { snippets } from './ja/snippets.ts'
import { symptoms } from './ja/symptoms.ts'
import { tasks } from './ja/tasks.ts'
import { tokens } from './ja/tokens.ts'
import { trace } from './ja/trace.ts'
import { traceExport } from './ja/trace-export.ts'
import { typed } from './ja/typed.ts'

/** The texts that the first screen does without, in Japanese: they come with the chunks that show them. */
export const details: DetailMessages = {
  services,
  problems,
  challenges,
  symptoms,
  configFaults,
  connectionCard,
  foreignFiles,
  faults,
  trace,
  inspector,
  guide,
  guideLabels,
  diagram,
  shortcuts,
  snippets,
  traceExport,
  credentials,
  tokens,
  typed,
  identity,
  role,
  classicFlow,
  tasks,
  localUsers,
  excerpts,
}
