import type { Outgoing } from '../../trace/record/exchange.ts'
import type { World } from '../world.ts'

/** The address of a redirect once the browser may go there: at once, or when the user sends it. */
export function passRedirect(
  { recorder }: World,
  operation: '/oauth2/authorize' | '/logout',
  url: string,
): Promise<Outgoing> {
  return recorder.pass({
    peer: 'hosted-ui',
    operation,
    method: 'GET',
    url,
    requestHeaders: [],
    requestBody: null,
  })
}
