import type { Given, LocalCognito } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'

/** A state of the product that a person may stand before. */
export interface Screen {
  /** kebab-case; the name of its story, and of the folder with its pictures. */
  readonly name: string
  readonly given?: Given
  /** The pane that it is about: shown where there is room for one only. The journey unless said. */
  readonly pane?: 'trace'
  /** An error on the console that belongs to it. */
  readonly announce?: RegExp
  /** From nothing to that state, in English on a wide screen; done once everything that will come has come. */
  readonly reach: (app: Workbench, local: LocalCognito) => Promise<void>
}
