import {
  CreateManagedLoginBrandingCommand,
  DeleteManagedLoginBrandingCommand,
  DescribeManagedLoginBrandingByClientCommand,
  DescribeManagedLoginBrandingCommand,
  GetUICustomizationCommand,
  SetUICustomizationCommand,
  UpdateManagedLoginBrandingCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { madePool } from '../administration-fixture.ts'

const shared = shareWorld()

test('the style of a client is made, told, changed and deleted', async () => {
  const { idp } = shared()
  const client = await madePool(shared(), {})
  const { UserPoolId } = client
  const own = { Settings: { components: { form: { borderRadius: 8 } } } }
  const make = new CreateManagedLoginBrandingCommand({ ...client, ...own })
  const { ManagedLoginBranding: made } = await idp.send(make)
  expect(made).toMatchObject({ UserPoolId, UseCognitoProvidedValues: false, ...own })
  await expect(idp.send(make)).rejects.toMatchObject({ name: 'ManagedLoginBrandingExistsException' })
  const named = { UserPoolId, ManagedLoginBrandingId: made?.ManagedLoginBrandingId }
  const byClient = new DescribeManagedLoginBrandingByClientCommand(client)
  expect((await idp.send(byClient)).ManagedLoginBranding).toEqual(made)
  await idp.send(new UpdateManagedLoginBrandingCommand({ ...named, UseCognitoProvidedValues: true }))
  const { ManagedLoginBranding: changed } = await idp.send(new DescribeManagedLoginBrandingCommand(named))
  expect(changed).toMatchObject({ UseCognitoProvidedValues: true })
  expect(changed).not.toHaveProperty('Settings')
  const both = new UpdateManagedLoginBrandingCommand({ ...named, ...own, UseCognitoProvidedValues: true })
  await expect(idp.send(both)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await idp.send(
    new DeleteManagedLoginBrandingCommand({ UserPoolId, ManagedLoginBrandingId: made?.ManagedLoginBrandingId ?? '' }),
  )
  await expect(idp.send(byClient)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  const gone = new DescribeManagedLoginBrandingCommand(named)
  await expect(idp.send(gone)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
})

test('a client without a customization of its own has that of all', async () => {
  const { idp } = shared()
  const { UserPoolId, ClientId } = await madePool(shared(), {})
  const get = async (client: object) =>
    (await idp.send(new GetUICustomizationCommand({ UserPoolId, ...client }))).UICustomization
  expect(await get({ ClientId })).toEqual({ UserPoolId, ClientId })
  await idp.send(new SetUICustomizationCommand({ UserPoolId, CSS: '.a{}' }))
  expect(await get({ ClientId })).toMatchObject({ ClientId, CSS: '.a{}' })
  await idp.send(new SetUICustomizationCommand({ UserPoolId, ClientId, CSS: '.b{}' }))
  expect([(await get({ ClientId }))?.CSS, (await get({}))?.CSS]).toEqual(['.b{}', '.a{}'])
  await expect(get({ ClientId: 'nobody' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
})
