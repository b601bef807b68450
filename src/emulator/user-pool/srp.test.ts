import { createHash, getDiffieHellman } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base64ToBytes, bytesToHex, hexToBytes } from '../../text/bytes.ts'
import { decoyVerifier, expectedSignature, padHex, privateKeyOf, sessionKey, startSrp, verifierOf } from './srp.ts'

// A run of AWS's own amazon-cognito-identity-js (key) and of cognito-srp-helper (signature) with fixed secrets.
const poolName = 'AbCdEfGhI'
const user = 'alice'
const password = 'Passw0rd!'
const salt = 'a1b2c3d4e5f60718293a4b5c6d7e8f90'
const serverPrivate = BigInt('0x2222222222222222222222222222222222222222222222222222222222222222')
const clientPublic = [
  'f2c4e7407ccfac452a7c7e1034e8388bf70b3aea30007fd146ae4c54b341d252f7752a43f24cd28368a96f455f9ee00e',
  'b4312863c2560b7162587cd2c962b588cae47a9ac339433f9fc7d3563c1abb952acc1e3dd565fc9ecde1ac7cc5936274',
  '94abc14dbb2410bc3dc4a0cf5e6f2f7af643f1d2c888180b50375a28902031b3c7052284d5d32b9dd8ee35c6c0cb9ee5',
  '2288bcbc52deb224c55391da65ec10e66f8c41cc7d0c12b7a75f171ada3cb4c21fba22c4ad59ad4685cd63080d92d959',
  'cc54fcda8022cb856ce27c6e2ae2c81f6f9fa8cad13cfb22dc202b650e14014498bf3afd56c95a8cf956c46e3aedb2f2',
  '0b4d1d8ebf2e9ef26955e228142b1168b1bfd7383d403ccbb00d89ca6843e39b7a44d7741a063bd4edb9c054606f59c7',
  '416327aa574b2f6d910606d9677c5018d07e080cd342ac446d35fd481f7818c780deb9508aeba3483493e43c98c6885e',
  '09883b8feb7e903e16468e7a1fc3df0cc55c71d1b3e4b4574d40699be76bca7abdf7938cfb2068cacca3b49b35a49099',
].join('')
const serverPublic = [
  '6f7c668041c19bb3076554f5ec72222d57d5d20fc34816c7e3ccba0ad63dc532f547a7e702c7046194bbc1ff1bd79f4d',
  'be8d403a9cf76f10968e81f339c6c4dfc71d91cc771ebef23211fa198c5b9bc8956f25f1818108452950a218885c0edd',
  '2b4c8ec9847803ba3bcaa7ed48eef0889a22573c17f9187d0aff92cbedc18d28182e5063ccf342def93dd08d3414358b',
  '2d8e5168c6f797c563e8d902ba24422f6019c29dc8d0f13371b052abbcada7d00081b555ef648043c87ecbe9e2d42eba',
  '783eef6fc359eef65ca8c4405dcaaa05874da0b3ddd99fbacf717d531cd3ffa4b9e9e6ae9fb04e64064c0ceec9f7ec6c',
  '08fb9866ebe3ece98e7fe4675e6b5555899135ba266225ba17fba555d5d4b556e387fccf88b82c4d1c9f2a6614f9e31f',
  'f68ee4ed851d3778216578b3fbc858e162d865f74716f2ae99a78beb62d961a06baeacb108a4dcd196a5918576eccf8b',
  '57b3c1502a13332fbac034e6bc285ec460b9cd08eb1184316bc7593abff5c40954ecefaf1306a118b92bd8e74f3c3f01',
].join('')

const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex')

const vectorVerifier = async () => verifierOf({ salt, privateKey: await privateKeyOf(poolName, user, password, salt) })

async function vectorChallenge() {
  const challenge = startSrp(await vectorVerifier(), clientPublic, serverPrivate)
  if (!challenge) throw new Error('SRP_A of the vector was refused')
  return challenge
}

describe('the vector', () => {
  test('the verifier', async () => {
    const { verifier } = await vectorVerifier()
    expect(sha256Hex(verifier.toString(16))).toBe('a20a69f730b16cf7e56c1b53e1b6c86f355cce8a1d6aba1b049f140fafdf0e38')
  })

  test('the public value of the server', async () => {
    expect((await vectorChallenge()).serverPublic).toBe(serverPublic)
  })

  test('the session key', async () => {
    expect(bytesToHex(await sessionKey(await vectorChallenge()))).toBe('ab63f388f7e28d77c7699af670cea6f1')
  })

  test('the signature', async () => {
    const secretBlock = base64ToBytes(
      'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZg==',
    )
    if (!secretBlock) throw new Error('not base64')
    const claim = { poolName, userIdForSrp: user, secretBlock, timestamp: 'Tue Mar 3 04:05:06 UTC 2026' }
    expect(await expectedSignature(await vectorChallenge(), claim)).toBe('oPoir0JPcK9RZdV+4PiLV1KDhHnVXlS1GzhwP+dUMEU=')
  })
})

test.each([
  [0x7fn, '7f'],
  [0x80n, '0080'],
  [0xfn, '0f'],
  [0x8n, '08'],
  [0xabcn, '0abc'],
  [0x8abcn, '008abc'],
])('padHex(%s) is %s', (value, expected) => {
  expect(padHex(value)).toBe(expected)
})

test('padHex keeps the value, fills whole bytes and never looks negative', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 1n << 3072n }), (value) => {
      const hex = padHex(value)
      expect(BigInt(`0x${hex}`)).toBe(value)
      expect(hex.length % 2).toBe(0)
      expect(hexToBytes(hex)[0]).toBeLessThan(0x80)
    }),
  )
})

test.each([
  ['zero', '0'],
  // The group's prime from Node's own table, so that a slip in ours would show.
  ['N itself', getDiffieHellman('modp15').getPrime('hex')],
  ['no hex', 'hello'],
  ['nothing', ''],
])('SRP_A that is %s', async (_, value) => {
  expect(startSrp(await vectorVerifier(), value)).toBeNull()
})

test('a decoy has a stable salt that does not start with 00, and looks like any other', async () => {
  const [one, again, other, ofAnotherPool] = await Promise.all([
    decoyVerifier('00ff', 'nobody'),
    decoyVerifier('00ff', 'nobody'),
    decoyVerifier('00ff', 'nobody2'),
    decoyVerifier('00fe', 'nobody'),
  ])
  expect(one.salt).toBe(again.salt)
  expect(new Set([one.salt, other.salt, ofAnotherPool.salt]).size).toBe(3)
  expect(one.salt).toMatch(/^(?!00)[0-9a-f]{32}$/)
})
