import { challenges } from './en/challenges.ts'
import { credentials } from './en/credentials.ts'
import { diagram } from './en/diagram.ts'
import { exchangesPane } from './en/exchanges-pane.ts'
import { guide, guideLabels } from './en/guide.ts'
import { classicFlow, identityMap, whyRole } from './en/identity.ts'
import { inspector } from './en/inspector.ts'
import { localUsers } from './en/local-users.ts'
import { longLists } from './en/long-lists.ts'
import { configFaults, faults, foreignFiles, problems, services } from './en/problems.ts'
import { shortcuts } from './en/shortcuts.ts'
import { snippets } from './en/snippets.ts'
import { symptoms } from './en/symptoms.ts'
import { takingAlong } from './en/taking-along.ts'
import { tasks } from './en/tasks.ts'
import { tokens } from './en/tokens.ts'
import { typed } from './en/typed.ts'
import type { Translated } from './translated.ts'

/** The texts that the first screen does without, in English: they come with the chunks that show them. */
export const details = {
  services,
  problems,
  challenges,
  symptoms,
  configFaults,
  foreignFiles,
  faults,
  exchangesPane,
  inspector,
  guide,
  guideLabels,
  diagram,
  shortcuts,
  snippets,
  takingAlong,
  credentials,
  tokens,
  typed,
  identityMap,
  whyRole,
  classicFlow,
  tasks,
  localUsers,
  longLists,
} as const

export type DetailMessages = Translated<typeof details>
