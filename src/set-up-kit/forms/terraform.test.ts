// biome-ignore-all lint/style/noProcessEnv: where the provider is, only the machine's owner knows
import { dirname } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { isInstalled, output, savedAs, testWith } from '../../credentials/export/run-program-fixture.ts'
import { ids, kits } from '../kit-fixture.ts'
import { expectToBeRead } from './pasted-back-fixture.ts'
import { terraform } from './terraform.ts'

// A folder as `terraform providers mirror` makes it. Without it the provider, hundreds of megabytes, would be fetched.
const mirror = process.env.TERRAFORM_PROVIDERS
const canValidate = mirror !== undefined && isInstalled('terraform')
if (!canValidate) console.warn('TERRAFORM_PROVIDERS is not set: terraform validate is skipped.')

describe.each(Object.entries(kits))('the configuration for %s', (_, kit) => {
  const { text } = terraform.write(kit)

  it('refers to what is in it only', () => {
    const declared = [...text.matchAll(/^resource "(\w+)" "(\w+)"/gm)].map(([, type, label]) => `${type}.${label}`)
    const variables = [...text.matchAll(/^variable "(\w+)"/gm)].map(([, name]) => `var.${name}`)
    const bare = text.replaceAll(/"[^"\n]*"/g, '""')
    const referred = [...bare.matchAll(/\b(aws_\w+\.\w+|var\.\w+)/g)].map(([reference]) => reference)
    expect(referred.length).toBeGreaterThan(8)
    expect([...new Set(referred)].filter((each) => ![...declared, ...variables].includes(each))).toEqual([])
    expect(variables.filter((each) => !referred.includes(each))).toEqual([])
  })

  it('is read by the page from what terraform output prints', () => {
    const values: Readonly<Record<string, string>> = {
      'aws_cognito_user_pool.users.id': ids.userPool(kit.region),
      'aws_cognito_user_pool_client.page.id': ids.client,
      'aws_cognito_identity_pool.identities.id': ids.identityPool(kit.region),
    }
    const outputs = [...text.matchAll(/^output "(\w+)" \{\n {2}value = (?:"(.*)"|(.*))\n\}/gm)].map(
      ([, name, literal, reference = '']) =>
        [name, { sensitive: false, type: 'string', value: literal ?? values[reference] }] as const,
    )
    expectToBeRead(kit, JSON.stringify(Object.fromEntries(outputs), null, 2), 'terraform-outputs')
  })

  testWith('terraform')(
    'is written as terraform fmt writes it',
    async () => {
      const path = savedAs(terraform.fileName, text)
      const printed = await output('terraform', ['fmt', '-check', '-diff', '-no-color', path]).catch(
        ({ stdout }) => stdout,
      )
      expect(printed).toBe('')
    },
    60_000,
  )

  test.skipIf(!canValidate)(
    'is valid for the provider',
    async () => {
      // Of whichever version is there.
      const path = savedAs(terraform.fileName, text.replace(/\n *version = ".*"/, ''))
      const inFolder = [`-chdir=${dirname(path)}`]
      await output('terraform', [...inFolder, 'init', '-backend=false', `-plugin-dir=${mirror}`])
      const printed = await output('terraform', [...inFolder, 'validate', '-json']).catch(({ stdout }) => stdout)
      const found: { summary: string; detail: string }[] = JSON.parse(printed).diagnostics
      expect(found.filter(({ detail }) => !/aws_cognito_managed_login_branding/.test(detail))).toEqual([])
    },
    240_000,
  )
})
