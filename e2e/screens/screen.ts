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
  /** Reaches that state from a fresh page, in English on a wide screen; resolves once everything has arrived. */
  readonly reach: (app: Workbench, local: LocalCognito) => Promise<void>
}
