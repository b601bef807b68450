import type { DetailMessages } from './en-details.ts'
import { challenges } from './ja/challenges.ts'
import { credentials } from './ja/credentials.ts'
import { diagram } from './ja/diagram.ts'
import { exchangesPane } from './ja/exchanges-pane.ts'
import { guide, guideLabels } from './ja/guide.ts'
import { classicFlow, identityMap, whyRole } from './ja/identity.ts'
import { inspector } from './ja/inspector.ts'
import { localUsers } from './ja/local-users.ts'
import { longLists } from './ja/long-lists.ts'
import { configFaults, faults, foreignFiles, problems, services } from './ja/problems.ts'
import { shortcuts } from './ja/shortcuts.ts'
import { snippets } from './ja/snippets.ts'
import { symptoms } from './ja/symptoms.ts'
import { takingAlong } from './ja/taking-along.ts'
import { tasks } from './ja/tasks.ts'
import { tokens } from './ja/tokens.ts'
import { typed } from './ja/typed.ts'

/** The texts that the first screen does without, in Japanese: they come with the chunks that show them. */
export const details: DetailMessages = {
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
}
