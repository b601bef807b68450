import type { AuthEvent } from '../../../state/auth-event.ts'
import { resourceNotFound, ServiceError } from '../../../wire/errors.ts'
import type { ServedOperation, WireObject } from '../../../wire/operation.ts'
import { creationKey, pageOf } from '../../../wire/page-of.ts'
import { readMembers, required } from '../../../wire/validate.ts'
import { recordsEvents } from '../../auth-events/auth-events.ts'
import { administered, limit, nextToken } from '../../rules.ts'
import { userNamedBy } from './administered-user.ts'

/** The latest first. The type of the refusal is the model's; its text is unverified: no public thread shows it.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListUserAuthEvents.html */
export const adminListUserAuthEvents: ServedOperation = (emulated, request) => {
  const { MaxResults, NextToken, ...named } = readMembers(request, {
    ...administered,
    MaxResults: limit,
    NextToken: nextToken,
  })
  const { pool, user } = userNamedBy(emulated, named)
  if (!recordsEvents(pool)) throw notEnabled()
  const { page, next } = pageOf(
    pool.authEvents.withKey('username', user.username).map((event, index) => ({ event, index })),
    { limit: MaxResults, token: NextToken },
    // Later ones have smaller keys.
    ({ event, index }) => creationKey(latest - event.created, String(latest - index)),
  )
  return { AuthEvents: page.map(({ event }) => describeEvent(event)), ...(next !== undefined && { NextToken: next }) }
}

/** Beyond any moment, in epoch milliseconds, and of as many digits as keys have. */
const latest = 999_999_999_999_999

/** The text for an unknown event is unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateAuthEventFeedback.html */
export const adminUpdateAuthEventFeedback: ServedOperation = (emulated, request) => {
  const { EventId, FeedbackValue, ...named } = readMembers(request, {
    ...administered,
    EventId: required('text', { pattern: '[\\w+-]+', minLength: 1, maxLength: 50 }),
    FeedbackValue: required('text', { oneOf: ['Valid', 'Invalid'] }),
  })
  const { pool, user } = userNamedBy(emulated, named)
  if (!recordsEvents(pool)) throw notEnabled()
  const event = pool.authEvents.get(EventId)
  if (event?.username !== user.username) throw resourceNotFound(`Event ${EventId} does not exist.`)
  const value = FeedbackValue === 'Valid' ? 'Valid' : 'Invalid'
  pool.authEvents.set(EventId, { ...event, feedback: { value, date: emulated.now() } })
  return {}
}

const notEnabled = () =>
  new ServiceError('UserPoolAddOnNotEnabledException', 'User pool add-ons are not enabled for the user pool.')

/** AuthEventType. Where the user was is not known here. */
const describeEvent = ({ id, type, response, challenges, created, feedback }: AuthEvent): WireObject => ({
  EventId: id,
  EventType: type,
  CreationDate: created / 1000,
  EventResponse: response,
  EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false },
  ChallengeResponses: challenges.map((challenge) => ({
    ChallengeName: challenge.name,
    ChallengeResponse: challenge.response,
  })),
  ...(feedback && {
    EventFeedback: { FeedbackValue: feedback.value, Provider: 'Admin', FeedbackDate: feedback.date / 1000 },
  }),
})
