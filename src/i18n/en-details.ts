import { challenges } from './en/challenges.ts'
import { classicFlow } from './en/classic-flow.ts'
import { configFaults } from './en/config-faults.ts'
import { connectionCard } from './en/connection-card.ts'
import { credentials } from './en/credentials.ts'
import { diagram } from './en/diagram.ts'
import { excerpts } from './en/excerpts.ts'
import { faults } from './en/faults.ts'
import { foreignFiles } from './en/foreign-files.ts'
import { guide } from './en/guide.ts'
import { guideLabels } from './en/guide-labels.ts'
import { identity } from './en/identity.ts'
import { inspector } from './en/inspector.ts'
import { localUsers } from './en/local-users.ts'
import { problems } from './en/problems.ts'
import { role } from './en/role.ts'
import { services } from './en/services.ts'
import { shortcuts } from './en/shortcuts.ts'
import { snippets } from './en/snippets.ts'
import { symptoms } from './en/symptoms.ts'
import { tasks } from './en/tasks.ts'
import { tokens } from './en/tokens.ts'
import { trace } from './en/trace.ts'
import { traceExport } from './en/trace-export.ts'
import { typed } from './en/typed.ts'
import type { Translated } from './translated.ts'

/** The texts that the first screen does without, in English: they come with the chunks that show them. */
export const details = {
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
} as const

export type DetailMessages = Translated<typeof details>
