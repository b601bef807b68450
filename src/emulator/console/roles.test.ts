import { expect, test } from 'vitest'
import { unservedEmulator, unservedOrigin } from '../../testing/emulator-fixture.ts'

test('GET /roles shows every policy that is evaluated, and around what', async () => {
  const emulator = await unservedEmulator()
  const response = await emulator.fetch(new Request(`${unservedOrigin}/roles`))
  const rows = (await response.text()).split('<tr role="row">')
  const row = (around: string) => rows.find((each) => each.includes(around)) ?? ''
  const denyOf = (action: string) => `{&quot;Effect&quot;:&quot;Deny&quot;,&quot;Action&quot;:[&quot;${action}&quot;]`
  expect(row('LocalUsers')).toContain('<p>identity-based policy</p>')
  expect(row('LocalUsers')).toContain(denyOf('sns:*'))
  expect(row('LocalUsers')).toContain('<p>permissions boundary</p>')
  expect(row('the whole account')).toContain('<p>service control policy</p>')
  expect(row('the whole account')).toContain(denyOf('kms:*'))
  expect(row('the whole account')).toContain('<p>resource control policy</p>')
  expect(row('arn:aws:s3:::local-bucket</code></td>')).toContain('<p>resource-based policy</p>')
  expect(row('>arn:aws:execute-api:ap-northeast-1:000000000000:local<')).toContain('none')
  expect(row('<code>firehose</code>')).toContain('<p>VPC endpoint policy</p>')
})
