import { expect, test } from './fixtures.ts'

const Username = 'Facebook_1000000000000011'

/** What AWS does where a trigger links the user while the first sign-in is under way: that one fails, the next does not. */
test('a first sign-in that failed since the user had just been linked is tried again by one press', async ({
  app,
  page,
  local,
}) => {
  const asAdministrator = async (operation: string) => {
    const response = await fetch(local.origin, {
      method: 'POST',
      headers: {
        Authorization: 'AWS4-HMAC-SHA256 Credential=any',
        'Content-Type': 'application/x-amz-json-1.1',
        'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify({ UserPoolId: 'ap-northeast-1_Local0001', Username }),
    })
    expect(response.status).toBe(200)
  }
  await asAdministrator('AdminCreateUser')
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.alert).toContainText(`Already found an entry for username ${Username}`)
  await asAdministrator('AdminDeleteUser')

  await page.getByRole('alert').getByRole('button', { name: 'Sign in again' }).click()
  // Straight to the same provider.
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toContainText('LocalUsers')
  await expect(app.tokens).toContainText(Username)
})
