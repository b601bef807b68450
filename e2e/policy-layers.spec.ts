import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

/** Beside the credentials of a user who has just signed in; of a guest without a name. */
async function tryAs(app: Workbench, username?: 'alice' | 'bob'): Promise<void> {
  await app.open()
  if (username === undefined) await app.continueAsGuest()
  else await app.signIn(username, username === 'alice' ? 'Alice-Passw0rd!' : 'Bob-Passw0rd!')
  await expect(app.caller).toContainText('Local')
  await app.openAllSteps()
  await app.press('Try them')
}

async function says(app: Workbench, service: string, call: string, words: string): Promise<void> {
  await app.page.getByLabel('Call', { exact: true }).selectOption(service)
  await app.press(`Call ${call}`)
  await expect(app.page.getByRole('region', { name: 'Response', exact: true })).toContainText(words)
}

async function saysOfPrefix(app: Workbench, prefix: string, ...words: readonly (string | RegExp)[]): Promise<void> {
  await app.credentials.getByRole('textbox', { name: 'Prefix' }).fill(prefix)
  await app.press('List objects')
  for (const each of words) await expect(app.credentials.getByRole('alert')).toContainText(each)
}

test('each kind of policy refuses something, and is named as what refused', async ({ app }) => {
  app.announce(/400|403/)
  await tryAs(app, 'alice')
  await saysOfPrefix(
    app,
    'audit/',
    'with an explicit deny in a resource-based policy',
    'The bucket policy doesn’t allow it.',
  )
  await saysOfPrefix(
    app,
    'restricted/',
    'with an explicit deny in a resource control policy',
    'A resource control policy of the organization denies it.',
  )
  await says(app, 'kms', 'ListKeys', 'A service control policy of the organization explicitly denies it.')
  await says(app, 'firehose', 'ListDeliveryStreams', 'The policy of the VPC endpoint doesn’t allow it.')

  await tryAs(app, 'bob')
  await saysOfPrefix(app, 'shared/', 'because no identity-based policy allows', 'The role’s policy doesn’t allow')
  await says(app, 'sqs', 'ListQueues', 'The permissions boundary of the role doesn’t allow it.')
  await says(app, 'sns', 'ListTopics', 'The role’s identity-based policy explicitly denies it.')

  await tryAs(app)
  await says(app, 'secretsmanager', 'ListSecrets', 'The session policy doesn’t allow it.')
})
