import { cliScript } from './cli-script.ts'
import { cloudFormation } from './cloudformation.ts'
import type { KitForm } from './form.ts'
import { terraform } from './terraform.ts'

/** The one table of the ways in which the pools can be created. */
export const kitForms = {
  cloudformation: cloudFormation,
  cli: cliScript,
  terraform,
} as const satisfies Readonly<Record<string, KitForm>>

export type KitFormId = keyof typeof kitForms

export const kitFormIds = Object.keys(kitForms) as readonly KitFormId[]
