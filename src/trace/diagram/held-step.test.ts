import { expect, it } from 'vitest'
import type { Outgoing } from '../record/exchange.ts'
import { exchange, guestEvents, runOf } from '../record/run-fixture.ts'
import { diagramOfRun } from './diagram-of-run.ts'

const held = (operation: string): Outgoing => exchange({ operation, step: undefined })
const arrows = (state: 'running' | 'done', operation: string) =>
  diagramOfRun(runOf(guestEvents.slice(0, 1), { state }), { held: held(operation) }).arrows.map((arrow) => [
    arrow.name,
    arrow.state,
  ])

it('the step that is held is the planned one, or one that no plan has', () => {
  expect(arrows('running', 'GetCredentialsForIdentity')).toEqual([
    ['GetId', 'answered'],
    ['GetCredentialsForIdentity', 'waiting'],
    ['GetCallerIdentity', 'planned'],
  ])
  expect(arrows('done', 'GetUser')).toEqual([
    ['GetId', 'answered'],
    ['GetUser', 'waiting'],
  ])
})
