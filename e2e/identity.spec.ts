import { expect, type LocalCognito, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const identityId = /ap-northeast-1:[0-9a-f-]{36}/

async function shownIdentity(app: Workbench): Promise<string> {
  await expect(app.caller).toBeVisible()
  return identityId.exec(await app.identity.innerText())?.[0] ?? ''
}

const history = (app: Workbench) => app.identity.getByRole('listitem')

/** alice is in two groups with a role each; admins comes first. */
const twoRoles = (seed: LocalCognito['seed']): LocalCognito['seed'] => ({
  ...seed,
  userPool: {
    ...seed.userPool,
    groups: [...seed.userPool.groups, { name: 'readers', precedence: 5, roleName: 'LocalUsers' }],
    users: seed.userPool.users.map((user) =>
      user.username === 'alice' ? { ...user, groups: ['admins', 'readers'] } : user,
    ),
  },
})

test('a signed-in person sees who they are at each provider', async ({ app }) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  const row = app.identity.getByRole('row', { name: /cognito-idp\.ap-northeast-1/ })
  await expect(row).toContainText(/[0-9a-f]{8}-[0-9a-f-]{27}/)
  await expect(row.getByRole('cell', { name: 'alice' })).toBeVisible()
})

test('a person from Facebook is known there, too', async ({ app }) => {
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await app.openAllSteps()
  await expect(app.identity.getByRole('table')).toContainText('through Facebook: 1000000000000011')
})

test('a guest who signs in as somebody else gets another identity, and the visit remembers both', async ({ app }) => {
  await app.open()
  await app.continueAsGuest()
  await app.openAllSteps()
  const guest = await shownIdentity(app)
  await app.signOut()
  await app.signIn('bob', 'Bob-Passw0rd!')
  await app.openAllSteps()
  expect(await shownIdentity(app)).not.toBe(guest)
  await expect(history(app)).toHaveCount(2)
  await expect(history(app).first()).toContainText(guest)
  await expect(history(app).first()).toContainText('new: GetId without a login creates one each time')
  await expect(history(app).last()).toContainText('first seen in this visit')
})

test('a guest takes the identity along, and it becomes theirs', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await app.openAllSteps()
  const guest = await shownIdentity(app)
  await app.press('Sign in as this identity')
  await expect(page.getByText(`The next sign-in will link this guest identity: ${guest}`)).toBeVisible()
  await app.signIn('bob', 'Bob-Passw0rd!')
  await app.openAllSteps()
  expect(await shownIdentity(app)).toBe(guest)
  await expect(app.identity).toContainText('authenticated')
  await expect(history(app).last()).toContainText('kept: the guest identity now belongs to this login')

  // It is no longer a guest's.
  await app.signOut()
  await app.continueAsGuest()
  await app.openAllSteps()
  expect(await shownIdentity(app)).not.toBe(guest)
})

test('a guest who was somebody already is merged, also by way of the Hosted UI', async ({ app }) => {
  await app.open()
  await app.signIn('bob', 'Bob-Passw0rd!')
  await app.openAllSteps()
  const bob = await shownIdentity(app)
  await app.signOut()
  await app.continueAsGuest()
  await app.openAllSteps()
  const guest = await shownIdentity(app)
  await app.press('Sign in as this identity')
  await app.continueToHostedUi('Continue to the Hosted UI')
  await app.fill('Username', 'bob')
  await app.fill('Password', 'Bob-Passw0rd!')
  await app.press('Sign in')
  await app.openAllSteps()
  expect(await shownIdentity(app)).toBe(bob)
  await expect(history(app).last()).toContainText(`It was ${guest}.`)
})

test('a person who thinks better of it does not take the guest along', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await app.openAllSteps()
  const guest = await shownIdentity(app)
  await app.press('Sign in as this identity')
  await app.press('Don’t link it')
  await expect(page.getByText('The next sign-in will link this guest identity')).toBeHidden()
  await app.signIn('bob', 'Bob-Passw0rd!')
  await app.openAllSteps()
  expect(await shownIdentity(app)).not.toBe(guest)
})

test.describe('with two roles', () => {
  test.use({ given: { seed: twoRoles } })

  test('alice sees why she got this role, asks for the other, and goes back', async ({ app, page }) => {
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.openAllSteps()
    const why = page.getByRole('region', { name: 'Why this role' })
    await expect(why).toContainText('This is the token’s preferred role.')
    await expect(why.getByRole('row', { name: /preferred_role/ })).toContainText('most likely gave the role')
    await expect(why.getByRole('listitem').filter({ hasText: 'role/LocalUsers' })).toContainText(
      'not assigned: its group has a lower priority',
    )

    await why.getByLabel('Role to request').selectOption('arn:aws:iam::000000000000:role/LocalUsers')
    await app.press('Request this role')
    await expect(why).toContainText('You requested this role with CustomRoleArn')
    await expect(app.caller).toContainText('assumed-role/LocalUsers/')
    await expect(why.getByRole('listitem').filter({ hasText: 'role/LocalAdmins' })).toContainText(
      'not assigned: another role was requested',
    )

    await app.press('Let the identity pool choose again')
    await expect(app.caller).toContainText('assumed-role/LocalAdmins/')
    await expect(why).toContainText('This is the token’s preferred role.')
  })
})

test.describe('where the pool goes by rules', () => {
  test.use({
    given: {
      seed: (seed) => ({ ...seed, identityPool: { ...seed.identityPool, userPoolRoleMapping: null } }),
    },
  })

  test('the preferred role loses, and asking for it is refused', async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.openAllSteps()
    await expect(app.caller).toContainText('assumed-role/LocalUsers/')
    const why = page.getByRole('region', { name: 'Why this role' })
    await expect(why).toContainText('This is not the token’s preferred role.')
    await expect(why.getByRole('row', { name: /preferred_role/ })).toContainText('did not decide')
    const keys = await app.credentials.getByText(/ASIA/).first().innerText()

    await app.press('Request this role')
    await expect(app.alert).toContainText('The request for this role was refused')
    await expect(app.alert).toContainText('Set the role mapping of this app client to “Token”')
    await expect(app.credentials).toContainText(keys)
    await expect(app.caller).toContainText('assumed-role/LocalUsers/')
  })
})

test('bob and a guest are told where their roles come from, and which tags there would be', async ({ app, page }) => {
  const why = page.getByRole('region', { name: 'Why this role' })
  await app.open()
  await app.signIn('bob', 'Bob-Passw0rd!')
  await app.openAllSteps()
  await expect(why).toContainText('The token names no role.')
  await why.getByText('Principal tags').click()
  await expect(why).toContainText('the session carries these tags')
  await expect(why).toContainText('localclient000000000000000')
  const trust = why.getByRole('figure', { name: 'Trust policy that lets the tags pass' })
  await expect(trust).toContainText('"sts:TagSession"')
  await expect(trust).toContainText('ap-northeast-1:00000000-0000-4000-8000-000000000001')

  await app.signOut()
  await app.continueAsGuest()
  await app.openAllSteps()
  await expect(why).toContainText('Guests get the identity pool’s guest role')
  await expect(why.getByText('Principal tags')).toBeHidden()
})

for (const [who, role, narrowed] of [
  ['alice', 'LocalAdmins', 'no: this is not a guest'],
  ['a guest', 'LocalGuests', 'yes: Cognito adds a session policy'],
] as const) {
  test(`the classic flow for ${who}, beside the enhanced one`, async ({ app, page }) => {
    await app.open()
    if (who === 'alice') await app.signIn('alice', 'Alice-Passw0rd!')
    else await app.continueAsGuest()
    await app.openAllSteps()
    const classic = page.getByRole('region', { name: 'Classic flow' })
    await classic.getByRole('heading', { name: 'Classic flow' }).click()
    await expect(classic.getByLabel('Role ARN')).toHaveValue(`arn:aws:iam::000000000000:role/${role}`)
    await app.fill('Session name', 'my-session')
    await app.fill('Duration in seconds', '60')
    await app.press('Run the classic flow')
    await expect(classic).toContainText('Enter a whole number from 900 to 43200.')
    await app.fill('Duration in seconds', '900')
    await app.press('Run the classic flow')

    await expect(classic.getByRole('row', { name: /^Session name/ })).toHaveText(
      /CognitoIdentityCredentials\s*my-session$/,
    )
    await expect(classic.getByRole('row', { name: /^Expires/ })).toContainText(/in 59 minutes.*in 14 minutes/)
    await expect(classic.getByRole('row', { name: /^Restricted for guests/ })).toContainText(narrowed)
    await expect(classic.getByRole('row', { name: /^Access key ID/ })).toContainText(/ASIA.*ASIA/)
    await app.press('Reveal classic secret access key')
    await expect(classic).toContainText(/[\w/+]{40}/)
  })
}

test('the credentials of the classic flow are exported, not those of the enhanced one', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open()
  await app.signIn('bob', 'Bob-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await app.openAllSteps()
  await page.getByRole('heading', { name: 'Classic flow' }).click()
  const [response] = await Promise.all([
    page.waitForResponse((answer) => /AssumeRoleWithWebIdentity/.test(answer.request().postData() ?? '')),
    app.press('Run the classic flow'),
  ])
  const [, accessKeyId = ''] = /<AccessKeyId>(.*?)</.exec(await response.text()) ?? []
  await page.getByRole('button', { name: 'Export these credentials' }).press('Enter')
  await expect(page.getByRole('figure', { name: 'Export' })).toContainText(accessKeyId)
  await app.press('Copy export')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(accessKeyId)
})

test('a role that does not trust the pool is refused in words', async ({ app, page }) => {
  app.announce(/403/)
  await app.open()
  await app.continueAsGuest()
  await app.openAllSteps()
  await page.getByRole('heading', { name: 'Classic flow' }).click()
  await app.fill('Role ARN', 'arn:aws:iam::000000000000:role/LocalAdmins')
  await app.press('Run the classic flow')
  await expect(app.alert).toContainText('Not authorized to perform sts:AssumeRoleWithWebIdentity')
  await expect(app.alert).toContainText('its trust policy doesn’t let this identity pool assume it')
})

test.describe('where the classic flow is off', () => {
  test.use({
    given: { seed: (seed) => ({ ...seed, identityPool: { ...seed.identityPool, allowClassicFlow: false } }) },
  })

  test('it is told so, and the enhanced credentials stay', async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.continueAsGuest()
    await app.openAllSteps()
    await page.getByRole('heading', { name: 'Classic flow' }).click()
    await app.press('Run the classic flow')
    await expect(app.alert).toContainText('Basic (classic) flow is not enabled, please use enhanced flow.')
    await expect(app.alert).toContainText('AllowClassicFlow is false')
    await expect(app.credentials).toContainText(/ASIA/)
  })
})
