import type { UserFacts } from '../../session/users/user-facts.ts'
import { visible } from '../../text/visible.ts'
import type { AllMessages } from '../context/messages.ts'

/** What a user is called on the page. */
export function userName({ name }: Pick<UserFacts, 'name'>, texts: AllMessages['users']): string {
  return name === null ? texts.guest : visible(name)
}
