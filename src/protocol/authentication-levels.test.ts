import { expect, test } from 'vitest'
import { levelName, levelOf, levelReached } from './authentication-levels.ts'

test.each([
  [['pwd'], 1],
  [['sms'], 2],
  [['email_otp'], 2],
  [['swk'], 3],
  [['hwk'], 3],
  [['pwd', 'sms', 'mfa'], 3],
  [['pwd', 'email_otp', 'mfa'], 3],
  [['pwd', 'otp', 'mfa'], 4],
  [['fed'], null],
  [['otp'], null],
  [[], null],
])('%j reach level %s', (methods, level) => {
  expect(levelReached(methods)).toBe(level)
})

test('a level has AWS’s name', () => {
  expect(levelName(4)).toBe('urn:cognito:loa:4')
  expect(levelOf('urn:cognito:loa:3')).toBe(3)
  expect(levelOf('urn:cognito:loa:5')).toBeNull()
})
