import { expect } from 'vitest'
import { checkDraft } from '../../connection/draft/check-draft.ts'
import { draftOfImport } from '../../connection/draft/draft.ts'
import { readPasted } from '../../connection/import/read-pasted.ts'
import { prefixDomain } from '../../protocol/partitions.ts'
import type { Kit } from '../kit.ts'
import { ids } from '../kit-fixture.ts'

/** Pastes what a form's commands print into the page, which must find all that there is. */
export function expectToBeRead(kit: Kit, printed: string, format: string) {
  const pasted = readPasted(printed)
  if (pasted.kind !== 'read') throw new Error(pasted.reason)
  expect(pasted.format).toBe(format)
  const [imported] = pasted.drafts
  expect(imported.notes).toEqual([])
  const { settings, faults } = checkDraft({ ...draftOfImport(imported), name: 'Kit' }, [])
  expect(faults).toEqual([])
  expect(settings).toEqual({
    name: 'Kit',
    region: kit.region,
    userPoolId: ids.userPool(kit.region),
    userPoolClientId: ids.client,
    identityPoolId: ids.identityPool(kit.region),
    hostedUiDomain: prefixDomain(kit.domainPrefix, kit.region) ?? undefined,
    identityProviders: kit.providers,
    scopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
    callbackUrls: [kit.redirectUri],
    bucket: kit.bucket || undefined,
    endpoints: {},
  })
}
