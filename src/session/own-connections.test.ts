import { describe, expect, it } from 'vitest'
import { alice, openSession } from './session-fixture.ts'

const settings = { name: 'Mine', region: 'eu-west-1', identityProviders: [], scopes: ['openid'], endpoints: {} }

async function opened() {
  const parts = await openSession()
  const own = await parts.session.ownConnections()
  const names = () => parts.state().ownConnections.map(({ name }) => name)
  const stored = () => parts.world.storage.read('connections')?.connections ?? []
  return { ...parts, own, names, stored }
}

describe('own connections', () => {
  it('are kept in this browser, each with an ID of its own, the newest first', async () => {
    const { own, otherTab, newTab, names } = await opened()
    const [one, other] = [own.add(settings), own.add({ ...settings, name: 'Other' })]
    expect(one.id).not.toBe(other.id)
    expect(one.id).toMatch(/^[0-9a-f]{32}$/)
    expect(names()).toEqual(['Other', 'Mine'])
    for (const open of [otherTab, newTab]) {
      expect(open().view.getState().state.ownConnections).toEqual([other, one])
    }
  })

  it('are entered once where they are the same by pool and address', async () => {
    const { own, names } = await opened()
    const pool = { ...settings, userPoolClientId: '1example23456789abcdefghij' }
    const pools = ['eu-west-1_A', 'eu-west-1_B'].map((userPoolId) => ({ ...pool, name: userPoolId, userPoolId }))
    const entered = own.addMissing(pools)
    expect(entered.map(({ name }) => name)).toEqual(['eu-west-1_A', 'eu-west-1_B'])
    const elsewhere = { ...pool, name: 'C', userPoolId: 'eu-west-1_A', endpoints: { userPool: 'http://localhost' } }
    expect(own.addMissing([...pools, elsewhere]).slice(0, 2)).toEqual(entered)
    expect(names()).toEqual(['C', 'eu-west-1_A', 'eu-west-1_B'])
  })

  it('can be chosen, and the one used last comes first', async () => {
    const { own, session, state, names, otherTab } = await opened()
    const mine = own.add(settings)
    own.add({ ...settings, name: 'Other' })
    session.chooseConnection(mine.id)
    await expect.poll(names).toEqual(['Mine', 'Other'])
    expect(state().connection).toEqual(mine)
    const anew = otherTab()
    expect(anew.view.getState().state.connection).toEqual(mine)
  })

  it('can be duplicated, those of the deployment too', async () => {
    const { own, names, state } = await opened()
    const copy = own.duplicate('local-cognito', 'Copy')
    expect(copy).toMatchObject({ name: 'Copy', userPoolId: state().connection.userPoolId, localCognito: true })
    expect(copy?.id).not.toBe('local-cognito')
    expect(names()).toEqual(['Copy'])
    expect(own.duplicate('none', 'Copy')).toBeNull()
  })

  it('come back where they stood once a deletion is taken back, once', async () => {
    const { own, names } = await opened()
    own.add({ ...settings, name: 'C' })
    const b = own.add({ ...settings, name: 'B' })
    own.add({ ...settings, name: 'A' })
    const undo = own.remove(b.id)
    expect(names()).toEqual(['A', 'C'])
    undo?.()
    undo?.()
    expect(names()).toEqual(['A', 'B', 'C'])
    expect([own.remove('none'), own.remove('local-cognito')]).toEqual([null, null])
  })

  it('that are read by no version stay stored, and lock no other', async () => {
    const { world, own, newTab, names, stored } = await opened()
    const later = { id: 'x', name: 'Later', region: 'eu-west-1', somethingNew: true }
    const good = { ...settings, id: 'y', name: 'Good' }
    world.storage.write('connections', { version: 1, connections: [later, good, 7] })
    expect(newTab().view.getState().state.ownConnections).toEqual([good])
    own.add(settings)
    expect(names()).toEqual(['Mine', 'Good'])
    expect(stored()).toEqual(expect.arrayContaining([later, 7]))
  })

  it('that another tab adds meanwhile are not lost, and appear', async () => {
    const { own, newTab, names, session } = await opened()
    const other = newTab()
    await Promise.all([session.joinOtherTabs(), other.joinOtherTabs()])
    const theirs = await other.ownConnections()
    theirs.add({ ...settings, name: 'Theirs' })
    await expect.poll(names).toEqual(['Theirs'])
    own.add(settings)
    await expect
      .poll(() => other.view.getState().state.ownConnections.map(({ name }) => name))
      .toEqual(['Mine', 'Theirs'])
  })
})

describe('the connection in use', () => {
  it('may be renamed without an end to the session, or to the trust in its hosts', async () => {
    const { session, state, held } = await alice()
    const own = await session.ownConnections()
    const { id: _its, ...local } = state().connection
    const mine = own.add(local)
    session.chooseConnection(mine.id)
    session.trustEndpoints()
    await session.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'plain' })
    own.edit(mine.id, { ...local, name: 'Renamed' })
    expect(state().connection).toMatchObject({ id: mine.id, name: 'Renamed' })
    expect(state().trusted).toBe(state().connection)
    expect(held()?.tokens).toBeTruthy()
  })

  it('ends what was issued once its pools change, and once it is deleted', async () => {
    const { session, state, held } = await alice()
    const own = await session.ownConnections()
    const { id: _its, ...local } = state().connection
    const mine = own.add(local)
    const signIn = async () => {
      session.chooseConnection(mine.id)
      await session.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'plain' })
      expect(held()?.tokens).toBeTruthy()
    }
    await signIn()
    own.edit(mine.id, { ...local, scopes: ['openid'] })
    expect([held(), state().connection.scopes]).toEqual([null, ['openid']])
    await signIn()
    own.remove(mine.id)
    expect([held(), state().connection.id]).toEqual([null, 'local-cognito'])
  })
})
